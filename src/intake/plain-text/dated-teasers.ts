/** Links to other articles that carry their own date: the headline, the date line beside it, the label over both. */
import type { BlockKind } from "../../model/index.ts";
import type { Features } from "./features.ts";
import type { Form } from "./own-form.ts";

/** Gives a unit its kind, with the rule that decided, without `block/`. */
export type Give = (index: number, kind: BlockKind, rule: string) => void;

/**
 * Headlines with a date line beside them, without an empty line between, are teasers of other articles, with the label over them.
 * Only units after `title` are looked at. Gives the units taken.
 */
export function datedTeasers(
  features: readonly Features[],
  forms: readonly Form[],
  title: number,
  give: Give,
): ReadonlySet<number> {
  const taken = new Set<number>();
  // Where empty lines stand between all lines, they part nothing.
  const loose = features.length >= 6 && features.every((f) => f.unit.apart);
  const apart = (index: number): boolean => features[index]!.unit.apart && !loose;
  const headline = (index: number): boolean => {
    const f = features[index];
    if (f === undefined || index <= title) return false;
    return forms[index]!.sort === "short"
      ? f.count >= 3 && !f.colon
      : forms[index]!.sort === "prose" && f.count <= 25 && !/\.["”’]?$/u.test(f.unit.text);
  };
  forms.forEach((form, index) => {
    if (
      form.kind !== "clock" ||
      form.rule === "block/time" ||
      index <= title + 1 ||
      forms[index - 1]?.kind === "byline"
    )
      return;
    const above = !apart(index) && headline(index - 1) && index - 1 > title + 1;
    const below = !above && index + 1 < features.length && !apart(index + 1) && headline(index + 1);
    if (!above && !below) return;
    const at = above ? index - 1 : index + 1;
    taken.add(at);
    taken.add(index);
    give(at, "teaser", "teaser-dated");
    give(index, "teaser", "teaser-date");
    const top = above ? at - 1 : index - 1;
    const label = features[top];
    const joined = above ? !apart(at) : !apart(index);
    if (
      label !== undefined &&
      top > title &&
      joined &&
      label.count <= 3 &&
      forms[top]!.sort !== "prose"
    ) {
      taken.add(top);
      give(top, "teaser", "teaser-label");
    }
  });
  return taken;
}
