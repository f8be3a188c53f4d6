/** In a page that no record came with. */
import { shellStrings } from "../strings/shell.ts";

export function NoRecord() {
  return (
    <main className="state">
      <h1>{shellStrings.failed}</h1>
      <p>{shellStrings.noRecord}</p>
    </main>
  );
}
