/** Disputes about what to call it: a term that one report sets in scare quotes and another uses as it stands, or terms of a field that differ between reports. */
import { groupBy, type Dispute, type Wording, type WordingTerm } from "../../model/index.ts";
import type { WeighingView } from "../view.ts";
import { listInWords } from "../words.ts";
import { createDispute } from "./create-dispute.ts";

/** A framing dispute for each wording in which reports part over scare quotes. */
export function findLabelDisputes(view: WeighingView, wordings: readonly Wording[]): Dispute[] {
  return wordings.flatMap((wording) => {
    const scare = wording.terms.filter(({ scareQuoted }) => scareQuoted);
    const plain = wording.terms.filter(
      ({ scareQuoted, report }) => !scareQuoted && !scare.some((term) => term.report === report),
    );
    if (scare.length === 0 || plain.length === 0) return [];
    const name = view.entityName(wording.of);
    const terms = (list: readonly WordingTerm[]): string =>
      listInWords([
        ...new Set(list.map(({ text, scareQuoted }) => (scareQuoted ? `‘${text}’` : text))),
      ]);
    const byReport = groupBy([...scare, ...plain], ({ report }) => report);
    // Reports that use the same terms stand together.
    const byTerms = groupBy([...byReport], ([, list]) => terms(list));
    const sides = [...byTerms].map(([value, group]) => ({
      value,
      spans: group.flatMap(([report, list]) =>
        list.flatMap(({ spans }) => spans.map((span) => ({ report, ...span }))),
      ),
      origins: [],
    }));
    const told = [...byTerms].map(
      ([value, group]) =>
        `${value} in ${listInWords(group.map(([report]) => view.nameOf(report)))}`,
    );
    return [
      createDispute({
        about: "label",
        relation: "framing",
        event: null,
        story: view.storyOf(scare[0]!.report),
        why: `With ${name}, different words are used: ${told.join("; ")}.`,
        confidence: 0.6,
        sides,
      }),
    ];
  });
}
