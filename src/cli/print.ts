/**
 * Everything that the command prints for people goes through here: reports may hold signs that command a terminal (ECMA-48), which could
 * hide words, change the window's title or fill the clipboard.
 */

/** All control characters but line ends, tabs and what the layout itself uses: bold, faint, yellow, and their ends. */
const COMMANDS =
  /\u001b(?!\[(?:1|2|22|33|39)m)|[\u0000-\u0008\u000b-\u001a\u001c-\u001f\u007f-\u009f]/gu;

/** `text` with the replacement character in place of each sign that would command a terminal. */
export function harmless(text: string): string {
  return text.replace(COMMANDS, "\ufffd");
}

/** Prints to standard output. */
export function print(text: string): void {
  process.stdout.write(harmless(text));
}

/** Prints a value as JSON; the control characters that JSON leaves as they are are written as its escapes. */
export function printJson(value: unknown): void {
  const json = JSON.stringify(value, null, 2).replace(
    /[\u007f-\u009f]/gu,
    (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`,
  );
  process.stdout.write(`${json}\n`);
}

/** Prints to standard error. */
export function printError(text: string): void {
  process.stderr.write(harmless(text));
}
