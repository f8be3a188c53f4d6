/** Words at a mark: how wide they are, about, and how they are cut. The drawing is laid out before any of it is measured. */

/** Words with their width on the drawing, in pixels. */
export interface Label {
  readonly text: string;
  readonly width: number;
}

/** About the width of a character at 12 pixels, by kind: narrow letters, usual ones, capitals, and full-width ones. */
const NARROW = 3.6;
const USUAL = 6.5;
const CAPITAL = 7.9;
const FULL = 12.5;

/** About how wide `text` is in the drawing's letters of 12 pixels; rather too wide than too narrow. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code >= 0x1100 && (code <= 0x115f || (code >= 0x2e80 && code <= 0xffdc))) width += FULL;
    else if (code >= 0x1f000) width += FULL;
    else if (" .,:;'’‘|!ijlI()[]ftr-".includes(character)) width += NARROW + 0.5;
    else if ((code >= 0x41 && code <= 0x5a) || character === "m" || character === "w")
      width += CAPITAL + (character === "M" || character === "W" ? 3 : 0);
    else width += USUAL;
  }
  return width;
}

const known = new Map<string, readonly Label[]>();
const LENGTHS = [46, 22] as const;

/** `text` at the lengths that a mark can bear, longest first; each text once. */
export function labelsOf(text: string): readonly Label[] {
  const before = known.get(text);
  if (before) return before;
  const texts = new Set(LENGTHS.map((length) => shorten(text, length)));
  const labels = [...texts].map((one) => ({ text: one, width: textWidth(one) }));
  known.set(text, labels);
  return labels;
}

/** `text` cut after a word to at most `length` characters. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const space = cut.lastIndexOf(" ");
  const words = cut.slice(0, space > length / 2 ? space : length - 1);
  return `${words.replace(/[\s,;:.–-]+$/u, "")}…`;
}
