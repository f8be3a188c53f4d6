/**
 * Lines of a stream, one after the other: no more is read while a line is worked on, so that no more than a line and a piece of the
 * stream are held. Lines end at line feeds only, as JSON Lines has it: JSON texts may hold the other line ends of Unicode.
 */

/** The lines of `stream`, UTF-8, without their ends and without a byte order mark. Linear. */
export async function* readLines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let begun: string[] = [];
  for await (const bytes of stream) {
    const piece = decoder.decode(bytes, { stream: true });
    let from = 0;
    for (let at = piece.indexOf("\n"); at >= 0; at = piece.indexOf("\n", from)) {
      begun.push(piece.slice(from, at));
      yield begun.join("");
      begun = [];
      from = at + 1;
    }
    if (from < piece.length) begun.push(piece.slice(from));
  }
  begun.push(decoder.decode());
  const last = begun.join("");
  if (last !== "") yield last;
}
