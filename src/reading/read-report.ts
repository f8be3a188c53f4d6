/**
 * The stages of reading, in order, each a function of the text and of what the stages before it found.
 */
import type { DateRange, Problem, Reading, Report } from "../model/index.ts";
import { findAttributions } from "./attributions/find-attributions.ts";
import { resolveSpeakers } from "./attributions/resolve-speakers.ts";
import { findClaims } from "./claims/find-claims.ts";
import { findFigures } from "./figures/find-figures.ts";
import { findEntities } from "./names/find-entities.ts";
import { findTimes } from "./times/find-times.ts";
import { tokenize } from "./tokenize.ts";

/**
 * Reads one report. `reference` is the date that "today" means: the report's own as far as its page tells, an interval, or null
 * when it is not known; then values stay underspecified and weighing resolves them.
 */
export function readReport(report: Report, reference: DateRange | null): Reading {
  const problems: Problem[] = [];
  const text = tokenize(report);
  const times = findTimes(text, reference);
  const named = findEntities(text);
  const figures = findFigures(text, times, named);
  const found = findAttributions(text, named);
  const { entities, attributions } = resolveSpeakers(text, named, found);
  const claims = findClaims({ text, times, entities, figures, attributions });
  return {
    kind: "reading",
    report: report.id,
    reference,
    sentences: text.sentences,
    times,
    entities,
    figures,
    attributions,
    claims,
    problems,
  };
}
