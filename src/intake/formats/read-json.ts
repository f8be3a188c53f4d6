/** JSON and JSON Lines: finds the articles in a file, and makes the text of each from its title and text fields. */
import { createProblem, type Problem, type Span } from "../../model/index.ts";
import type { Draft } from "../draft.ts";
import { readHtml } from "./html/read-html.ts";
import { readFields, type JsonObject } from "./json-fields.ts";
import { jsonRanges } from "./json-ranges.ts";
import { readPlain } from "./read-plain.ts";

/** One JSON value of a file that may be an article. */
export interface JsonRecord {
  /** Its own JSON text, as it stands in the file. */
  readonly json: string;
  /** For messages: "line 3", "element 2"; empty when the value is the whole file. */
  readonly where: string;
}

/** The values of a file, and what is wrong with the file as a whole. */
export interface JsonRecords {
  readonly records: readonly JsonRecord[];
  readonly problems: readonly Problem[];
}

/** Field names under which a file wraps its list of articles; any other list of objects is taken when none of these is there. */
const LISTS = [
  "articles",
  "items",
  "results",
  "data",
  "documents",
  "docs",
  "entries",
  "posts",
  "reports",
  "hits",
  "@graph",
];

/** The lines of a JSON Lines file. */
export function* splitJsonLines(text: string): Generator<JsonRecord> {
  let number = 0;
  for (let at = 0; at < text.length;) {
    const newline = text.indexOf("\n", at);
    const end = newline < 0 ? text.length : newline;
    number++;
    const json = text.slice(at, end).trim();
    if (json !== "") yield { json, where: `line ${number}` };
    at = end + 1;
  }
}

/** The articles of a JSON file: the one object, the elements of the array, or those of the list that the object wraps. */
export function splitJson(text: string, name: string): JsonRecords {
  const start = text.search(/\S/u);
  if (text.charAt(start) === "[") return fromList(text, start, name);
  const list = wrappedList(text, start);
  if (list) return fromList(text, list.start, name);
  return { records: [{ json: text, where: "" }], problems: [] };
}

function fromList(text: string, start: number, name: string): JsonRecords {
  const { elements, complete } = jsonRanges(text, start);
  return {
    records: elements.map((element, index) => ({
      json: text.slice(element.start, element.end),
      where: `element ${index + 1}`,
    })),
    problems: complete
      ? []
      : [
          createProblem(
            "input/truncated",
            elements.length === 0 ? "fatal" : "warning",
            `The JSON of ${name} ends in the middle, after ${elements.length} whole ${elements.length === 1 ? "element" : "elements"}; what follows is lost. Get the whole file.`,
          ),
        ],
  };
}

/** The list of objects that an object without text of its own wraps; null when it is an article itself. */
function wrappedList(text: string, start: number): Span | null {
  const { elements } = jsonRanges(text, start);
  const lists = elements.filter(
    (member) =>
      text.charAt(member.start) === "[" &&
      /^\[\s*\{/u.test(text.slice(member.start, member.start + 200)),
  );
  if (lists.length === 0) return null;
  const whole = parseObject(text);
  if (whole && readFields(whole).text !== null) return null;
  return lists.find((list) => LISTS.includes((list.key ?? "").toLowerCase())) ?? lists[0]!;
}

function parseObject(json: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as JsonObject)
      : null;
  } catch {
    // Not JSON: readJsonRecord says so where it matters.
    return null;
  }
}

/** The draft of one JSON value, or the problem that says why it gives none. `name` is the file's, for messages. */
export function readJsonRecord(
  record: JsonRecord,
  file: string | null,
  url: string | null,
  name: string,
): Draft | Problem {
  const at = record.where === "" ? name : `${record.where} of ${name}`;
  let value: unknown;
  try {
    value = JSON.parse(record.json);
  } catch (error) {
    const cut = jsonRangesCut(record.json);
    return createProblem(
      cut ? "input/truncated" : "input/unreadable",
      "fatal",
      cut
        ? `The JSON in ${at} ends in the middle of a value and was not read. Get the whole file.`
        : `The JSON in ${at} cannot be parsed (${(error as Error).message.slice(0, 120)}). Check it with a JSON validator.`,
    );
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return createProblem(
      "json/no-text",
      "fatal",
      `${capital(at)} is ${Array.isArray(value) ? "a list" : typeof value} and not an object with an article's fields.`,
    );
  const { text, metadata } = readFields(value as JsonObject);
  if (text === null)
    return createProblem(
      "json/no-text",
      "fatal",
      `${capital(at)} has no field that holds a report's text; looked for maintext, text, body, content, articleBody and the like, and found: ${Object.keys(value).slice(0, 12).join(", ") || "no fields"}.`,
    );
  if (
    /<(?:p|div|br|h[1-6]|article|section|ul)(?:\s[^<>]{0,500})?\/?>/iu.test(text.slice(0, 20_000))
  )
    return readHtml(text, file, url ?? metadata.url, metadata, name);
  const body = text.replaceAll("\r\n", "\n").trim();
  const { title } = metadata;
  const whole = title === null || body.startsWith(title) ? body : `${title}\n\n${body}`;
  return readPlain(whole, file, url ?? metadata.url, metadata);
}

/** Whether JSON that cannot be parsed simply ends too early. */
function jsonRangesCut(json: string): boolean {
  return /^[[{]/u.test(json) && !jsonRanges(json, 0).complete;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
