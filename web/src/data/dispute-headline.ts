/** A dispute in one short line: what it is about, and the sides by their values. The sentence that gives the reason stands beneath it. */
import { strings } from "../strings/index.ts";
import { shorten } from "../time/label.ts";
import type { DisputeItem } from "./record-index.ts";

/** Sides that a headline names; more are counted. */
const MOST_SIDES = 4;
/** The longest that a side may be in a headline, in code units. */
const LONGEST = 48;
/** The longest that the words of a saying may be in a headline, in code units. */
const LONGEST_WORDS = 60;

const VOICE = /^(affirmed|denied): (.+)$/su;
const DAY_OF_MONTH = /^(\d{1,2}) (\p{Lu}.*)$/su;

/** `When: 5 or 6 January 2022`, `Whether it happened: affirmed by A, denied by B`, `What it is called: ‘aides’ / soldiers`. */
export function headlineOf({
  about,
  relation,
  sides,
}: Pick<DisputeItem, "about" | "relation" | "sides">): string {
  const values = inOrder([...new Set(sides.map(({ value }) => plain(value)))]);
  const shown = values.slice(0, MOST_SIDES).map((value) => shorten(value, LONGEST));
  if (values.length > MOST_SIDES) shown.push(strings.headline.further(values.length - MOST_SIDES));
  const words = about === "attribution" ? sides[0]?.spans[0] : undefined;
  const question = strings.headline.question[about];
  return strings.headline.headline(
    words ? `${question} (“${shorten(words.text, LONGEST_WORDS)}”)` : question,
    joined(shown, relation),
  );
}

/** The sides as the headline names them: days of one month in their order, what is affirmed before what is denied; else as they are. */
export function sidesInOrder({ sides }: Pick<DisputeItem, "sides">): DisputeItem["sides"] {
  const keyed = sides.map((side) => ({ side, value: plain(side.value) }));
  const days = keyed.map(({ value }) => DAY_OF_MONTH.exec(value));
  const month = days[0]?.[2];
  if (month !== undefined && days.every((day) => day?.[2] === month))
    return keyed
      .toSorted((a, b) => Number.parseInt(a.value, 10) - Number.parseInt(b.value, 10))
      .map(({ side }) => side);
  const denied = strings.headline.voice.denied("");
  return keyed
    .toSorted((a, b) => Number(a.value.startsWith(denied)) - Number(b.value.startsWith(denied)))
    .map(({ side }) => side);
}

/** A side without the words that it was read from: they stand in the side itself. */
function plain(value: string): string {
  const voice = VOICE.exec(value);
  if (voice?.[1] && voice[2])
    return strings.headline.voice[voice[1] as keyof typeof strings.headline.voice](voice[2]);
  return value.replace(/ \(“.*”\)$/su, "");
}

/** Days of one month lose the month but for the last, and stand in their order; what is affirmed stands before what is denied. */
function inOrder(values: readonly string[]): readonly string[] {
  const days = values.map((value) => DAY_OF_MONTH.exec(value));
  const month = days[0]?.[2];
  if (month !== undefined && days.length > 1 && days.every((day) => day?.[2] === month)) {
    const numbers = days.map((day) => Number(day![1])).toSorted((a, b) => a - b);
    return numbers.map((day, i) => (i === numbers.length - 1 ? `${day} ${month}` : `${day}`));
  }
  const denied = strings.headline.voice.denied("");
  return values.toSorted((a, b) => Number(a.startsWith(denied)) - Number(b.startsWith(denied)));
}

function joined(values: readonly string[], relation: DisputeItem["relation"]): string {
  if (relation !== "contradiction") return values.join(strings.headline.and);
  if (values.some((value) => value.startsWith(strings.headline.voice.denied(""))))
    return values.join(", ");
  return values.length < 2
    ? values.join("")
    : values.slice(0, -1).join(", ") + strings.headline.or + values.at(-1)!;
}
