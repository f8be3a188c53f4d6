/** What one does with the columns of a comparison: going from stop to stop, which kinds are shown, scrolling, and what marks mean. */
import type { CompareStop, StopKind } from "../data/compare-stops.ts";
import { SHARED_KINDS, type Shared, type SharedKind } from "../data/shared.ts";
import { strings } from "../strings/index.ts";
import { Stepper } from "./compare-steps.tsx";

const words = strings.compare;

/** What a person switched off, kept from comparison to comparison. */
export const remembered = { hidden: new Set<SharedKind>(), together: true };

interface CompareBarProps {
  /** All that the reports share, also what is hidden. */
  readonly all: readonly Shared[];
  readonly stops: readonly CompareStop[];
  readonly now: CompareStop | null;
  readonly onStep: (kind: StopKind | null, direction: 1 | -1) => void;
  readonly hidden: ReadonlySet<SharedKind>;
  readonly onHidden: (hidden: Set<SharedKind>) => void;
  /** Whether scrolling one column brings the others along; null where columns do not stand next to each other. */
  readonly together: boolean | null;
  readonly onTogether: (together: boolean) => void;
}

/** The bar over the columns; nothing where nothing is shared. */
export function CompareBar(props: CompareBarProps) {
  const { all, stops, now, onStep, together, onTogether } = props;
  if (all.length === 0) return null;
  return (
    <div className="compare-bar" role="group" aria-label={words.go}>
      <div className="compare-steps">
        <Stepper kind={null} stops={stops} now={now} onStep={onStep} />
        {(["difference", "copy", "dispute"] as const).map((kind) => (
          <Stepper key={kind} kind={kind} stops={stops} now={now} onStep={onStep} />
        ))}
      </div>
      <div className="compare-switches">
        <KindSwitches {...props} />
        {together === null ? null : (
          <label className="kind-switch">
            <input
              type="checkbox"
              checked={together}
              onChange={() => {
                remembered.together = !together;
                onTogether(!together);
              }}
            />
            {words.together}
          </label>
        )}
        {all.some((one) => one.differences.length > 0) ? <MarkLegend /> : null}
      </div>
    </div>
  );
}

/** Which kinds of what is shared are drawn. */
function KindSwitches({ all, hidden, onHidden }: CompareBarProps) {
  return (
    <fieldset className="compare-kinds">
      <legend className="sr-only">{words.show}</legend>
      {SHARED_KINDS.filter((kind) => all.some((one) => one.kind === kind)).map((kind) => (
        <label key={kind} className={`kind-switch ${kind}`}>
          <input
            type="checkbox"
            checked={!hidden.has(kind)}
            onChange={() => {
              const next = new Set(hidden);
              if (!next.delete(kind)) next.add(kind);
              remembered.hidden = next;
              onHidden(next);
            }}
          />
          {words.kinds[kind]}
        </label>
      ))}
    </fieldset>
  );
}

/** How words of aligned passages differ. */
function MarkLegend() {
  return (
    <ul className="mark-legend" aria-label={words.legend}>
      {(["added", "changed", "left-out", "quiet"] as const).map((kind) => (
        <li key={kind}>
          <u className={`difference ${kind === "quiet" ? "quietly" : kind}`}>{words.marks[kind]}</u>
        </li>
      ))}
    </ul>
  );
}
