/** At a finding: the quiet control that opens its menu, and what persons have decided about it. */
import { useRecord } from "../data/context.ts";
import type { RecordIndex } from "../data/record-index.ts";
import { strings } from "../strings/index.ts";
import { nameOf } from "./actions.ts";
import { useCorrector } from "./context.ts";
import { decidedIndex, decisionsAt, type Decided } from "./decided.ts";
import { spansOf, type Finding } from "./findings.ts";
import { formatInstant, kindOf, sentenceOf } from "./sentence.ts";

/** The control of a finding, and the decisions about it. In a page that can only be read, the decisions alone. */
export function Correct({ finding, label }: { finding: Finding; label?: string }) {
  return (
    <>
      <CorrectButton finding={finding} {...(label === undefined ? {} : { label })} />
      <DecidedAt finding={finding} />
    </>
  );
}

/** The control alone. `label` is what a screen reader says of it, where the kind of the finding is not enough. */
export function CorrectButton({ finding, label }: { finding: Finding; label?: string }) {
  const corrector = useCorrector();
  const index = useRecord();
  if (corrector === null || !isNamed(index, finding)) return null;
  return (
    <button
      type="button"
      className="correct-button"
      data-correct={finding.kind}
      aria-haspopup="menu"
      aria-label={label ?? strings.correct.buttonFor(nameOf(finding))}
      onClick={(event) => {
        corrector.openMenu(finding, event.currentTarget);
      }}
    >
      <span aria-hidden="true">{strings.correct.button}</span>
    </button>
  );
}

/** Whether a decision could say what it is about: some entities are known without being named anywhere. */
function isNamed(index: RecordIndex, finding: Finding): boolean {
  const { kind } = finding;
  const isFact = kind === "published" || kind === "outlet" || kind === "body";
  return isFact || spansOf(index, finding).length > 0;
}

/** What persons have decided about a finding, where it stands; nothing when nobody has. */
export function DecidedAt({ finding }: { finding: Finding }) {
  const decided = decisionsAt(useRecord(), finding);
  if (decided.length === 0) return null;
  return (
    <span className="decided-list" role="group" aria-label={strings.correct.decided.label}>
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
  const say = strings.correct.decided;
  return (
    <span className={`decided ${state}`}>
      <span className="decided-what">
        <span className="tag">{say.short[kindOf(deed)]}</span>{" "}
        <span dir="auto">{sentenceOf(index, decidedIndex(index).byId, deed)}</span>
      </span>{" "}
      <span className="quiet" dir="auto">
        {say.by(by, formatInstant(at))}
        {state === "applied" ? "" : ` · ${strings.correct.state[state]}`}
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
          {say.why(why)}
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
      {decided.deed.do === "revert"
        ? strings.correct.decided.restore
        : strings.correct.decided.revert}
    </button>
  );
}
