import { describe, expect, it } from "vitest";
import { findClaims } from "../../../src/reading/claims/find-claims.ts";
import { readReport } from "../../../src/reading/read-report.ts";
import { tokenize } from "../../../src/reading/tokenize.ts";
import { reportOf } from "../figures/figures-of.ts";
import { claimsOf, type Given, type ReadClaim } from "./claims-of.ts";
import { cpuTime } from "../../cpu-time.ts";

/** Words of each claim with the lemma of its head. */
const heads = (claims: readonly ReadClaim[]): [string, string | null][] =>
  claims.map((claim) => [claim.words, claim.lemma]);

describe("clauses of a sentence", () => {
  it.each<[string, Given, [string, string | null][]]>([
    ["The dam broke.", {}, [["The dam broke", "break"]]],
    [
      "12 soldiers were killed and 30 were injured.",
      {},
      [
        ["12 soldiers were killed", "kill"],
        ["30 were injured", "injure"],
      ],
    ],
    [
      "The ferry left the port, but it never arrived.",
      {},
      [
        ["The ferry left the port", "leave"],
        ["it never arrived", "arrive"],
      ],
    ],
    [
      "Protesters marched after the ministry doubled the price of bread.",
      {},
      [
        ["Protesters marched", "march"],
        ["the ministry doubled the price of bread", "double"],
      ],
    ],
    [
      "When the sirens sounded, workers left the plant.",
      {},
      [
        ["the sirens sounded", "sound"],
        ["workers left the plant", "leave"],
      ],
    ],
    [
      "The men who attacked the convoy fled.",
      {},
      [
        ["The men who attacked the convoy fled", "flee"],
        ["The men who attacked the convoy", "attack"],
      ],
    ],
    [
      "A bomb exploded near the market, killing nine people.",
      {},
      [
        ["A bomb exploded near the market", "explode"],
        ["killing nine people", "kill"],
      ],
    ],
    [
      "The deal reached on Monday collapsed.",
      {},
      [
        ["The deal reached on Monday collapsed", "collapse"],
        ["The deal reached on Monday", "reach"],
      ],
    ],
    [
      "The unrest caused by hunger reached the north.",
      {},
      [["The unrest caused by hunger reached the north", "reach"]],
    ],
    [
      "He was arrested and charged.",
      {},
      [
        ["He was arrested", "arrest"],
        ["charged", "charge"],
      ],
    ],
    [
      "The blast left nine people dead and 40 people injured.",
      {},
      [["The blast left nine people dead and 40 people injured", "leave"]],
    ],
    [
      "In a letter published on Monday, the mayor resigned.",
      {},
      [["In a letter published on Monday, the mayor resigned", "resign"]],
    ],
    ["OSTRAU, 7 May (Kurier) – The bridge collapsed.", {}, [["The bridge collapsed", "collapse"]]],
    [
      "Records released Monday showed a loss.",
      {},
      [["Records released Monday showed a loss", "show"]],
    ],
    ["Talks with miners", {}, [["Talks with miners", "talk"]]],
    [
      "The army withdrew; the rebels stayed.",
      {},
      [
        ["The army withdrew", "withdraw"],
        ["the rebels stayed", "stay"],
      ],
    ],
  ])("%s", (sentence, given, expected) => {
    expect(heads(claimsOf(sentence, given))).toEqual(expected);
  });
});

describe("the head of what happened", () => {
  it.each<[string, string | null]>([
    ["The committee launched a criminal investigation.", "investigation"],
    ["The general gave an order to the troops.", "order"],
    ["The protests began in May.", "protest"],
    ["Riots broke out in the port.", "riot"],
    ["Consultations were held all night.", "consultation"],
    ["A ceremony took place in the square.", "ceremony"],
    ["The operation is over.", "over"],
    ["Two officers are dead.", "dead"],
    ["There were clashes near the bridge.", "clash"],
    ["The village is small.", null],
    ["The troops are starting to leave.", "leave"],
    ["The court is expected to free him.", "free"],
    ["She failed to appear.", "appear"],
    ["He decided to resign.", "resign"],
    ["They gave him bread.", "give"],
  ])("%s", (sentence, lemma) => {
    expect(claimsOf(sentence)[0]!.lemma).toBe(lemma);
  });
});

describe("polarity", () => {
  it.each<[string, "affirmed" | "denied"]>([
    ["The ship sank.", "affirmed"],
    ["The ship did not sink.", "denied"],
    ["The ship hasn’t sunk.", "denied"],
    ["The ship never sank.", "denied"],
    ["No ship sank.", "denied"],
    ["None of the ships sank.", "denied"],
    ["Nobody was hurt.", "denied"],
    ["Neither side attacked.", "denied"],
    ["The minister failed to explain the loss.", "denied"],
    ["The minister refused to resign.", "denied"],
    ["The minister declined to comment.", "denied"],
    ["The road is no longer open.", "denied"],
    ["The minister did not fail to appear.", "affirmed"],
    ["There is no doubt.", "affirmed"],
    ["No doubt the ship sank.", "affirmed"],
    ["Not far from the port, the ship sank.", "affirmed"],
  ])("%s", (sentence, polarity) => {
    expect(claimsOf(sentence)[0]!.polarity).toBe(polarity);
  });

  it.each<[string, "affirmed" | "denied", string]>([
    ["In the end nobody asked the parliament.", "denied", "negative subject behind a phrase"],
    ["Residents were angry that no sirens were switched on.", "affirmed", "of the main clause"],
    ["The ministry provided no details of the raid.", "denied", "negative object"],
    ["The ministry gave them no reason for the delay.", "denied", "behind another object"],
    ["There were no casualties.", "denied", "negative complement"],
    ["The troops fired at nobody.", "denied", "negative person behind a preposition"],
    ["The troops opened fire with no warning.", "affirmed", "a preposition keeps its denial"],
    ["Few of the residents were warned.", "denied", "next to none"],
    ["A few of the residents were warned.", "affirmed", "some were"],
    ["Hardly anyone was warned.", "denied", "next to none"],
    ["Neither the army nor the police fired on the crowd.", "denied", "neither … nor"],
    ["No fewer than 12 people were killed.", "affirmed", "a bound"],
    ["There is no doubt that the guards fired.", "affirmed", "no doubt"],
    ["The ministry, no stranger to scandal, closed the port.", "affirmed", "an aside"],
    ["The raid was nothing but a robbery.", "affirmed", "nothing but"],
    ["Tolan declined to comment on the raid.", "denied", "declined to"],
    ["The army has yet to respond.", "denied", "has yet to"],
  ])("%s is %s: %s", (sentence, polarity) => {
    expect(claimsOf(sentence)[0]!.polarity).toBe(polarity);
  });

  it("denies both halves of 'neither confirmed nor denied'", () => {
    const claims = claimsOf("The minister neither confirmed nor denied the report.");
    expect(claims.map(({ lemma, polarity }) => [lemma, polarity])).toEqual([
      ["confirm", "denied"],
      ["deny", "denied"],
    ]);
  });

  it("makes no happening of a purpose", () => {
    const claims = claimsOf("We came to help, not to fight.");
    expect(claims.map(({ words, lemma, polarity }) => [words, lemma, polarity])).toEqual([
      ["We came to help, not to fight", "come", "affirmed"],
    ]);
  });

  it("denies only what 'without' denies", () => {
    const claims = claimsOf("The envoy left without signing the treaty.");
    expect(claims.map(({ lemma, polarity }) => [lemma, polarity])).toEqual([
      ["leave", "affirmed"],
      ["sign", "denied"],
    ]);
  });

  it("denies what somebody denies", () => {
    const claims = claimsOf("Tolan denied that his guards fired on the crowd.", {
      said: [["Tolan", "denied", "that his guards fired on the crowd"]],
    });
    expect(claims.map(({ lemma, polarity, by }) => [lemma, polarity, by])).toEqual([
      ["deny", "affirmed", null],
      ["fire", "denied", "Tolan"],
    ]);
  });

  it("carries a denial over 'or' and 'nor', and not over 'and'", () => {
    const polarities = (sentence: string): string[] =>
      claimsOf(sentence).map(({ polarity }) => polarity);
    expect(polarities("The guards did not shout or threaten anyone.")).toEqual([
      "denied",
      "denied",
    ]);
    expect(polarities("He did not come and stayed at home.")).toEqual(["denied", "affirmed"]);
  });
});

describe("certainty", () => {
  it.each<[string, "asserted" | "hedged" | "planned" | "conditional"]>([
    ["The troops left.", "asserted"],
    ["The troops reportedly left.", "hedged"],
    ["The troops may leave.", "hedged"],
    ["The troops might have left.", "hedged"],
    ["The troops appear to have left.", "hedged"],
    ["The troops are said to have left.", "hedged"],
    ["The troops are known to have left.", "asserted"],
    ["The troops will leave.", "planned"],
    ["The troops are to leave.", "planned"],
    ["The troops plan to leave.", "planned"],
    ["The troops are expected to leave.", "planned"],
    ["The troops were ordered to leave.", "planned"],
    ["The troops are set to leave.", "planned"],
    ["The troops should leave.", "conditional"],
    ["The troops must leave.", "conditional"],
    ["The troops have to leave.", "conditional"],
    ["The troops tried to leave.", "hedged"],
    ["The troops would have left.", "conditional"],
    ["Have the troops left?", "conditional"],
    ["Will the troops leave?", "conditional"],
    ["The troops ‘withdrew’ on Monday.", "hedged"],
  ])("%s", (sentence, certainty) => {
    expect(claimsOf(sentence)[0]!.certainty).toBe(certainty);
  });

  it("makes both halves of a condition conditional", () => {
    const claims = claimsOf("If the dam collapses, the town will be flooded.");
    expect(claims.map(({ certainty }) => certainty)).toEqual(["conditional", "conditional"]);
  });

  it("reads 'would' in somebody's words as the future", () => {
    const claims = claimsOf("Tolan said he would send trucks.", {
      said: [["Tolan", "said", "he would send trucks"]],
    });
    expect(claims.map(({ certainty, by }) => [certainty, by])).toEqual([["planned", "Tolan"]]);
  });
});

describe("whose it is", () => {
  it("gives what was said and, of acts done by words, the act", () => {
    const sentence = "On the night of May 6, Tolan announced that the pact decided to send forces.";
    const claims = claimsOf(sentence, {
      names: { Tolan: "person" },
      times: ["the night of May 6"],
      said: [["Tolan", "announced", "that the pact decided to send forces"]],
    });
    expect(
      claims.map(({ words, lemma, by, when, who, certainty }) => ({
        words,
        lemma,
        by,
        when,
        who,
        certainty,
      })),
    ).toEqual([
      {
        words: "On the night of May 6, Tolan announced",
        lemma: "announce",
        by: null,
        when: "the night of May 6",
        who: ["Tolan actor"],
        certainty: "asserted",
      },
      {
        words: "the pact decided to send forces",
        lemma: "send",
        by: "Tolan",
        when: null,
        who: [],
        certainty: "planned",
      },
    ]);
  });

  it("takes away words that only put forward a fact", () => {
    const cases = [
      "It turned out that the badge belongs to the army.",
      "It is clear that the badge belongs to the army.",
      "It is known that the badge belongs to the army.",
    ];
    for (const sentence of cases)
      expect(claimsOf(sentence).map(({ words }) => words)).toEqual([
        "the badge belongs to the army",
      ]);
    expect(claimsOf("It is not clear that the badge belongs to the army.")).toMatchObject([
      { words: "It is not clear that the badge belongs to the army", polarity: "denied" },
    ]);
  });

  it("tells the occasion on which something was said", () => {
    const claims = claimsOf("Tolan said in a statement on Friday that the bridge is closed.", {
      names: { Tolan: "person" },
      times: ["Friday"],
      said: [["Tolan", "said", "that the bridge is closed"]],
    });
    expect(claims.map(({ lemma, by, when, who }) => [lemma, by, when, who])).toEqual([
      ["statement", null, "Friday", ["Tolan actor"]],
      ["close", "Tolan", null, []],
    ]);
  });

  it("makes no claim of a frame that only passes on", () => {
    const claims = claimsOf("The bridge is closed, Tolan said on Friday.", {
      times: ["Friday"],
      said: [["Tolan", "said", "The bridge is closed"]],
    });
    expect(claims.map(({ words, by, when }) => [words, by, when])).toEqual([
      ["The bridge is closed", "Tolan", null],
    ]);
  });

  it("does not cut words loose from a speaker that was not recognised", () => {
    expect(
      claimsOf("Tolan said that the bridge is closed.").map(({ words, by }) => [words, by]),
    ).toEqual([["Tolan said that the bridge is closed", null]]);
    expect(claimsOf("The bridge is closed, Tolan said.")).toHaveLength(1);
  });

  it("gives the innermost attribution", () => {
    const claims = claimsOf("Mira said that Tolan believes the dam will hold.", {
      said: [
        ["Mira", "said", "that Tolan believes the dam will hold"],
        ["Tolan", "believes", "the dam will hold"],
      ],
    });
    expect(claims.map(({ words, by }) => [words, by])).toEqual([["the dam will hold", "Tolan"]]);
  });

  it("leaves a quoted scrap in its sentence", () => {
    const claims = claimsOf("Tolan called the raid “a disgrace” on Friday.", {
      said: [["Tolan", "called", "“a disgrace”"]],
    });
    expect(claims).toHaveLength(1);
    expect(claims[0]!.by).toBeNull();
  });

  it("takes a content without a verb for a claim when its frame has none", () => {
    const claims = claimsOf("According to the ministry, 12 dead.", {
      said: [["the ministry", "According to", "12 dead"]],
    });
    expect(claims.map(({ by, numbers }) => [by, numbers])).toEqual([["the ministry", [12]]]);
  });
});

describe("participants", () => {
  it.each<[string, Given["names"], string[]]>([
    ["Tolan's resignation took effect at noon.", { Tolan: "person" }, ["Tolan actor"]],
    ["Tolan's arrest took place at noon.", { Tolan: "person" }, ["Tolan undergoer"]],
    ["The resignation of Tolan took effect at noon.", { Tolan: "person" }, ["Tolan actor"]],
    [
      "Tolan arrested Mira.",
      { Tolan: "person", Mira: "person" },
      ["Tolan actor", "Mira undergoer"],
    ],
    [
      "Mira was arrested by Tolan.",
      { Tolan: "person", Mira: "person" },
      ["Mira undergoer", "Tolan actor"],
    ],
    [
      "Mira was arrested in Ostrau.",
      { Mira: "person", Ostrau: "place" },
      ["Mira undergoer", "Ostrau other"],
    ],
    [
      "Kasovia, Ruritania and Dalmora sent troops.",
      { Kasovia: "place", Ruritania: "place", Dalmora: "place" },
      ["Kasovia actor", "Ruritania actor", "Dalmora actor"],
    ],
    [
      "Kasovia Prime Minister Mira Tolan (Ostrau) resigned.",
      { Kasovia: "place", "Mira Tolan": "person", Ostrau: "place" },
      ["Kasovia other", "Mira Tolan actor", "Ostrau other"],
    ],
    ["The mayor of Ostrau resigned.", { Ostrau: "place" }, ["Ostrau other"]],
    ["Tolan’s guards fled.", { Tolan: "person" }, ["Tolan other"]],
    [
      "Tolan left Ostrau and arrested Mira.",
      { Tolan: "person", Ostrau: "place", Mira: "person" },
      ["Tolan actor", "Ostrau undergoer"],
    ],
  ])("%s", (sentence, names, who) => {
    expect(claimsOf(sentence, { names: names! })[0]!.who).toEqual(who);
  });

  it("hands the subject on to a clause that has none", () => {
    const claims = claimsOf("Tolan left Ostrau and arrested Mira.", {
      names: { Tolan: "person", Ostrau: "place", Mira: "person" },
    });
    expect(claims[1]!.who).toEqual(["Tolan actor", "Mira undergoer"]);
  });

  it("takes the noun before a relative clause for its subject", () => {
    const claims = claimsOf("Police found Tolan, who had fled Ostrau.", {
      names: { Tolan: "person", Ostrau: "place" },
    });
    expect(claims[1]!.who).toEqual(["Ostrau undergoer", "Tolan actor"]);
  });
});

describe("when and where", () => {
  it.each<[string, Given, string | null, string | null]>([
    ["On Monday, Tolan left Ostrau.", { times: ["Monday"] }, "Monday", null],
    [
      "Protests in Kasovia broke out on Monday in Ostrau.",
      { times: ["Monday"], names: { Kasovia: "place", Ostrau: "place" } },
      "Monday",
      "Ostrau",
    ],
    [
      "Troops returned to Ostrau on Monday.",
      { times: ["Monday"], names: { Ostrau: "place" } },
      "Monday",
      "Ostrau",
    ],
    ["The Monday raid angered farmers.", { times: ["Monday"] }, "Monday", null],
    ["The mayor repealed a 2014 ban.", { times: ["2014"] }, null, null],
    ["The camp has stood since 2014.", { times: ["2014"] }, null, null],
    ["As of Monday, 12 people had died.", { times: ["Monday"] }, "Monday", null],
  ])("%s", (sentence, given, when, where) => {
    const [claim] = claimsOf(sentence, given);
    expect([claim!.when, claim!.where]).toEqual([when, where]);
  });

  it("lets an opening time hold for all that is coordinated", () => {
    const claims = claimsOf("On Monday, Tolan left and his guards fled.", { times: ["Monday"] });
    expect(claims.map(({ when }) => when)).toEqual(["Monday", "Monday"]);
  });

  it("does not hand a time on into a subordinate clause", () => {
    const claims = claimsOf("On Monday, Tolan left after the army seized the port.", {
      times: ["Monday"],
    });
    expect(claims.map(({ when }) => when)).toEqual(["Monday", null]);
  });
});

describe("headlines", () => {
  it.each<[string, string | null, string]>([
    ["Minister detained in Ostrau", "detain", "asserted"],
    ["Troops to leave Ostrau", "leave", "planned"],
    ["Blast kills 12 in Ostrau", "kill", "asserted"],
    ["Farmers evicted by guards", "evict", "asserted"],
    ["Looting organised by guards", "looting", "asserted"],
  ])("%s", (sentence, lemma, certainty) => {
    const [claim] = claimsOf(sentence, { headline: true });
    expect([claim!.lemma, claim!.certainty]).toEqual([lemma, certainty]);
  });

  it("takes the one detained for the undergoer", () => {
    const [claim] = claimsOf("Tolan detained in Ostrau", {
      headline: true,
      names: { Tolan: "person" },
    });
    expect(claim!.who).toEqual(["Tolan undergoer"]);
  });
});

describe("every text", () => {
  const HOSTILE = [
    "a".repeat(20_000),
    "“".repeat(5_000),
    "(".repeat(5_000) + "he said" + ")".repeat(5_000),
    "and ".repeat(5_000),
    "that ".repeat(5_000),
    "he said that ".repeat(2_000),
    "12 ".repeat(5_000),
    "who fled, ".repeat(2_000),
    "– — - ; : , . ! ? …",
  ];

  it.each(HOSTILE.map((text) => [text.slice(0, 20), text]))("gives claims: %s", (_name, text) => {
    const read = tokenize(reportOf(text));
    const claims = findClaims({
      text: read,
      times: [],
      entities: [],
      figures: [],
      attributions: [],
    });
    expect(new Set(claims.map(({ sentence }) => sentence)).size).toBe(read.sentences.length);
    for (const claim of claims) {
      expect(claim.end).toBeGreaterThan(claim.start);
      expect(claim.end).toBeLessThanOrEqual(text.length);
    }
  });

  it("takes time in proportion to the text", () => {
    const unit =
      "He said that 12 people who fled, after the raid and the fire, were found and left ";
    const measure = (times: number): number => {
      const read = tokenize(reportOf(unit.repeat(times)));
      let best = Infinity;
      const given = { text: read, times: [], entities: [], figures: [], attributions: [] };
      for (let turn = 0; turn < 6; turn++)
        best = Math.min(
          best,
          cpuTime(() => findClaims(given)),
        );
      return best;
    };
    measure(400);
    // One sentence eight times as long; a quadratic pass would take 64 times as long.
    expect(measure(3200) / measure(400)).toBeLessThan(32);
  });

  it("gives one id a claim, in text order", () => {
    const text = "The dam broke. The dam broke. Tolan left and Mira stayed.";
    const { claims } = readReport(reportOf(text), null);
    expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
    expect(claims.map(({ start }) => start)).toEqual(
      claims.map(({ start }) => start).toSorted((a, b) => a - b),
    );
  });
});

describe("who a relative clause is about", () => {
  it("takes in the people before a place", () => {
    const claims = claimsOf(
      "Questions arose about the soldiers from Ostrau, who stormed the port.",
      {
        names: { Ostrau: "place" },
      },
    );
    expect(claims.at(-1)!.words).toBe("the soldiers from Ostrau, who stormed the port");
  });

  it("looks behind an apposition to the person it describes", () => {
    const claims = claimsOf("Mira Tolan, the reporter who wrote the article, was arrested.", {
      names: { "Mira Tolan": "person" },
    });
    expect(claims.map(({ lemma, who }) => [lemma, who])).toEqual([
      ["arrest", ["Mira Tolan undergoer"]],
      ["write", ["Mira Tolan actor"]],
    ]);
  });
});

describe("words of a claim", () => {
  it.each<[string, string[]]>([
    ["“The dam will hold.”", ["The dam will hold"]],
    ["“The dam will hold, and the wall stands.”", ["The dam will hold", "the wall stands"]],
    ["The guards’ pay was cut.", ["The guards’ pay was cut"]],
    ["They made demands, in particular.", ["They made demands"]],
    [
      "The troops would stay “for a short time, until the river is safe”.",
      ["The troops would stay “for a short time, until the river is safe”"],
    ],
    ["“Guests” came and the ‘guards’ left.", ["“Guests” came", "the ‘guards’ left"]],
  ])("%s", (sentence, words) => {
    expect(claimsOf(sentence).map((claim) => claim.words)).toEqual(words);
  });
});

describe("what reports of news showed", () => {
  it.each<[string, [string, string | null][]]>([
    [
      "A bomber rammed the gate, killing six people and wounding nine, and fled.",
      [
        ["A bomber rammed the gate", "ram"],
        ["killing six people", "kill"],
        ["wounding nine", "wound"],
        ["fled", "flee"],
      ],
    ],
    [
      "The men were rescued from the river and later taken to hospital.",
      [
        ["The men were rescued from the river", "rescue"],
        ["later taken to hospital", "take"],
      ],
    ],
    [
      "The court upheld a ban imposed by the ministry in May.",
      [
        ["The court upheld a ban", "uphold"],
        ["a ban imposed by the ministry in May", "impose"],
      ],
    ],
    [
      "The video, posted on Friday, shows the fire.",
      [
        ["The video, posted on Friday, shows the fire", "show"],
        ["The video, posted on Friday", "post"],
      ],
    ],
    ["The alert followed several warnings.", [["The alert followed several warnings", "follow"]]],
    [
      "He repeated his vow to defeat the rebels and rescue the miners.",
      [["He repeated his vow to defeat the rebels and rescue the miners", "repeat"]],
    ],
    ["The price is getting smashed.", [["The price is getting smashed", "smash"]]],
    [
      "They will close the gate and go home.",
      [
        ["They will close the gate", "close"],
        ["go home", "go"],
      ],
    ],
    ["Five men were fined.", [["Five men were fined", "fine"]]],
  ])("%s", (sentence, expected) => {
    expect(heads(claimsOf(sentence))).toEqual(expected);
  });

  it.each<[string, string, string]>([
    ["The verdict can be appealed.", "affirmed", "conditional"],
    ["Stay at home.", "affirmed", "conditional"],
    ["It was unclear whether the gate was shut.", "affirmed", "conditional"],
    ["The rebels are not the only threat.", "affirmed", "asserted"],
    ["Not everyone agreed.", "denied", "asserted"],
    ["The rule would not only cost money.", "affirmed", "conditional"],
    ["He had “no excuse” for it.", "denied", "asserted"],
    ["They are going to strike.", "affirmed", "planned"],
    ["He planned on leaving the town.", "affirmed", "planned"],
    ["“The bridge was shut by nobody we know of.”", "denied", "hedged"],
  ])("%s is %s and %s", (sentence, polarity, certainty) => {
    expect(claimsOf(sentence)[0]).toMatchObject({ polarity, certainty });
  });

  it("hedges what is only alleged, and what somebody is suspected of", () => {
    const alleged = claimsOf(
      "Lenk went after allegations that the firm paid guards and hid money.",
    );
    expect(alleged.map(({ certainty }) => certainty)).not.toContain("conditional");
    const [, obtained] = claimsOf("He is suspected of being the man who obtained the money.");
    expect(obtained).toMatchObject({ lemma: "obtain", certainty: "hedged" });
  });

  it("keeps the deed whose noun the cue leaves to the content", () => {
    const [gave] = claimsOf("Tolan gave a shoot-to-kill order to the guards.", {
      names: { Tolan: "person" },
      said: [["Tolan", "gave a shoot-to-kill", "order to the guards"]],
    });
    expect(gave).toMatchObject({ lemma: "order", by: null, who: ["Tolan actor"] });
  });

  it("leaves what is done to people with a relative clause in the report's voice", () => {
    const claims = claimsOf("The firm apologised to guests who were sent away.", {
      said: [["The firm", "apologised to", "guests who were sent away"]],
    });
    expect(claims.map(({ lemma, by }) => [lemma, by])).toEqual([
      ["apologize", null],
      ["send", null],
    ]);
  });

  it("reads a statement behind its cue although an infinitive comes first in it", () => {
    const claims = claimsOf("He added that the decision to send trucks was made in May.", {
      said: [["He", "added", "that the decision to send trucks was made in May"]],
    });
    expect(claims.map(({ words, by }) => [words, by])).toEqual([
      ["the decision to send trucks was made in May", "He"],
    ]);
  });

  it.each<[string, Given, string | null]>([
    ["Members of the club in Ostrau voted.", { names: { Ostrau: "place" } }, null],
    ["The ministry condemned the attack in Ostrau.", { names: { Ostrau: "place" } }, null],
    ["It was revenge for strikes in Ostrau.", { names: { Ostrau: "place" } }, null],
    ["Nine men died in an attack in Ostrau.", { names: { Ostrau: "place" } }, "Ostrau"],
    ["Dozens of people in Ostrau marched.", { names: { Ostrau: "place" } }, "Ostrau"],
    ["The men clashed with police in Ostrau.", { names: { Ostrau: "place" } }, "Ostrau"],
    ["He wrote to the Ostrau mayor.", { names: { Ostrau: "place" } }, null],
    ["He was sent to Ostrau.", { names: { Ostrau: "place" } }, "Ostrau"],
    ["He spoke to Ostrau.", { names: { Ostrau: "place" } }, null],
  ])("%s", (sentence, given, where) => {
    expect(claimsOf(sentence, given)[0]!.where).toBe(where);
  });

  it("takes a hedge for no voice", () => {
    const [leave] = claimsOf("The troops are reportedly starting to leave Ostrau.", {
      names: { Ostrau: "place" },
      said: [[null, "reportedly", "starting to leave Ostrau"]],
    });
    expect(leave).toMatchObject({
      lemma: "leave",
      certainty: "hedged",
      by: null,
    });
  });

  it("gives no claim the time of a noun beside its verb", () => {
    const [serves] = claimsOf("Tolan is serving a sentence for taking part in a march in 2013.", {
      times: ["2013"],
    });
    expect(serves).toMatchObject({ lemma: "serve", when: null });
  });
});
