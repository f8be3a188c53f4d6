import { describe, expect, it } from "vitest";
import { readReport } from "../../../src/reading/read-report.ts";
import type { Claim, Reading } from "../../../src/model/index.ts";
import { reportOf } from "../figures/figures-of.ts";
import { claimsOf } from "./claims-of.ts";

/** The claim of a text with `lemma` for its head, with its reading. */
function claimIn(text: string, lemma: string): { claim: Claim; reading: Reading } {
  const reading = readReport(reportOf(text), null);
  const claim = reading.claims.find((one) => one.head?.lemma === lemma);
  if (!claim) throw new Error(`no claim of “${lemma}” in “${text}”`);
  return { claim, reading };
}

it("takes a free clause behind “and” for a statement of its own, not for part of a denial", () => {
  const claims = claimsOf("They will not let us pass, and what we are doing here is right.");
  expect(claims.map(({ words, polarity }) => [words, polarity])).toEqual([
    ["They will not let us pass", "denied"],
    ["what we are doing here is right", "affirmed"],
  ]);
});

it("tells that somebody spoke on a day, also inside what is known", () => {
  const said = [["an envoy of the guild", "told", "that the barges were empty"]] as const;
  const dated = claimsOf(
    "It is known that an envoy of the guild told visitors on 10 May that the barges were empty.",
    { said },
  );
  expect(dated.map(({ words }) => words)).toEqual([
    "an envoy of the guild told visitors on 10 May",
    "the barges were empty",
  ]);
  const undated = claimsOf(
    "It is known that an envoy of the guild told visitors that the barges were empty.",
    { said },
  );
  expect(undated.map(({ words }) => words)).toEqual(["the barges were empty"]);
});

describe("what is told only to be called false", () => {
  it.each([
    "The claim that the dam broke was false.",
    "It is not true that the dam broke.",
    "It is a lie that the dam broke.",
    "Reports that the dam broke are entirely baseless.",
    "Rumours that the dam broke were not true.",
  ])("is denied: %s", (text) => {
    const claims = claimsOf(text);
    expect(claims.map(({ lemma, polarity }) => `${String(lemma)} ${polarity}`)).toEqual([
      "break denied",
    ]);
  });

  it("is denied by who says so", () => {
    const claims = claimsOf("Mira said the claim that the dam broke was false.", {
      names: { Mira: "person" },
      said: [["Mira", "said", "the claim that the dam broke was false"]],
    });
    expect(claims).toMatchObject([{ lemma: "break", polarity: "denied", by: "Mira" }]);
  });

  it("and what is said beside it stands", () => {
    const claims = claimsOf("Mira denied that the dam broke even though the town was flooded.", {
      names: { Mira: "person" },
      said: [["Mira", "denied", "that the dam broke even though the town was flooded"]],
    });
    const told = claims.map(({ lemma, polarity }) => `${String(lemma)} ${polarity}`);
    expect(told).toContain("break denied");
    expect(told).toContain("flood affirmed");
  });

  it.each([
    "The claim that the dam broke was repeated.",
    "It is not false that the dam broke.",
    "The claim that the dam broke may be false.",
    "If the claim that the dam broke is false, the town is safe.",
    "The wall that the dam broke was false.",
  ])("is not where nobody calls it so: %s", (text) => {
    for (const { lemma, polarity } of claimsOf(text))
      if (lemma === "break") expect(polarity).toBe("affirmed");
  });

  it("is denied behind a verb of turning down", () => {
    const claims = claimsOf("Mira disputed that the dam broke.", {
      names: { Mira: "person" },
      said: [["Mira", "disputed", "that the dam broke"]],
    });
    expect(claims.find(({ lemma }) => lemma === "break")).toMatchObject({ polarity: "denied" });
  });
});

describe("times that are not those of the happening", () => {
  it.each([
    ["Guards on 3 May searched the house that Tolan bought in 2010.", "3 May"],
    ["Tolan was charged with stealing fuel in 2012.", null],
    ["Tolan was charged with stealing fuel between 2012 and 2014.", null],
    ["Guards were charged in 2012 with stealing fuel.", "2012"],
    ["The guards killed six on 3 May by shelling the port.", "3 May"],
    ["Today the pact has six members.", null],
    ["Many houses today have no cellar.", null],
    ["Today, the guild sells them for nine crowns.", null],
    ["Today the guards are meeting in the hall.", "Today"],
    ["The hearing is today.", "today"],
    ["The guards left today.", "today"],
  ])("%s", (text, when) => {
    const { claims, times } = readReport(reportOf(text), null);
    const told = claims.flatMap(({ time }) =>
      time === null ? [] : [text.slice(times[time]!.start, times[time]!.end)],
    );
    expect(told).toEqual(when === null ? [] : [when]);
  });
});

it("keeps what is asked about with its verb", () => {
  const claims = claimsOf("He asked who came, and what they took from the house.");
  expect(claims.map(({ words }) => words)).toEqual([
    "He asked who came, and what they took from the house",
  ]);
});

it("denies nothing by “never mind”", () => {
  const [claim] = claimsOf("Never mind that the road is shut.");
  expect(claim).toMatchObject({ lemma: "mind", polarity: "affirmed" });
});

it("leaves open what somebody insisted be done", () => {
  const claims = claimsOf("The mayor insisted that the guards be removed.", {
    said: [["The mayor", "insisted", "that the guards be removed"]],
  });
  expect(claims.find(({ lemma }) => lemma === "remove")).toMatchObject({
    certainty: "conditional",
  });
});

it("does not take the place of a topic for that of the talk", () => {
  const names = { Ostrau: "place" } as const;
  const [about] = claimsOf("The two sides held consultations on the events in Ostrau.", { names });
  expect(about!.where).toBeNull();
  const [there] = claimsOf("The two sides held consultations in Ostrau.", { names });
  expect(there!.where).toBe("Ostrau");
});

it("finds the actor behind a possessive", () => {
  const [sued] = claimsOf("Tolan was sued by his former aide Mira Lenk.", {
    names: { Tolan: "person", "Mira Lenk": "person" },
  });
  expect(sued!.who).toEqual(["Tolan undergoer", "Mira Lenk actor"]);
});

describe("who “they” are in what a body says", () => {
  it.each(["According to the ministry, they were armed.", "The police said they were armed."])(
    "not the body that tells of them: %s",
    (text) => {
      expect(claimIn(text, "arm").claim.participants).toEqual([]);
    },
  );
});

describe("when, of a stretch ahead", () => {
  it.each([
    ["The school will reopen in the coming weeks.", "reopen", "the coming weeks"],
    ["The guards will leave within the next ten days.", "leave", "the next ten days"],
    ["The guards will stay for the next ten days.", "stay", null],
    ["The guards left in ten days.", "leave", null],
  ])("%s", (text, lemma, when) => {
    const { claim, reading } = claimIn(text, lemma);
    const time = claim.time === null ? null : reading.times[claim.time]!;
    expect(time && text.slice(time.start, time.end)).toBe(when);
  });
});
