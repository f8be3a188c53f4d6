/** Refuses what is no decision, or what could not be done whatever reports a record holds. */
import type { z } from "zod";
import {
  createDecision,
  CrossreadError,
  decisionSchema,
  rangeOfEdtf,
  type Anchor,
  type Decision,
} from "../../model/index.ts";
import { anchorsOf } from "./effective.ts";

/**
 * `value` as a decision.
 * @throws CrossreadError usage when it is none, when its id is not that of its content, or when its deed cannot be done
 */
export function checkDecision(value: unknown): Decision {
  const { data: decision, error } = decisionSchema.safeParse(value);
  if (!decision) throw unreadable(error);
  const { id, ...parts } = decision;
  // The keys of a file may stand in any order; those of the schema decide the id.
  if (createDecision(parts).id !== id)
    throw refusal(
      `Decision ${id} was changed after it was made: its id is not that of its content`,
    );
  const why = whyNot(decision);
  if (why !== null) throw refusal(`Decision ${id} (${decision.deed.do}) cannot be made: ${why}`);
  return decision;
}

/**
 * A decision of these parts.
 * @throws CrossreadError usage when it is none, or when its deed cannot be done
 */
export function makeDecision(parts: Omit<Decision, "id">): Decision {
  const { data, error } = decisionSchema.omit({ id: true }).safeParse(parts);
  if (!data) throw unreadable(error);
  return checkDecision(createDecision(data));
}

function unreadable({ issues }: z.ZodError): CrossreadError {
  const [issue] = issues;
  return refusal(`This is no decision: ${issue!.path.join(".") || "its form"}: ${issue!.message}`);
}

function refusal(message: string): CrossreadError {
  return new CrossreadError("usage", `${message}.`);
}

function whyNot({ deed }: Decision): string | null {
  const empty = anchorsOf(deed).find((anchor: Anchor) => anchor.text === "");
  if (empty) return "words that it names are empty";
  if (deed.do === "set-published")
    return deed.edtf === null || rangeOfEdtf(deed.edtf) !== null
      ? null
      : `${JSON.stringify(deed.edtf)} is no EDTF date or interval (2031-03-14, 2031-03, 2031-03-13/2031-03-14)`;
  if (deed.do === "set-body" && deed.ranges.some(({ start, end }) => start >= end))
    return "a range of the body ends before it begins";
  if (deed.do === "set-house" && deed.reports[0] === deed.reports[1])
    return "a report has one outlet only; name two reports";
  if (deed.do !== "reject") return null;
  if (deed.subject.of === "report")
    return "a report cannot be rejected; take it out of the record instead";
  if (deed.subject.of === "origin")
    return "an origin cannot be rejected; correct who speaks, the outlet, the credit or the copy that leads to it instead";
  return deed.subject.of === "words" ? "words at which nothing was found cannot be rejected" : null;
}
