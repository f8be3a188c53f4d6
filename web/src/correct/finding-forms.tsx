/** Dialogs about one finding: who speaks, what is the same, what belongs together, how the sides of a dispute stand to each other. */
import { useId, useMemo, useState } from "react";
import type { Deed } from "../../../src/model/decision.ts";
import type { ReportSpan } from "../../../src/model/span.ts";
import { useRecord } from "../data/context.ts";
import type {
  AttributionItem,
  ClaimItem,
  DisputeItem,
  EntityItem,
  MentionItem,
} from "../data/record-index.ts";
import { Choice } from "../parts/controls.tsx";
import { strings } from "../strings/index.ts";
import { anchorOf, contentOf } from "./anchors.ts";
import { eventOptions, nameOptions } from "./choices.ts";
import { Combobox } from "./combobox.tsx";
import { anchorsOf, mentionsOf } from "./findings.ts";
import { Check, Frame } from "./frame.tsx";

/** A yes, and a reason. */
export function DecideForm({
  title,
  text,
  deeds,
  onClose,
}: {
  title: string;
  text: string;
  deeds: readonly Deed[];
  onClose: () => void;
}) {
  return (
    <Frame title={title} onClose={onClose} deeds={() => deeds}>
      {text === "" ? null : <p>{text}</p>}
    </Frame>
  );
}

export function NoteForm({
  title,
  deed,
  onClose,
}: {
  title: string;
  deed: (text: string) => Deed;
  onClose: () => void;
}) {
  const id = useId();
  const [text, setText] = useState("");
  const [tried, setTried] = useState(false);
  return (
    <Frame
      title={title}
      onClose={onClose}
      deeds={() => {
        setTried(true);
        return text.trim() === "" ? null : [deed(text.trim())];
      }}
    >
      <div className="field">
        <label htmlFor={id}>{strings.correct.noteForm.text}</label>
        <textarea
          id={id}
          dir="auto"
          rows={4}
          data-autofocus=""
          aria-invalid={tried && text.trim() === ""}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
          }}
        />
      </div>
    </Frame>
  );
}

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
  const [name, setName] = useState(current?.name ?? "");
  const [unknown, setUnknown] = useState(false);
  const [tried, setTried] = useState(false);
  const options = useMemo(() => nameOptions(index), [index]);
  const content = contentOf(attribution);
  return (
    <Frame
      title={say.title}
      about={content}
      onClose={onClose}
      deeds={() => {
        setTried(true);
        const speaker = unknown ? null : name.trim();
        if (speaker === "") return null;
        return [{ do: "set-speaker", attribution: anchorOf(index, content), speaker }];
      }}
    >
      {unknown ? null : (
        <Combobox
          label={say.name}
          hint={say.hint}
          options={options}
          typed={name}
          onType={setName}
          onChoose={(option) => {
            setName(option.text);
          }}
          invalid={tried && name.trim() === ""}
          autoFocus
        />
      )}
      <Check label={say.unknown} checked={unknown} onChange={setUnknown} />
    </Frame>
  );
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
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const options = useMemo(
    () => nameOptions(index, (one) => one.id !== entity.id && mentionsOf(one).length > 0),
    [index, entity],
  );
  const words = anchorOf(index, at);
  return (
    <Frame
      title={say.title(entity.name)}
      about={at}
      onClose={onClose}
      deeds={() => {
        setTried(true);
        const other = chosen === null ? undefined : index.entities.get(chosen);
        const b = other && mentionsOf(other)[0];
        return b ? [{ do: "join", of: "entity", a: words, b: anchorOf(index, b) }] : null;
      }}
    >
      <Combobox
        label={say.name}
        hint={say.choose}
        options={options}
        typed={typed}
        onType={(next) => {
          setTyped(next);
          setChosen(null);
        }}
        onChoose={(option) => {
          setTyped(option.text);
          setChosen(option.value);
        }}
        invalid={tried && chosen === null}
        autoFocus
      />
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
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const options = useMemo(
    () => nameOptions(index, (one) => one.id !== entity.id && mentionsOf(one).length > 0),
    [index, entity],
  );
  const unclear = typed.trim() !== "" && chosen === null;
  return (
    <Frame
      title={say.title(strings.correct.what.quoted(anchorOf(index, at).text))}
      about={at}
      onClose={onClose}
      deeds={() => {
        setTried(true);
        if (unclear) return null;
        const a = anchorOf(index, at);
        const rest = [...entity.mentions, ...entity.references].find(
          (one) => one.report !== report || one.start !== start,
        );
        const other = chosen === null ? undefined : index.entities.get(chosen);
        const joined = other && mentionsOf(other)[0];
        const deeds: Deed[] = [];
        if (rest) deeds.push({ do: "part", of: "entity", a, b: anchorOf(index, rest) });
        if (joined) deeds.push({ do: "join", of: "entity", a, b: anchorOf(index, joined) });
        // The only naming of its entity, and nothing else is meant by it: then it is no name of anything that is known.
        return deeds.length > 0 ? deeds : [{ do: "reject", subject: { of: "name", at: a } }];
      }}
    >
      <Combobox
        label={say.name}
        hint={say.hint}
        options={options}
        typed={typed}
        onType={(next) => {
          setTyped(next);
          setChosen(null);
        }}
        onChoose={(option) => {
          setTyped(option.text);
          setChosen(option.value);
        }}
        invalid={tried && unclear}
        autoFocus
      />
    </Frame>
  );
}

export function BelongsForm({ claim, onClose }: { claim: ClaimItem; onClose: () => void }) {
  const index = useRecord();
  const say = strings.correct.belongs;
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const options = useMemo(
    () => eventOptions(index, (event) => event.id !== claim.event),
    [index, claim],
  );
  return (
    <Frame
      title={say.title}
      about={claim}
      onClose={onClose}
      deeds={() => {
        setTried(true);
        const first = chosen === null ? undefined : index.events.get(chosen)?.claims[0];
        const other = first === undefined ? undefined : index.claims.get(first);
        if (!other) return null;
        const [a, b] = [anchorOf(index, claim), anchorOf(index, other)];
        return [{ do: "join", of: "event", a, b }];
      }}
    >
      <Combobox
        label={say.event}
        hint={say.choose}
        options={options}
        typed={typed}
        onType={(next) => {
          setTyped(next);
          setChosen(null);
        }}
        onChoose={(option) => {
          setTyped(option.text);
          setChosen(option.value);
        }}
        invalid={tried && chosen === null}
        autoFocus
      />
    </Frame>
  );
}

export function RelationForm({ dispute, onClose }: { dispute: DisputeItem; onClose: () => void }) {
  const index = useRecord();
  const say = strings.correct.relation;
  const [relation, setRelation] = useState<DisputeItem["relation"]>(dispute.relation);
  return (
    <Frame
      title={say.title}
      onClose={onClose}
      deeds={() => {
        const words = anchorsOf(index, { kind: "dispute", dispute });
        return [{ do: "set-relation", dispute: words, relation }];
      }}
    >
      <p className="why" dir="auto">
        {dispute.why}
      </p>
      <Choice
        label={say.relation}
        value={relation}
        options={Object.entries(strings.relation)}
        onChange={(value) => {
          setRelation(value as DisputeItem["relation"]);
        }}
      />
    </Frame>
  );
}
