/** Export: a record in the forms that other programs and people read. */
export { toAnnotation } from "./annotation.ts";
export { CSV_TABLES, exportCsv, type CsvTable } from "./csv.ts";
export { exportHtml } from "./html.ts";
export {
  exportJson,
  exportJsonParts,
  exportProblem,
  toExportedRecord,
  type JsonOptions,
} from "./json.ts";
export { chronology, createLabels, datesInWords, directionInWords, type Labels } from "./labels.ts";
export { exportMarkdown } from "./markdown.ts";
export { exportCommon, exportPart, type ExportedPart, type PartProblems } from "./record-part.ts";
