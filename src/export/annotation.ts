/** The reading of one text as a line of JSON Lines: what `crossread annotate` writes. */
import type { Annotation, Reading, Report } from "../model/index.ts";
import { isName, quote, quoteFigure } from "./json.ts";

/** The annotation of one text. Entities are named `e0`, `e1` … in order of their first mention. */
export function toAnnotation(id: string, report: Report, reading: Reading): Annotation {
  const { text } = report;
  const entityId = (index: number | null): string | null => (index === null ? null : `e${index}`);
  return {
    id,
    times: reading.times.map((time) => ({
      ...quote(text, time),
      type: time.type,
      value: time.value,
      earliest: time.earliest,
      latest: time.latest,
      rule: time.rule,
    })),
    entities: reading.entities.map((entity) => ({
      id: `e${entity.index}`,
      name: entity.name,
      type: entity.type,
      aliases: [...entity.aliases],
      mentions: entity.mentions.filter(isName).map((mention) => quote(text, mention)),
      references: entity.mentions.flatMap((mention) =>
        mention.form === "name" ? [] : [{ ...quote(text, mention), form: mention.form }],
      ),
    })),
    attributions: reading.attributions.map(
      ({ id: attribution, source, cue, content, direct, speaker, via, rules }) => ({
        id: attribution,
        source: source.map((span) => quote(text, span)),
        cue: cue.map((span) => quote(text, span)),
        content: content.map((span) => quote(text, span)),
        direct,
        speaker: entityId(speaker),
        via,
        rules: [...rules],
      }),
    ),
    figures: reading.figures.map((figure) => quoteFigure(text, figure)),
    claims: reading.claims.map((claim) => {
      const when = claim.time === null ? undefined : reading.times[claim.time];
      return {
        id: claim.id,
        ...quote(text, claim),
        attribution: claim.attribution,
        polarity: claim.polarity,
        certainty: claim.certainty,
        earliest: when?.earliest ?? null,
        latest: when?.latest ?? null,
        place: entityId(claim.place),
        entities: [...new Set(claim.participants.map(({ entity }) => `e${entity}`))],
        figures: claim.figures.flatMap((index) => {
          const figure = reading.figures[index];
          return figure ? [quoteFigure(text, figure)] : [];
        }),
      };
    }),
    problems: [...report.problems, ...reading.problems].map(
      ({ code, severity, span, message }) => ({
        code,
        severity,
        span: span && quote(text, span),
        message,
      }),
    ),
  };
}
