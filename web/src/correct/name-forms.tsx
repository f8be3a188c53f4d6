/** Dialogs about who or what words mean: who speaks, which names are of one, which naming is of another. */
import { useMemo, useState } from "react";
import type { Deed } from "../../../src/model/decision.ts";
import type { ReportSpan } from "../../../src/model/span.ts";
import { useRecord } from "../data/context.ts";
import type { AttributionItem, EntityItem, MentionItem } from "../data/record-index.ts";
import { strings } from "../strings/index.ts";
import { anchorOf, contentOf } from "./anchors.ts";
import { nameOptions } from "./choices.ts";
import { mentionsOf, othersOf } from "./findings.ts";
import { Check, Frame } from "./frame.tsx";
import { useChoice, type ChoiceField } from "./use-choice.tsx";

export function SpeakerForm({
  attribution,
  onClose,
}: {
  attribution: AttributionItem;
  onClose: () => void;
}) {
  const index = useRecord();
  const say = strings.correct.speaker;
  const current = attribution.speaker === null ? null : index.entities.get(attribution.speaker);
  const options = useMemo(() => nameOptions(index), [index]);
  const { typed, field } = useChoice(options, current?.name);
  const [unknown, setUnknown] = useState(false);
  const [tried, setTried] = useState(false);
  const content = contentOf(attribution);
  const name = typed.trim();
  return (
    <Frame
      title={say.title}
      about={content}
      onClose={onClose}
      deeds={() => {
        setTried(true);
        const speaker = unknown ? null : name;
        if (speaker === "") return null;
        return [{ do: "set-speaker", attribution: anchorOf(index, content), speaker }];
      }}
    >
      {unknown
        ? null
        : field({
            label: say.name,
            hint: say.hint,
            invalid: tried && name === "",
            autoFocus: true,
          })}
      <Check label={say.unknown} checked={unknown} onChange={setUnknown} />
    </Frame>
  );
}

/** The other names of the record, and the words of the one that is chosen. */
function useOtherName(entity: EntityItem): ChoiceField & { readonly words: ReportSpan | null } {
  const index = useRecord();
  const options = useMemo(
    () => nameOptions(index, (one) => one.id !== entity.id && mentionsOf(one).length > 0),
    [index, entity],
  );
  const choice = useChoice(options);
  const other = choice.chosen === null ? undefined : index.entities.get(choice.chosen);
  return { ...choice, words: other ? (mentionsOf(other)[0] ?? null) : null };
}

export function SameForm({
  entity,
  at,
  onClose,
}: {
  entity: EntityItem;
  at: ReportSpan;
  onClose: () => void;
}) {
  const index = useRecord();
  const say = strings.correct.same;
  const { words, field } = useOtherName(entity);
  const [tried, setTried] = useState(false);
  return (
    <Frame
      title={say.title(entity.name)}
      about={at}
      onClose={onClose}
      deeds={() => {
        setTried(true);
        if (words === null) return null;
        return [{ do: "join", of: "entity", a: anchorOf(index, at), b: anchorOf(index, words) }];
      }}
    >
      {field({
        label: say.name,
        hint: say.choose,
        invalid: tried && words === null,
        autoFocus: true,
      })}
    </Frame>
  );
}

/** The mention is taken out of its entity, and put to another one if one is named. */
export function OtherForm({
  report,
  mention,
  onClose,
}: {
  report: string;
  mention: MentionItem;
  onClose: () => void;
}) {
  const index = useRecord();
  const say = strings.correct.other;
  const { entity, start, end } = mention;
  const at = { report, start, end };
  const { typed, words, field } = useOtherName(entity);
  const [tried, setTried] = useState(false);
  const unclear = typed.trim() !== "" && words === null;
  const deeds = (): Deed[] => {
    const a = anchorOf(index, at);
    const rest = [...entity.mentions, ...entity.references].filter(
      (one) => one.report !== report || one.start !== start || one.end !== end,
    );
    const made: Deed[] = [];
    if (rest.length > 0)
      made.push({ do: "take-out", of: "entity", at: a, from: othersOf(index, rest) });
    if (words) made.push({ do: "join", of: "entity", a, b: anchorOf(index, words) });
    // The only naming of its entity, and nothing else is meant by it: then it is no name of anything that is known.
    return made.length > 0 ? made : [{ do: "reject", subject: { of: "name", at: a } }];
  };
  return (
    <Frame
      title={say.title(strings.correct.what.quoted(anchorOf(index, at).text))}
      about={at}
      onClose={onClose}
      deeds={() => {
        setTried(true);
        return unclear ? null : deeds();
      }}
    >
      {field({ label: say.name, hint: say.hint, invalid: tried && unclear, autoFocus: true })}
    </Frame>
  );
}
