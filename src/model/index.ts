/** The nouns of crossread (docs/glossary.md) as readonly types, the arithmetic on spans and dates, problems and errors. Imported by every room; imports none. */
export { weekValue } from "./calendar-periods.ts";
export * from "./date.ts";
export * from "./errors.ts";
export * from "./group-by.ts";
export * from "./feasts.ts";
export * from "./findings.ts";
export * from "./fit-reference.ts";
export * from "./id.ts";
export * from "./links.ts";
export * from "./own-date.ts";
export * from "./problem.ts";
export * from "./reading.ts";
export * from "./record-schema.ts";
export * from "./report.ts";
export * from "./resolve-times.ts";
export * from "./span.ts";
export * from "./time.ts";
export * from "./version.ts";
