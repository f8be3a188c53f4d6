/** Making a decision. Apart from its type, which the web app reads: ids are made by a module of Node. */
import type { Decision } from "./decision.ts";
import { createId } from "./id.ts";

/** A decision of these parts, with the id that its content gives it. */
export function createDecision(parts: Omit<Decision, "id">): Decision {
  return {
    id: createId("x", parts.at, parts.by, parts.why ?? "", JSON.stringify(parts.deed)),
    ...parts,
  };
}
