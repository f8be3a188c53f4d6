/**
 * One linear pass over a page's characters before any tree is built: how deep its tags nest, how many there are, and how much
 * work its text would make, so that no page can exhaust stack, memory or time. Also the way out for pages that exceed the
 * limits: their text without tags.
 */

/**
 * The measure of a page. `tags` counts every `<` that may begin one; `work` is the sum over text and tags of length times depth,
 * a tag counting as TAG_UNITS: what algorithms that look at every ancestor cost.
 */
export interface PageSize {
  readonly depth: number;
  readonly tags: number;
  readonly work: number;
}

const VOID = new Set(
  "area base br col embed hr img input link meta param source track wbr".split(" "),
);
/** Elements that a parser closes by itself when the next one opens. */
const SELF_CLOSING = new Set(
  "p li td th tr dt dd option thead tbody tfoot colgroup rp rt".split(" "),
);
/** Elements whose content is not markup. */
const RAW = new Set("script style textarea title xmp noembed".split(" "));
/** Elements whose content is no text of the page. */
const SILENT = new Set("noscript iframe template svg head".split(" "));
const TAG_UNITS = 100;
const BLOCKS = new Set(
  "p div br li ul ol table tr td th h1 h2 h3 h4 h5 h6 article section aside header footer nav main figure figcaption blockquote pre hr form dl dt dd address center body title".split(
    " ",
  ),
);

/** One tag as the pass meets it. */
interface TagAt {
  readonly name: string;
  readonly closing: boolean;
  readonly selfClosed: boolean;
  readonly start: number;
  readonly end: number;
}

/** Measures `html` without building anything. Linear. */
export function measurePage(html: string): PageSize {
  let depth = 0;
  let deepest = 0;
  let tags = 0;
  let work = 0;
  let last = 0;
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at + 1)) tags++;
  for (const tag of tagsOf(html)) {
    work += (tag.start - last + TAG_UNITS) * (depth + 1);
    last = tag.end;
    if (VOID.has(tag.name) || SELF_CLOSING.has(tag.name) || tag.selfClosed) continue;
    if (tag.closing) depth = Math.max(0, depth - 1);
    else deepest = Math.max(deepest, ++depth);
  }
  return { depth: deepest, tags, work: work + (html.length - last) * (depth + 1) };
}

/** The text of `html` between its tags, a line break at each block element, characters as written (entities of ASCII decoded). Linear. */
export function stripTags(html: string): string {
  const parts: string[] = [];
  let last = 0;
  let silent: string | null = null;
  for (const tag of tagsOf(html)) {
    if (silent !== null) {
      if (tag.closing && tag.name === silent) silent = null;
      else continue;
    } else {
      if (tag.start > last) parts.push(html.slice(last, tag.start).replace(/\s+/gu, " "));
      if (SILENT.has(tag.name) && !tag.closing && !tag.selfClosed) silent = tag.name;
    }
    last = tag.end;
    if (BLOCKS.has(tag.name)) parts.push("\n\n");
  }
  if (silent === null) parts.push(html.slice(last).replace(/\s+/gu, " "));
  return parts
    .join("")
    .replace(/&(nbsp|amp|lt|gt|quot|apos|#39);/gu, (_, name: string) => ENTITIES[name] ?? " ")
    .split("\n")
    .map((line) => line.replace(/\s+/gu, " ").trim())
    .join("\n")
    .replace(/\n{3,}/gu, "\n\n")
    .trim();
}

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: " ",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  "#39": "'",
};

/**
 * `html` without embedded files: the `data:` addresses of saved pages hold megabytes of pictures and fonts. Linear.
 */
export function dropEmbedded(html: string): string {
  if (!html.includes("base64,")) return html;
  return html.replace(/data:[a-z0-9.+/;=-]{0,100}base64,[A-Za-z0-9+/=%]*/giu, "data:,");
}

/** The tags of `html` in order; comments, declarations and the content of script, style and the like are passed over. */
function* tagsOf(html: string): Generator<TagAt> {
  let at = 0;
  while (at < html.length) {
    const start = html.indexOf("<", at);
    if (start < 0) return;
    if (html.startsWith("<!--", start)) {
      const end = html.indexOf("-->", start + 4);
      at = end < 0 ? html.length : end + 3;
      yield { name: "!--", closing: false, selfClosed: true, start, end: at };
      continue;
    }
    const closing = html.charAt(start + 1) === "/";
    const nameStart = start + (closing ? 2 : 1);
    let nameEnd = nameStart;
    while (nameEnd - nameStart < 40 && /[a-zA-Z0-9:!?-]/u.test(html.charAt(nameEnd))) nameEnd++;
    if (nameEnd === nameStart) {
      at = start + 1;
      continue;
    }
    const name = html.slice(nameStart, nameEnd).toLowerCase();
    let end = tagEnd(html, nameEnd);
    const selfClosed = html.charAt(end - 2) === "/" || /^[!?]/u.test(name);
    if (!closing && !selfClosed && RAW.has(name)) {
      const close = indexOfClose(html, name, end);
      end = close < 0 ? html.length : tagEnd(html, close);
      yield { name, closing: false, selfClosed: true, start, end };
    } else yield { name, closing, selfClosed, start, end };
    at = end;
  }
}

/** Where the tag that is open at `at` ends: behind its `>`, quoted values passed over. */
function tagEnd(html: string, at: number): number {
  let here = at;
  while (here < html.length) {
    const unit = html.charAt(here);
    if (unit === ">") return here + 1;
    if ((unit === '"' || unit === "'") && html.charAt(here - 1) === "=") {
      const close = html.indexOf(unit, here + 1);
      if (close < 0) return html.length;
      here = close;
    }
    here++;
  }
  return html.length;
}

function indexOfClose(html: string, name: string, from: number): number {
  const wanted = `</${name}`;
  for (let at = html.indexOf("</", from); at >= 0; at = html.indexOf("</", at + 2)) {
    if (html.slice(at, at + wanted.length).toLowerCase() === wanted) return at;
  }
  return -1;
}
