/** Dialogs about one finding: a yes, a note, what belongs together, how the sides of a dispute stand to each other. */
import { useId, useState } from "react";
import type { Deed } from "../../../src/model/decision.ts";
import { useRecord } from "../data/context.ts";
import type { ClaimItem, DisputeItem } from "../data/record-index.ts";
import { Choice } from "../parts/controls.tsx";
import { strings } from "../strings/index.ts";
import { anchorOf } from "./anchors.ts";
import { anchorsOf } from "./findings.ts";
import { Frame } from "./frame.tsx";
import { useEvent } from "./use-event.tsx";

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

export function BelongsForm({ claim, onClose }: { claim: ClaimItem; onClose: () => void }) {
  const index = useRecord();
  const say = strings.correct.belongs;
  const { words, field } = useEvent(claim.event);
  const [tried, setTried] = useState(false);
  return (
    <Frame
      title={say.title}
      about={claim}
      onClose={onClose}
      deeds={() => {
        setTried(true);
        if (words === null) return null;
        return [{ do: "join", of: "event", a: anchorOf(index, claim), b: anchorOf(index, words) }];
      }}
    >
      {field({
        label: say.event,
        hint: say.choose,
        invalid: tried && words === null,
        autoFocus: true,
      })}
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
