/**
 * Decisions as a file. They go from record to record as one JSON value, as `crossread decisions export` writes them, or one in a line, as
 * the app does; each is read wherever it was written.
 */

/** What each decision of an export says beside what was decided: what became of it there. */
const BESIDE: ReadonlySet<string> = new Set(["state", "lost", "orphanBecause", "overruledBy"]);

/** What a file holds: decisions, not yet checked, or the number of the first line that is no JSON object. */
export type DecisionFile = { readonly decisions: unknown[] } | { readonly badLine: number };

/** Reads a list of decisions, an object that holds one under `decisions`, or decisions line by line. Empty lines are passed over. */
export function readDecisionFile(text: string): DecisionFile {
  const whole = parse(text);
  if (whole !== undefined) {
    const list = isObject(whole) && "decisions" in whole ? whole["decisions"] : whole;
    if (Array.isArray(list)) return { decisions: list.map(bare) };
    return isObject(list) && "deed" in list ? { decisions: [bare(list)] } : { badLine: 1 };
  }
  const decisions: unknown[] = [];
  for (const [at, line] of text.split(/\r?\n/u).entries()) {
    if (line.trim() === "") continue;
    const value = parse(line);
    if (!isObject(value) || !("deed" in value)) return { badLine: at + 1 };
    decisions.push(bare(value));
  }
  return { decisions };
}

/** The value of a JSON text; undefined when it is none. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function bare(value: unknown): unknown {
  return isObject(value)
    ? Object.fromEntries(Object.entries(value).filter(([key]) => !BESIDE.has(key)))
    : value;
}
