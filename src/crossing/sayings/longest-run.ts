/** The longest row of words that two wordings have in common. */

/** Its length, and the index in `a` behind its last word. Cost: the product of the lengths. */
export function longestRun(
  a: readonly string[],
  b: readonly string[],
): { readonly length: number; readonly end: number } {
  let before = new Uint16Array(b.length + 1);
  let length = 0;
  let end = 0;
  a.forEach((word, i) => {
    const row = new Uint16Array(b.length + 1);
    for (let j = 1; j <= b.length; j++) {
      if (word !== b[j - 1]) continue;
      const run = before[j - 1]! + 1;
      row[j] = run;
      if (run > length) {
        length = run;
        end = i + 1;
      }
    }
    before = row;
  });
  return { length, end };
}
