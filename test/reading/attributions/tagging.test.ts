import { describe, expect, it } from "vitest";
import { reportFromText } from "../../../src/intake/index.ts";
import {
  findAttributions,
  findByRules,
} from "../../../src/reading/attributions/find-attributions.ts";
import { createNarration } from "../../../src/reading/attributions/narration.ts";
import type {
  Reading,
  ScoredReading,
} from "../../../src/reading/attributions/tagging/acceptance.ts";
import { setBeside } from "../../../src/reading/attributions/tagging/beside.ts";
import { candidates } from "../../../src/reading/attributions/tagging/cue-candidates.ts";
import {
  chooseEdges,
  edgeQuestion,
  moveEdge,
} from "../../../src/reading/attributions/tagging/choose-edges.ts";
import { EDGES } from "../../../src/reading/attributions/tagging/edge-question.ts";
import { openWindow } from "../../../src/reading/attributions/tagging/cue-window.ts";
import { mendEdges } from "../../../src/reading/attributions/tagging/edges.ts";
import { collectFacts, type Facts, ROLE } from "../../../src/reading/attributions/tagging/facts.ts";
import { addRows, layOutRoles } from "../../../src/reading/attributions/tagging/role-weights.ts";
import { tokenize } from "../../../src/reading/index.ts";
import { answersTo, trainAcceptance } from "../../../training/attribution/train-acceptance.ts";
import { edgeExamples, trainEdges } from "../../../training/attribution/train-edges.ts";

function factsOf(text: string): Facts {
  const narration = createNarration(tokenize(reportFromText({ text })));
  return collectFacts(narration, findByRules(narration));
}

/** Roles by marked words: "[s", "[q" and "[c" open source, cue and content, "]" closes. */
function marked(text: string): { readonly facts: Facts; readonly roles: Uint8Array } {
  const plain = text.replaceAll(/\[[sqc] ?|\]/gu, "");
  const facts = factsOf(plain);
  const { start } = facts.narration.text.tokens;
  const roles = new Uint8Array(facts.count);
  let at = 0;
  let role: number = ROLE.none;
  for (const part of text.split(/(\[[sqc] ?|\])/u)) {
    if (part.startsWith("[")) role = { s: 1, q: 2, c: 3 }[part[1]!]!;
    else if (part === "]") role = ROLE.none;
    else {
      for (let t = 0; t < facts.count; t++)
        if (start[t]! >= at && start[t]! < at + part.length) roles[t] = role;
      at += part.length;
    }
  }
  return { facts, roles };
}

function wordsOf(facts: Facts, roles: Uint8Array, role: number): string {
  return facts.narration.text.tokens.text.filter((_, t) => roles[t] === role).join(" ");
}

describe("edges of roles", () => {
  it("gives the noun of the content its modifiers back", () => {
    const { facts, roles } = marked("[sThe warden] [qgave a firm] [corder to leave the quay].");
    mendEdges(facts, 0, roles);
    expect(wordsOf(facts, roles, ROLE.cue)).toBe("gave");
    expect(wordsOf(facts, roles, ROLE.content)).toBe("a firm order to leave the quay");
  });

  it("takes a word of several parts for one modifier", () => {
    const { facts, roles } = marked("[sThe warden] [qgave a wait-and-see] [canswer to anglers].");
    mendEdges(facts, 0, roles);
    expect(wordsOf(facts, roles, ROLE.cue)).toBe("gave");
  });

  it("leaves a cue whole that would keep no verb, and one before a clause", () => {
    for (const text of [
      "[sThe warden] made [qa firm] [corder to leave the quay].",
      "[sThe warden] [qgave the news] [cthat the quay was shut].",
    ]) {
      const { facts, roles } = marked(text);
      const before = roles.slice();
      mendEdges(facts, 0, roles);
      expect(roles).toEqual(before);
    }
  });

  it("closes a hole in the content, but not around the words that say who says it", () => {
    const torn = marked("[cThe quay] of Velm [cis shut], [sthe warden] [qsaid], [cfor a year].");
    mendEdges(torn.facts, 0, torn.roles);
    expect(wordsOf(torn.facts, torn.roles, ROLE.content)).toBe(
      "The quay of Velm is shut for a year",
    );
  });

  it("leaves a day out of the cue", () => {
    const { facts, roles } = marked("[sThe warden] [qsaid on Tuesday] [cthe quay was shut].");
    mendEdges(facts, 0, roles);
    expect(wordsOf(facts, roles, ROLE.cue)).toBe("said");
    expect(wordsOf(facts, roles, ROLE.content)).toBe("the quay was shut");
  });
});

describe("candidates", () => {
  it("are the likeliest of a crowded block, in text order", () => {
    const facts = factsOf("The wardens of Velm shut the quay and the bridge. ".repeat(12));
    const probability = Float32Array.from({ length: facts.count }, (_, t) => 0.5 + (t % 7) / 100);
    const found = candidates(facts, probability, 0.2);
    expect(found).toHaveLength(Math.floor(facts.count / 8));
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    expect(found.every((t) => t % 7 === 6)).toBe(true);
    expect(candidates(facts, probability, 0.9)).toEqual([]);
  });
});

describe("weights of roles", () => {
  it("adds the rows that are there, squared with their sign", () => {
    const bits = new Int32Array(1 << 17);
    bits[0] = 1 << 5;
    bits[1] = (1 << 2) | (1 << 31);
    const weights = layOutRoles(bits, Int8Array.from([1, -2, 127, -127, 3, 0, -1, 2, 0, 0, 0, -5]));
    const hashes = Int32Array.from([5, 6, 34, 63, 64], (row) => row << 10);
    const sums = new Int32Array(8);
    addRows(weights, hashes, 0, 5, sums, 4);
    expect([...sums]).toEqual([0, 0, 0, 0, 10, -4, 16128, -16129 + 4 - 25]);
    addRows(weights, hashes, 1, 3, sums, 0);
    expect([...sums.subarray(0, 4)]).toEqual([9, 0, -1, 4]);
  });
});

describe("the last pass", () => {
  const { facts, roles } = marked("[sThe warden] [qsaid] [cthe quay was shut] on Monday.");
  const anchor = roles.indexOf(ROLE.cue);
  const window = openWindow(facts, anchor, new Uint8Array(facts.count));
  const reading: Reading = {
    window,
    roles: roles.subarray(window.first, window.end),
    probability: 0.9,
    margin: 40,
  };
  const tokens = (role: number): number[] => [...roles.keys()].filter((t) => roles[t] === role);
  const gold = {
    anchor,
    source: tokens(ROLE.source),
    cue: tokens(ROLE.cue),
    content: tokens(ROLE.content),
  };

  it("asks for the whole, the cue and the content apart", () => {
    expect(answersTo(reading, [gold])).toEqual([1, 1, 1]);
    expect(answersTo(reading, [{ ...gold, content: gold.content.slice(1) }])).toEqual([1, 1, 0]);
    expect(answersTo(reading, [{ ...gold, source: [facts.count - 2] }])).toEqual([0, 1, 1]);
    expect(answersTo(reading, [{ ...gold, cue: [facts.count - 2] }])).toEqual([0, 0, 0]);
  });

  it("learns the same weights from the same readings", () => {
    const document = { id: "d", facts, drafts: [], gold: [gold] };
    const readings = [reading, { ...reading, margin: -5, probability: 0.2 }];
    const weights = trainAcceptance([{ document, readings }], 3);
    expect(weights.weights.some((weight) => weight !== 0)).toBe(true);
    expect(trainAcceptance([{ document, readings }], 3)).toEqual(weights);
  });
});

describe("the choice of edges", () => {
  const read = (text: string): { readonly facts: Facts; readonly reading: ScoredReading } => {
    const { facts, roles } = marked(text);
    const anchor = roles.indexOf(ROLE.cue);
    const window = openWindow(facts, anchor, new Uint8Array(facts.count));
    const size = window.end - window.first;
    return {
      facts,
      reading: {
        window,
        roles: roles.slice(window.first, window.end),
        probability: 0.9,
        margin: 40,
        own: new Int32Array(size * 4),
        steps: new Int32Array(size * 16),
        unit: 1,
      },
    };
  };
  const textOf = (facts: Facts, from: number): string => facts.narration.text.tokens.text[from]!;
  const TEXT = "[sThe warden] [qaccused] [cthe mayor of closing the quay, but] anglers went home.";

  it("stays within the sentence and off the source and the cue", () => {
    const { facts, reading } = read(TEXT);
    const begin = edgeQuestion(facts, reading, EDGES.begin)!;
    expect(textOf(facts, begin.places[0]!)).toBe("the");
    expect(begin.now).toBe(begin.places[0]);
    const end = edgeQuestion(facts, reading, EDGES.end)!;
    expect(end.places).toContain(end.now);
    expect(end.places.at(-1)).toBe(facts.count);
    expect(end.places.map((place) => facts.narration.text.tokens.text[place])).toContain(",");
    expect(end.places).toEqual(end.places.toSorted((a, b) => a - b));
    expect(edgeQuestion(facts, { ...reading, roles: new Uint8Array(3) }, EDGES.end)).toBeNull();
  });

  it("takes words in and leaves words out", () => {
    const { facts, reading } = read(TEXT);
    const words = (): string =>
      [...reading.roles.keys()]
        .filter((i) => reading.roles[i] === ROLE.content)
        .map((i) => textOf(facts, reading.window.first + i))
        .join(" ");
    const begin = edgeQuestion(facts, reading, EDGES.begin)!;
    moveEdge(reading, begin, begin.now + 3);
    expect(words()).toBe("closing the quay , but");
    const end = edgeQuestion(facts, reading, EDGES.end)!;
    moveEdge(reading, end, end.now - 2);
    expect(words()).toBe("closing the quay");
    moveEdge(reading, edgeQuestion(facts, reading, EDGES.end)!, end.now);
    expect(words()).toBe("closing the quay , but");
  });

  it("learns where content begins and ends, and chooses so", () => {
    const wrong = read(
      "[sThe warden] [qaccused] [cthe mayor of closing the old quay in May, but] anglers went home.",
    );
    const right = marked(
      "[sThe warden] [qaccused] the mayor of [cclosing the old quay in May], but anglers went home.",
    );
    const tokens = (role: number): number[] =>
      [...right.roles.keys()].filter((t) => right.roles[t] === role);
    const gold = {
      anchor: wrong.reading.window.anchor,
      source: tokens(ROLE.source),
      cue: tokens(ROLE.cue),
      content: tokens(ROLE.content),
    };
    const likely = new Uint8Array(wrong.facts.count);
    const document = { id: "d", facts: wrong.facts, drafts: [], gold: [gold] };
    const examples = edgeExamples(document, likely, wrong.reading);
    expect(examples).toHaveLength(2);
    const weights = trainEdges(examples, 8);
    expect(trainEdges(examples, 8)).toEqual(weights);
    chooseEdges(wrong.facts, likely, wrong.reading, weights);
    expect([...wrong.reading.roles]).toEqual([
      ...right.roles.subarray(wrong.reading.window.first, wrong.reading.window.end),
    ]);
    // Nothing is learnt from what has little in common with the annotated content.
    const far = { ...document, gold: [{ ...gold, content: [wrong.facts.count - 2] }] };
    expect(edgeExamples(far, likely, read(TEXT).reading)).toEqual([]);
  });
});

describe("statements beside each other", () => {
  const read = (...texts: readonly string[]): string[] => {
    const parts = texts.map((text) => marked(text));
    const { facts } = parts[0]!;
    const drafts = parts.map(({ roles }) => {
      const ranges = (role: number): { first: number; end: number }[] => {
        const tokens = [...roles.keys()].filter((t) => roles[t] === role);
        return tokens.length === 0 ? [] : [{ first: tokens[0]!, end: tokens.at(-1)! + 1 }];
      };
      return {
        source: ranges(ROLE.source),
        cue: ranges(ROLE.cue),
        content: ranges(ROLE.content),
        direct: false,
        rule: "attribution/trained",
        score: 0.8,
      };
    });
    const words = facts.narration.text.tokens.text;
    return setBeside(facts.narration, drafts).map(({ content }) =>
      content.map((range) => words.slice(range.first, range.end).join(" ")).join(" | "),
    );
  };

  it("end where the same speaker goes on to say something else", () => {
    expect(
      read(
        "[sThe warden] [qconfirmed] [cthat the quay is shut, and also said that it stays so].",
        "[sThe warden] confirmed that the quay is shut, and also [qsaid] [cthat it stays so].",
      ),
    ).toEqual(["that the quay is shut", "that it stays so"]);
  });

  it("hold what somebody else says in them", () => {
    expect(
      read(
        "[sThe warden] [qconfirmed] [cthat the quay is shut and anglers said it stays so].",
        "The warden confirmed that the quay is shut and [sanglers] [qsaid] [cit stays so].",
      )[0],
    ).toBe("that the quay is shut and anglers said it stays so");
  });
});

it("scores a plain statement high, and all within bounds", () => {
  const text = tokenize(
    reportFromText({
      text: "The harbour master of Velm said on Monday that the old quay would be shut for a year. Anglers fear a lost summer, and the town hopes for help.",
    }),
  );
  const found = findAttributions(text, []);
  const [plain] = found;
  expect(plain?.score).toBeGreaterThan(0.8);
  for (const { score } of found) {
    expect(score).toBeGreaterThanOrEqual(0.05);
    expect(score).toBeLessThanOrEqual(0.97);
  }
});
