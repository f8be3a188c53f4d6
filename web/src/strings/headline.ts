/** The headline of a dispute: what its sides say, in one line. */
import { plural } from "./count.ts";

export const headlineStrings = {
  /** What a dispute of a kind is about, as it begins a headline. */
  question: {
    date: "When",
    figure: "How many or how much",
    actor: "Who did it",
    place: "Where",
    attribution: "Who said it",
    polarity: "Whether it happened",
    duration: "How long",
    label: "What it is called",
  },
  headline: (question: string, sides: string) => `${question}: ${sides}`,
  /** Between the last two sides that cannot both hold, and between others. */
  or: " or ",
  and: " / ",
  voice: {
    affirmed: (who: string) => `affirmed by ${who}`,
    denied: (who: string) => `denied by ${who}`,
  },
  further: (count: number) => plural(count, "further", "further"),
} as const;
