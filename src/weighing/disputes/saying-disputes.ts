/** Disputes about who said it, and with which words: one saying in two mouths, or changed inside its quotation marks. */
import type { Dispute, SayingSpan } from "../../model/index.ts";
import { groupBy } from "../../model/index.ts";
import type { WeighingView } from "../view.ts";
import { listInWords, quoted } from "../words.ts";
import { createDispute } from "./create-dispute.ts";

/** All disputes about sayings. */
export function findSayingDisputes(view: WeighingView): Dispute[] {
  return view.links.sayings.flatMap((saying) => {
    const story = view.storyOf(saying.spans[0]!.report);
    const originsOf = (span: SayingSpan): readonly string[] =>
      (view.claimsOf.get(span.report) ?? []).find(
        ({ claim }) => claim.attribution !== null && claim.attribution === span.attribution,
      )?.origins ?? [];
    const found: Dispute[] = [];
    const spoken = saying.spans.filter(({ speaker }) => speaker !== null);
    const mouths = groupBy(spoken, ({ speaker }) => speaker!);
    if (mouths.size >= 2) {
      const parts = [...mouths].map(
        ([speaker, spans]) =>
          `${listInWords([...new Set(spans.map(({ report }) => view.nameOf(report)))])} ${spans.length > 1 ? "give" : "gives"} it to ${view.entityName(speaker)}`,
      );
      found.push(
        createDispute({
          about: "attribution",
          relation: "contradiction",
          event: null,
          story,
          why: `The same saying is put into different mouths: ${parts.join("; ")}. ${saying.why}`,
          confidence: saying.score,
          sides: [...mouths].map(([speaker, spans]) => ({
            value: view.entityName(speaker),
            spans,
            origins: spans.flatMap(originsOf),
          })),
        }),
      );
    }
    const altered = saying.spans.filter(({ as }) => as === "altered");
    const first = saying.spans.find(({ as }) => as === "first");
    if (first && altered.length > 0) {
      const others = altered.filter(({ report }) => report !== first.report);
      if (others.length > 0) {
        found.push(
          createDispute({
            about: "attribution",
            relation: "framing",
            event: null,
            story,
            why: `The words inside the quotation marks differ: ${[first, ...others].map((span) => `${view.nameOf(span.report)} has ${quoted(view.wordsOf(span.report, span))}`).join("; ")}.`,
            confidence: saying.score,
            sides: [first, ...others].map((span) => ({
              value: quoted(view.wordsOf(span.report, span)),
              spans: [span],
              origins: [...originsOf(span)],
            })),
          }),
        );
      }
    }
    return found;
  });
}
