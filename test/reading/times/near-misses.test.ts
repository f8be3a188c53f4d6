import { expect, test } from "vitest";
import { valuesOf } from "./read-times.ts";

test.each([
  ["a modal verb", "The company may close the plant."],
  ["a modal verb at the start", "May he rest in peace."],
  ["a person", "Theresa May said that the deal was done."],
  ["persons", "April Jones met June Carter in Augusta."],
  ["a verb", "They march on the capital; the march was peaceful."],
  ["an ordinal", "He came second in the race, and then a second time."],
  ["a minute of a match", "He scored in the 89th minute."],
  ["short words that are also weekdays", "She sat down, and the sun rose over the wed couple."],
  ["scores", "The team won 3-2 and then lost 10-12."],
  ["votes", "The vote was 52 to 48."],
  ["telephone numbers", "Call 555-1998 or 020 7946 0958."],
  ["around the clock", "The shop is open 24/7."],
  ["an event named by its date", "Since 9/11 much has changed."],
  ["quantities", "About 1998 people were hurt, and 2019 troops sent."],
  ["words counted", "It was a motion of 1998 words."],
  ["a house number", "He lives at 1984 Oak Street."],
  ["a resolution", "Resolution 1973 was passed."],
  ["money", "It cost $2010 to build."],
  ["percent", "Prices rose 2000% there."],
  ["a version", "Version 2.10 of section 4.5 applies."],
  ["an aircraft", "The fleet holds 24 A320s and 6 A330s."],
  ["an age", "Her 6-year-old son is in his 30s."],
  ["water and prices", "The spring water and the fall in prices."],
  ["a fall that is none", "He remembers the fall of the regime."],
  ["a day that is a name", "Black Friday sales were poor."],
  ["a rate", "They sold four flights a week for $2 million a year."],
  ["some day", "He hopes one day to return."],
  ["the length of a film", "Watch the interview 02:39 here."],
  ["an organization", "The NOW chapter met."],
  ["a description", "The now-closed bridge stands."],
  ["a programme", "He was on This Week and Orvelle Tonight."],
  ["a kind of show", "She hosts a late-night talk show."],
  ["as soon as", "Come as soon as possible."],
])("%s: %s", (_what, text) => {
  expect(valuesOf(text)).toEqual([]);
});

test("a modal verb beside the month", () => {
  expect(valuesOf("Officials may, in May, decide.")).toEqual(["May = 2019-05"]);
});
