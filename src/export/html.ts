/**
 * The record as one page: the reading room (web/) with its record inlined. It opens from disk, loads nothing, and runs nothing but
 * the one script and the one style sheet whose hashes its content security policy names.
 */
import { createHash } from "node:crypto";
import { CrossreadError, type ExportedRecord } from "../model/index.ts";
import { readWebApp } from "./web-app.ts";

/** The id of the script element that holds the record; web/src/data/home.ts looks for it. */
const RECORD_ELEMENT_ID = "crossread-record";

/**
 * One self-contained HTML page that shows `record`, read-only. The same record and the same build give the same bytes.
 * @throws CrossreadError `web/not-built` when the web app was not built.
 */
export function exportHtml(record: ExportedRecord): string {
  const { script: bundle, style } = readWebApp();
  const script = bundle
    // Inside a script element only these two would be read as markup; in the bundle they stand in strings alone.
    .replaceAll("</script", "<\\/script")
    .replaceAll("<!--", "<\\!--");
  if (/<\/style/i.test(style) || /<\/script/i.test(script))
    throw new CrossreadError(
      "internal",
      "The built web app holds a tag that would end its element.",
    );
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return [
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeText(record.name)} · crossread</title>`,
    `<style>${style}</style>`,
    "</head>",
    "<body>",
    '<div id="app"></div>',
    "<noscript>This page shows its record by a script of its own. It loads nothing from the network.</noscript>",
    `<script type="application/json" id="${RECORD_ELEMENT_ID}">${escapeJson(JSON.stringify(record))}</script>`,
    `<script>${script}</script>`,
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

/** The source expression of an inline element with this text. */
function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

/** JSON that holds no `<` (so no end tag and no comment) and none of the two line ends that older scripts cannot hold; it parses to the same. */
function escapeJson(json: string): string {
  return json
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
