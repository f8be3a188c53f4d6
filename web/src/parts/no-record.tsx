/** In a page that no record came with. */
import { strings } from "../strings/index.ts";

export function NoRecord() {
  return (
    <main className="state">
      <h1>{strings.shell.failed}</h1>
      <p>{strings.shell.noRecord}</p>
    </main>
  );
}
