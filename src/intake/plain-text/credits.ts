/** Whose text a report says it is: datelines, agency credits, bylines, contributions, sources. */
import type { Credit, Span, StatedDate } from "../../model/index.ts";
import type { Assignment } from "./assign-blocks.ts";
import type { PageWords } from "./en.ts";
import type { Features } from "./features.ts";
import { findLineDates } from "./stated-dates.ts";

/** "CITY, 7 January (Agency) –" at the head of an article. */
export interface Dateline {
  readonly agency: string | null;
  readonly agencySpan: Span | null;
  readonly date: StatedDate | null;
}

/** How far into a paragraph a dateline reaches. */
const REACH = 120;

/** The dateline of the first paragraphs, or null. */
export function findDateline(
  features: readonly Features[],
  assignment: Assignment,
  words: PageWords,
): Dateline | null {
  if (assignment.run === null) return null;
  let looked = 0;
  for (let index = assignment.run.first; index <= assignment.run.last && looked < 3; index++) {
    const kind = assignment.blocks[index]!.kind;
    if (kind !== "paragraph" && kind !== "lead") continue;
    looked++;
    const dateline = datelineOf(features[index]!, words);
    if (dateline) return dateline;
  }
  return null;
}

/** The dateline at the head of a unit, or null. A place alone ("LONDON —") credits nobody and is none here. */
export function datelineOf(f: Features, words: PageWords): Dateline | null {
  const head = f.unit.text.slice(0, REACH);
  if (!/^\p{L}/u.test(head)) return null;
  for (const mark of head.matchAll(/\s?(?:--|[-–—]|:(?=\s))\s?/gu)) {
    const prefix = head.slice(0, mark.index);
    if (prefix.length < 3) continue;
    const opensSentence = /^["“‘]?\p{Lu}/u.test(head.slice(mark.index + mark[0].length));
    const dateline = readPrefix(prefix, f.unit.start, opensSentence, words);
    if (dateline) return dateline;
    if (/[.!?]\s/u.test(prefix.replace(/\b\p{L}{1,4}\./gu, "")) || /["“”]/u.test(prefix))
      return null;
  }
  return null;
}

function readPrefix(
  prefix: string,
  offset: number,
  opensSentence: boolean,
  words: PageWords,
): Dateline | null {
  const closing = /\(([^()]{2,40})\)\s*$/u.exec(prefix);
  // "Port Hale (3 May 2033) –": the brackets hold the date.
  const bracket = closing && findLineDates(closing[1]!, words).length === 0 ? closing : null;
  const rest = bracket ? prefix.slice(0, bracket.index) : prefix;
  const line = findLineDates(rest, words);
  const date = line.at(-1) ?? null;
  if (bracket === null && date === null) return null;
  const place = (date ? rest.slice(0, date.start) : rest).replace(/[\s,./(–—-]+$/u, "");
  // "PORT HALE. May 4. OrlTA - …": the agency stands after the day, without brackets.
  const bare =
    date && !bracket ? /^[.,]\s*(\p{Lu}[\p{L}.]{1,20})$/u.exec(rest.slice(date.end)) : null;
  if (date && !bare && !/^[\s,/()–—-]*$/u.test(rest.slice(date.end))) return null;
  if (!isPlace(place, bracket !== null && date !== null)) return null;
  const agency = bracket ? bracket[1]!.trim() : (bare?.[1] ?? null);
  if (agency !== null && !/^\p{Lu}|^\p{Ll}{2,6}$/u.test(agency)) return null;
  // A person with an age or role in brackets is not a dateline; agencies are names of a few words.
  if (agency !== null && (agency.split(/\s+/u).length > 4 || /^\d/u.test(agency))) return null;
  const surely =
    agency === null ||
    date !== null ||
    isShouting(place) ||
    words.syndicated.has(agency.toLowerCase());
  // "Port Hale (OrlTA) – The ferry …": after the dash a sentence begins. "Ada Venn (Labour) – the minister – …" goes on.
  if (!surely && !opensSentence) return null;
  const agencyStart = agency === null ? 0 : offset + prefix.lastIndexOf(agency);
  return {
    agency,
    agencySpan: agency === null ? null : { start: agencyStart, end: agencyStart + agency.length },
    date:
      date === null
        ? null
        : {
            role: "dateline",
            value: date.value,
            zone: date.zone,
            basis: "stated",
            span: { start: offset + date.start, end: offset + date.end },
            rule: "date/dateline",
          },
  };
}

/** One to eight capitalised words with commas: "PARIS", "ST. LORA, Vestia", "Harbour News". */
function isPlace(text: string, mayBeEmpty: boolean): boolean {
  if (text === "") return mayBeEmpty;
  const parts = text.split(/[\s,/]+/u).filter(Boolean);
  if (parts.length > 8) return false;
  return parts.every(
    (part, index) =>
      /^[\p{Lu}(]/u.test(part) ||
      (index > 0 && /^(?:of|de|la|le|and|the|al-?)$/u.test(part)) ||
      (index === 0 && parts.length > 1 && /^\p{Ll}+$/u.test(part)),
  );
}

function isShouting(text: string): boolean {
  const city = text.split(",")[0]!;
  return city.length >= 2 && city === city.toUpperCase();
}

/** Names of people as bylines write them. */
const NAME =
  /^\p{Lu}[\p{L}'’.-]*(?:\s(?:\p{Lu}[\p{L}'’.-]*|de|del|van|von|der|den|al|bin|ibn|la|le|da|di|dos|el)){1,4}$/u;

/** Authors as bylines and biographies name them, each once, in order; and all credits in order of the text. */
export function findCredits(
  features: readonly Features[],
  assignment: Assignment,
  dateline: Dateline | null,
  words: PageWords,
): { credits: Credit[]; authors: string[] } {
  const credits: Credit[] = [];
  const authors: string[] = [];
  const addAuthor = (name: string): void => {
    if (!authors.includes(name)) authors.push(name);
  };
  if (dateline?.agency != null && dateline.agencySpan !== null) {
    credits.push({ kind: "dateline", name: dateline.agency, span: dateline.agencySpan });
  }
  features.forEach((f, index) => {
    const block = assignment.blocks[index]!;
    const { text, start } = f.unit;
    const credit = (kind: Credit["kind"], name: string): void => {
      const at = text.indexOf(name);
      credits.push({ kind, name, span: { start: start + at, end: start + at + name.length } });
    };
    if (block.kind === "byline") {
      if (block.rule === "block/contribution") {
        credit("contribution", contributor(text, words));
        return;
      }
      if (block.rule === "block/source") {
        const name = text.replace(/^\S+\s*:?\s*/u, "").replace(/[.\s]+$/u, "");
        if (name !== "" && text.includes(name)) credit("source", name);
        return;
      }
      for (const part of bylineParts(text, f)) {
        if (words.syndicated.has(part.toLowerCase())) credit("agency", part);
        else if (NAME.test(part)) {
          addAuthor(part);
          credit("byline", part);
        }
      }
    } else if (block.kind === "clock") {
      const name = f.besideDates.split(" ")[0] ?? "";
      if (words.syndicated.has(name.toLowerCase()) && text.includes(name)) credit("agency", name);
    } else if (block.kind === "bio") {
      const name = words.bioStart.exec(text)?.[1];
      if (name !== undefined) addAuthor(name);
    } else if (block.kind === "paragraph") {
      const end = /(?:[.!?]["”’']?\s*\(|\s[-–—]{1,2}\s?)([\p{L}][\p{L} .-]{1,30})\)?\s*$/u.exec(
        text.slice(-60),
      );
      const name = end?.[1]?.trim();
      if (name !== undefined && words.syndicated.has(name.toLowerCase())) {
        const at = text.lastIndexOf(name);
        credits.push({
          kind: "agency",
          name,
          span: { start: start + at, end: start + at + name.length },
        });
      }
    } else if (
      block.rule !== "block/label-repeated" &&
      f.count <= 3 &&
      words.syndicated.has(text.replace(/[().]/gu, "").trim().toLowerCase()) &&
      f.count > 0
    ) {
      credit("agency", text.replace(/[().]/gu, "").trim());
    }
  });
  credits.sort((a, b) => a.span.start - b.span.start);
  return { credits, authors };
}

/** Who contributed: the agency that is named, else what stands before the verb or after "by". */
function contributor(text: string, words: PageWords): string {
  const line = text.slice(0, 300);
  const names = line.match(/\p{Lu}[\p{L}-]*(?:\s\p{Lu}[\p{L}-]*){0,3}/gu) ?? [];
  for (const name of names) {
    const parts = name.split(/\s/u);
    for (let from = 0; from < parts.length; from++) {
      for (let to = parts.length; to > from; to--) {
        const part = parts.slice(from, to).join(" ");
        if (words.syndicated.has(part.toLowerCase()) && line.includes(part)) return part;
      }
    }
  }
  const before = /^[\s(—–-]*(.{2,200}?)\s+contributed\b/u.exec(line)?.[1];
  const after = /\bby\s+([^;.()]{2,120})/u.exec(line)?.[1];
  return (before ?? after ?? line).trim();
}

function bylineParts(text: string, f: Features): string[] {
  const end = f.dates[0]?.start ?? text.length;
  return text
    .slice(0, Math.min(end, 200))
    .replace(
      /^\s*(?:[Bb]y|BY|[Ww]ritten by|[Ss]tory by|[Rr]eporting by|Authors?\s?:|Text\s?:|From\s?:)\s*/u,
      "",
    )
    .split(/\s*(?:[,;|/•·–—]|\s-\s|\band\b|&|\bfor\b|\bin\b)\s*/u)
    .map((part) => part.trim().replace(/[.:]$/u, ""))
    .filter((part) => part !== "");
}
