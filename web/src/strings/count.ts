/** Numbers in sentences. */

/** `12345` as `12,345`: by hand, because the machine's locale must not show. */
export function groupDigits(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** `1 report`, `2,000 reports`. */
export function plural(count: number, one: string, many: string): string {
  return `${groupDigits(count)} ${count === 1 ? one : many}`;
}
