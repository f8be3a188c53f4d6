/** At a finding: the quiet control that opens its menu, and what persons have decided about it. */
import { useRecord } from "../data/context.ts";
import type { RecordIndex } from "../data/record-index.ts";
import { strings } from "../strings/index.ts";
import { nameOf } from "./actions.ts";
import { useCorrector } from "./context.ts";
import { decidedIndex, decisionsAt, type Decided } from "./decided.ts";
import { mentionsOf, type Finding } from "./findings.ts";
import { formatInstant, kindOf, sentenceOf } from "./sentence.ts";

const say = strings.correct;

interface CorrectProps {
  readonly finding: Finding;
  /** What a screen reader says of the control, where the kind of the finding is not enough. */
  readonly label?: string;
  /** Whose it is, where there are many of a kind: the name of the report, the label of the event. */
  readonly of?: string;
  /** Whether a sign stands for the word, as in the cells of a table. */
  readonly small?: boolean;
}

/** The control of a finding, and the decisions about it. In a page that can only be read, the decisions alone. */
export function Correct(props: CorrectProps) {
  return (
    <>
      <CorrectButton {...props} />
      {props.small === true ? (
        <DecidedInShort finding={props.finding} />
      ) : (
        <DecidedAt finding={props.finding} />
      )}
    </>
  );
}

/** The control alone. */
export function CorrectButton({ finding, label, of, small = false }: CorrectProps) {
  const corrector = useCorrector();
  const index = useRecord();
  if (corrector === null || !isNamed(index, finding)) return null;
  const what = nameOf(finding);
  const said = label ?? (of === undefined ? say.buttonFor(what) : say.buttonOf(what, of));
  return (
    <button
      type="button"
      className={small ? "correct-button small" : "correct-button"}
      data-correct={finding.kind}
      aria-haspopup="menu"
      aria-label={said}
      title={small ? said : undefined}
      onClick={(event) => {
        corrector.openMenu(finding, event.currentTarget);
      }}
    >
      <span aria-hidden="true">{small ? say.sign : say.button}</span>
    </button>
  );
}

/**
 * Whether a decision could say what it is about: some entities are known without being named anywhere. Looks at nothing that a large
 * record gives late.
 */
function isNamed(index: RecordIndex, finding: Finding): boolean {
  if (finding.kind === "entity") return mentionsOf(finding.entity).length > 0;
  if (finding.kind === "event") return finding.event.claims.length > 0;
  if (finding.kind === "origin") return index.claimsByOrigin.has(finding.origin.id);
  return true;
}

/** What persons have decided, a word for each: the view of the finding itself says more. */
function DecidedInShort({ finding }: { finding: Finding }) {
  const index = useRecord();
  const decided = decisionsAt(index, finding);
  return decided.map(({ id, deed, by, at }) => (
    <span
      key={id}
      className="tag decided-tag"
      title={`${sentenceOf(index, decidedIndex(index).byId, deed)}, ${say.decided.by(by, formatInstant(at))}`}
    >
      {say.decided.short[kindOf(deed)]}
    </span>
  ));
}

/** What persons have decided about a finding, where it stands; nothing when nobody has. */
export function DecidedAt({ finding }: { finding: Finding }) {
  const decided = decisionsAt(useRecord(), finding);
  if (decided.length === 0) return null;
  return (
    <span className="decided-list" role="group" aria-label={say.decided.label}>
      {decided.map((one) => (
        <DecidedNote key={one.id} decided={one} />
      ))}
    </span>
  );
}

/** One decision in a line or two. */
export function DecidedNote({ decided }: { decided: Decided }) {
  const index = useRecord();
  const corrector = useCorrector();
  const { deed, state, by, at, why } = decided;
  const words = say.decided;
  return (
    <span className={`decided ${state}`}>
      <span className="decided-what">
        <span className="tag">{words.short[kindOf(deed)]}</span>{" "}
        <span dir="auto">{sentenceOf(index, decidedIndex(index).byId, deed)}</span>
      </span>{" "}
      <span className="quiet" dir="auto">
        {words.by(by, formatInstant(at))}
        {state === "applied" ? "" : ` · ${say.state[state]}`}
      </span>
      {decided.lost === undefined ? null : (
        <span className="quiet" dir="auto">
          {" "}
          {decided.lost}
        </span>
      )}
      {why === null ? null : (
        <span className="decided-why" dir="auto">
          {" "}
          {words.why(why)}
        </span>
      )}
      {corrector === null ? null : (
        <>
          {" "}
          <RevertButton decided={decided} />
        </>
      )}
    </span>
  );
}

/** Takes a decision back, or decides it again. */
export function RevertButton({ decided }: { decided: Decided }) {
  const corrector = useCorrector();
  const index = useRecord();
  if (corrector === null || decided.state === "reverted") return null;
  const { byId } = decidedIndex(index);
  const deed = { do: "revert", decision: decided.id } as const;
  return (
    <button
      type="button"
      className="link-button"
      onClick={() => {
        const title = sentenceOf(index, byId, deed);
        corrector.openDialog({ form: "decide", title, text: "", deeds: [deed] });
      }}
    >
      {decided.deed.do === "revert" ? say.decided.restore : say.decided.revert}
    </button>
  );
}
