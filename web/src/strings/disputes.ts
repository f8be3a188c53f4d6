/** The words of the disputes. */
import { groupDigits, plural } from "./count.ts";

export const disputesStrings = {
  lead: "Ranked, those that matter most first. Each side is shown with its exact words; the reading takes no side.",
  about: "Kind",
  relation: "Relation",
  empty: "No dispute was found with these filters.",
  side: (n: number) => `Side ${n}`,
  restsOn: "Rests on",
  noOrigin: "an origin that is not known",
  event: "Event",
  confidence: (percent: number) => `sure to ${percent} %`,
  rank: (n: number) => `No. ${n}`,
  shown: (shown: number, of: number) =>
    shown === of
      ? plural(of, "dispute", "disputes")
      : `${groupDigits(shown)} of ${plural(of, "dispute", "disputes")}`,
  ownWords: "the report’s own choice of words",
} as const;
