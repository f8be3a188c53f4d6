/**
 * What a line is in view of the others, before its place counts. Lines that a page says more than once: A paragraph that comes again (a caption of a gallery, a summary) counts once; a short line that
 * comes again among the lines of a page is a label or a button.
 */
import type { Features } from "./features.ts";
import type { Form } from "./own-form.ts";

/**
 * `forms` with "About …" lines taken back where the article is about that: the author of a report is not named in it, so a name whose
 * words all occur in the paragraphs above makes a heading and not a biography.
 */
export function unmarkTopics(features: readonly Features[], forms: readonly Form[]): Form[] {
  const above = new Set<string>();
  return forms.map((form, index): Form => {
    const f = features[index]!;
    if (form.sort === "prose") for (const stem of f.stems) above.add(stem);
    if (form.rule !== "block/bio") return form;
    const name = [...f.stems].filter((stem) => stem !== "about");
    if (name.length === 0 || !name.every((stem) => above.has(stem))) return form;
    return { sort: "short", kind: "other", rule: "block/short", starts: null };
  });
}

/** `forms` with repetitions made furniture. Questions and answers, items and announcements may come again. */
export function markRepeated(features: readonly Features[], forms: readonly Form[]): Form[] {
  const times = new Map<string, number>();
  const key = (f: Features): string => f.unit.text.slice(0, 500).toLowerCase();
  for (const f of features) times.set(key(f), (times.get(key(f)) ?? 0) + 1);
  const seen = new Set<string>();
  return forms.map((form, index): Form => {
    const f = features[index]!;
    const name = key(f);
    const again = seen.has(name);
    seen.add(name);
    if (form.sort === "prose" && again && f.count >= 12 && !f.question) {
      return { sort: "furniture", kind: "other", rule: "block/repeated", starts: null };
    }
    if (
      form.sort === "short" &&
      f.count <= 3 &&
      !f.terminal &&
      !f.item &&
      !f.colon &&
      times.get(name)! > 1
    ) {
      return { sort: "furniture", kind: "menu", rule: "block/label-repeated", starts: null };
    }
    return form;
  });
}
