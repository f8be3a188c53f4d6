/** The page that tells people the API. Made of the same routes and schemas as the OpenAPI document. */
import { z } from "zod";
import { escapeText, page } from "../access/refusal-page.ts";
import { withoutFrame } from "../api/openapi.ts";
import { OPERATIONS, type Operation } from "../api/operations.ts";
import { statusOf, type RefusalCode } from "../api/refusal.ts";
import { NAMED_SCHEMAS, type SchemaName } from "../api/schemas.ts";

/** The page's style sheet. */
export const DOCS_STYLE = `:root { color-scheme: light dark; }
body { max-inline-size: 60rem; margin: 2rem auto; padding-inline: 1rem; font: 1rem/1.5 system-ui, sans-serif; }
h2 { margin-block-start: 2.5rem; border-block-start: 1px solid color-mix(in srgb, currentColor 25%, transparent); padding-block-start: 1rem; }
h2 code { font-size: 1.05em; }
code, pre { font-family: ui-monospace, monospace; font-size: 0.9em; }
pre { overflow: auto; max-block-size: 24rem; padding: 0.75rem; border: 1px solid color-mix(in srgb, currentColor 25%, transparent); border-radius: 4px; }
table { border-collapse: collapse; inline-size: 100%; }
th, td { text-align: start; vertical-align: top; padding: 0.3rem 0.75rem 0.3rem 0; border-block-end: 1px solid color-mix(in srgb, currentColor 15%, transparent); }
nav ul { columns: 2; padding-inline-start: 1.2rem; }
@media (max-width: 40rem) { nav ul { columns: 1; } }
`;

/** The whole page. */
export function docsPage(): string {
  const operations = Object.entries<Operation>(OPERATIONS);
  const contents = operations.map(
    ([name, { method, path, summary }]) =>
      `<li><a href="#${name}"><code>${method.toUpperCase()} ${escapeText(path)}</code></a> ${escapeText(summary)}</li>`,
  );
  const body = [
    '<p>What <code>crossread open</code> serves, below <code>/api/v1</code>. The same for programs: <a href="/api/v1/openapi.json">OpenAPI 3.1</a>.</p>',
    "<p>A program sends the token of the address that crossread printed:</p>",
    "<pre>curl -H 'Authorization: Bearer TOKEN' http://127.0.0.1:4917/api/v1/status</pre>",
    '<p>A refusal is JSON: <code>{"error": {"code", "message"}}</code>. Pages of other sites may not ask this server.</p>',
    `<nav aria-label="Routes"><ul>${contents.join("")}</ul></nav>`,
    ...operations.map(([name, operation]) => section(name, operation)),
    '<h2 id="schemas">Schemas</h2>',
    ...(Object.keys(NAMED_SCHEMAS) as SchemaName[]).map(schemaSection),
  ].join("\n");
  return page("The API of crossread", body, '<link rel="stylesheet" href="/api/docs.css">');
}

function section(name: string, operation: Operation): string {
  const { method, path, summary, details, body, answers, refusals = [] } = operation;
  return [
    `<h2 id="${name}"><code>${method.toUpperCase()} ${escapeText(path)}</code> ${escapeText(summary)}</h2>`,
    details === undefined ? "" : `<p>${inline(details)}</p>`,
    parameterTable(operation),
    body
      ? `<p>Body: ${Object.entries(body)
          .map(([type, schema]) => `${link(schema)} as <code>${escapeText(type)}</code>`)
          .join(", or ")}</p>`
      : "",
    "<table><thead><tr><th>Answer</th><th>What it holds</th></tr></thead><tbody>",
    ...Object.entries(answers).map(
      ([status, { description, type, schema }]) =>
        `<tr><td>${status}</td><td>${escapeText(description)} ${schema ? link(schema) : type === undefined ? "" : `<code>${escapeText(type)}</code>`}</td></tr>`,
    ),
    ...refusals.map(
      (code: RefusalCode) => `<tr><td>${statusOf(code)}</td><td><code>${code}</code></td></tr>`,
    ),
    "</tbody></table>",
  ].join("\n");
}

function parameterTable({ parameters = {}, query }: Operation): string {
  const rows = Object.entries(parameters).map(([name, description]) => [name, description, ""]);
  if (query) {
    const { properties = {}, required = [] } = z.toJSONSchema(query, { io: "input" });
    for (const [name, property] of Object.entries(properties)) {
      const { description = "", default: usual } = property as {
        description?: string;
        default?: unknown;
      };
      const note = required.includes(name)
        ? "needed"
        : usual === undefined
          ? ""
          : `without it: ${JSON.stringify(usual)}`;
      rows.push([name, description, note]);
    }
  }
  if (rows.length === 0) return "";
  return `<table><thead><tr><th>Parameter</th><th>What it says</th><th></th></tr></thead><tbody>${rows
    .map(
      ([name, description, note]) =>
        `<tr><td><code>${escapeText(name!)}</code></td><td>${escapeText(description!)}</td><td>${escapeText(note!)}</td></tr>`,
    )
    .join("")}</tbody></table>`;
}

function schemaSection(name: SchemaName): string {
  const schema = withoutFrame(z.toJSONSchema(NAMED_SCHEMAS[name], { io: "input" }));
  return `<details><summary><code>${name}</code></summary><pre id="schema-${name}" tabindex="0">${escapeText(JSON.stringify(schema, null, 2))}</pre></details>`;
}

function link(name: SchemaName): string {
  return `<a href="#schema-${name}">${name}</a>`;
}

/** Text in which words between backquotes are code. */
function inline(text: string): string {
  return escapeText(text).replace(/`([^`]+)`/gu, "<code>$1</code>");
}
