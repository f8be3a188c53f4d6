import { expect, it } from "vitest";
import { reportFromText } from "../../../src/intake/index.ts";
import { findByRules } from "../../../src/reading/attributions/find-attributions.ts";
import { createNarration } from "../../../src/reading/attributions/narration.ts";
import { attributionModel } from "../../../src/reading/attributions/tagging/attribution-model.ts";
import { openWindow } from "../../../src/reading/attributions/tagging/cue-window.ts";
import { collectFacts, ROLES } from "../../../src/reading/attributions/tagging/facts.ts";
import {
  MOST_ROLE_FEATURES,
  roleFeatures,
  stepFeatures,
} from "../../../src/reading/attributions/tagging/role-features.ts";
import { addRows } from "../../../src/reading/attributions/tagging/role-weights.ts";
import {
  createScoreMemo,
  scoreWindow,
} from "../../../src/reading/attributions/tagging/score-window.ts";
import { tokenize } from "../../../src/reading/index.ts";

const TEXT = `Harbour talks stall, union says

The dockers of Velm would not return before Monday, the union's chair, Ada Morrow, told reporters. “We have waited long enough,” she said, “and nobody has called us.”

According to the port authority, which denied that talks had stopped, eleven ships were waiting. Its spokesman said that the minister, who promised help last week, had asked both sides to meet; but the chair said: “I know of no such call.”`;

it("keeps sums that are those of every feature added anew, in every window", () => {
  const narration = createNarration(tokenize(reportFromText({ text: TEXT })));
  const facts = collectFacts(narration, findByRules(narration));
  const likely = Uint8Array.from({ length: facts.count }, (_, t) => (t * 7) % 16);
  const { roles } = attributionModel();
  const memo = createScoreMemo();
  const out = new Int32Array(MOST_ROLE_FEATURES);
  let told = 0;
  for (let anchor = 0; anchor < facts.count; anchor++) {
    const window = openWindow(facts, anchor, likely);
    const size = window.end - window.first;
    const own = new Int32Array(size * ROLES);
    const steps = new Int32Array(size * ROLES * ROLES);
    for (let i = 0; i < size; i++) {
      const t = window.first + i;
      addRows(roles, out, 0, roleFeatures(facts, window, likely, t, out), own, i * ROLES);
      for (let from = 0; from < ROLES; from++) {
        const count = stepFeatures(facts, window, t, from, out, 0);
        addRows(roles, out, 0, count, steps, (i * ROLES + from) * ROLES);
      }
    }
    expect(scoreWindow(facts, window, likely, roles, memo)).toEqual({ own, steps });
    if (own.some((sum) => sum !== 0)) told++;
  }
  expect(told).toBe(facts.count);
});
