/** What a person does to correct something, step by step, for the tests. */
import type { Locator, Page } from "playwright-core";

/** Shows all layers of a report. */
export async function showLayers(page: Page): Promise<void> {
  for (const layer of ["Times", "Names", "Figures", "Claims"]) {
    const box = page.getByLabel(layer, { exact: true });
    if (!(await box.isChecked())) await box.check();
  }
}

/** Points at marked words of the report. */
export async function point(page: Page, selector: string, words: string): Promise<void> {
  // With all layers on, words are in smaller pieces.
  if (selector !== ".m-content" && selector !== ".m-copy") await showLayers(page);
  await page.locator(selector, { hasText: words }).first().click();
}

/** Opens the menu of a finding of this kind in the `nth` place. */
export async function openMenu(page: Page, kind: string, nth = 0): Promise<void> {
  await page.locator(`main [data-correct=${kind}]`).nth(nth).click();
  await page.locator("[role=menu]").waitFor();
}

/** Chooses an item of the open menu, which opens a dialog. */
export async function choose(page: Page, action: string): Promise<void> {
  await page.locator(`[role=menu] [data-action=${action}]`).click();
  await page.locator("dialog.correct-dialog").waitFor();
}

/** Chooses the first name or event that fits. */
export async function pick(page: Page, typed: string): Promise<void> {
  await page.locator("dialog [role=combobox]").first().fill(typed);
  await page.locator("dialog [role=option]").first().click();
}

/** Run in the page: selects the words where they first stand in the report's text, over the pieces that it is set in. */
const SELECT = `(wanted) => {
  const article = document.querySelector("article.text");
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  const from = nodes.map((node) => node.data).join("").indexOf(wanted);
  if (from < 0) throw new Error("The text does not hold: " + wanted);
  const at = (offset) => {
    let before = 0;
    for (const node of nodes) {
      if (offset <= before + node.length) return [node, offset - before];
      before += node.length;
    }
  };
  const range = document.createRange();
  range.setStart(...at(from));
  range.setEnd(...at(from + wanted.length));
  getSelection().removeAllRanges();
  getSelection().addRange(range);
  range.startContainer.parentElement.scrollIntoView({ block: "center" });
}`;

/** Selects words of the report as a person does with the mouse, and waits for what can be made of them. */
export async function select(page: Page, words: string): Promise<void> {
  await page.evaluate(`(${SELECT})(${JSON.stringify(words)})`);
  await page.locator(".selection-bar").waitFor();
}

/** A button of the bar at selected words. */
export function bar(page: Page, name: string): Locator {
  return page.locator(".selection-bar").getByRole("button", { name, exact: true });
}
