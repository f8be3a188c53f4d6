/** Disputes about what somebody is: descriptive roles by which two reports call one person, when neither holds the other ("former aide", "former site manager"). */
import { groupBy, type Dispute, type Entity, type ReportSpan } from "../../model/index.ts";
import { SAME_ROLES, WORK_ROLES } from "../en/work-roles.ts";
import type { WeighingView } from "../view.ts";
import { listInWords, quoted } from "../words.ts";
import { createDispute } from "./create-dispute.ts";

interface Role {
  readonly text: string;
  readonly head: string;
  readonly span: ReportSpan;
}

/** One framing dispute for each person whom reports of one story call by different roles. */
export function findRoleDisputes(view: WeighingView): Dispute[] {
  return view.links.entities.flatMap((entity) => {
    if (entity.type !== "person") return [];
    const roles = rolesOf(view, entity);
    return [...groupBy(roles, ({ span }) => view.storyOf(span.report))].flatMap(
      ([story, group]) => disputeOf(view, entity, story, group) ?? [],
    );
  });
}

function disputeOf(
  view: WeighingView,
  entity: Entity,
  story: string,
  roles: readonly Role[],
): Dispute | null {
  const byReport = groupBy(roles, ({ span }) => span.report);
  // What one report uses side by side is no choice of words between reports.
  const sides = [...groupBy(roles, ({ text }) => text).values()].filter((side) =>
    [...byReport.values()].some(
      (others) => !others.some((other) => side.some((role) => isSameRole(role, other))),
    ),
  );
  if (sides.length < 2) return null;
  const parts = sides.map(
    (side) =>
      `${quoted(side[0]!.text)} in ${listInWords([...new Set(side.map(({ span }) => view.nameOf(span.report)))])}`,
  );
  return createDispute({
    about: "label",
    relation: "framing",
    event: null,
    story,
    why: `${entity.name} is called ${listInWords(parts)}.`,
    confidence: 0.5,
    sides: sides.map((side) => ({
      value: side[0]!.text,
      spans: side.map(({ span }) => span),
      origins: [],
    })),
  });
}

/** The roles of a person that describe (in lower case) and name work. */
function rolesOf(view: WeighingView, { members }: Entity): Role[] {
  return members.flatMap(({ report, index }) =>
    (view.report(report).reading.entities[index]?.mentions ?? []).flatMap(({ role }) => {
      if (role === null) return [];
      const text = view.wordsOf(report, role);
      const head = text
        .split(/ (?:of|for|at|in|to|with|on) /u)[0]!
        .split(" ")
        .at(-1)!;
      return /^\p{Ll}/u.test(text) && WORK_ROLES.has(head)
        ? [{ text, head, span: { report, start: role.start, end: role.end } }]
        : [];
    }),
  );
}

function isSameRole(a: Role, b: Role): boolean {
  return (
    a.text.includes(b.text) ||
    b.text.includes(a.text) ||
    a.head === b.head ||
    SAME_ROLES.some((same) => same.includes(a.head) && same.includes(b.head))
  );
}
