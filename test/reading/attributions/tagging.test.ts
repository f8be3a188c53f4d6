import { describe, expect, it } from "vitest";
import { reportFromText } from "../../../src/intake/index.ts";
import {
  findAttributions,
  findByRules,
} from "../../../src/reading/attributions/find-attributions.ts";
import { createNarration } from "../../../src/reading/attributions/narration.ts";
import type { Reading } from "../../../src/reading/attributions/tagging/acceptance.ts";
import { candidates } from "../../../src/reading/attributions/tagging/cue-candidates.ts";
import { openWindow } from "../../../src/reading/attributions/tagging/cue-window.ts";
import { mendEdges } from "../../../src/reading/attributions/tagging/edges.ts";
import { collectFacts, type Facts, ROLE } from "../../../src/reading/attributions/tagging/facts.ts";
import { addRows, layOutRoles } from "../../../src/reading/attributions/tagging/role-weights.ts";
import { tokenize } from "../../../src/reading/index.ts";
import { answersTo, trainAcceptance } from "../../../training/attribution/train-acceptance.ts";

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
