/** A record of many short reports, made in little time: invented reports, of each its beginning and its end. */
import { inventReport } from "../../bench/invented-reports.ts";
import { intakeBytes } from "../../src/intake/index.ts";
import { RecordStore } from "../../src/record/index.ts";
import { readOne } from "../../src/record/read-one.ts";

/** Reports of one story. */
const TELLINGS = 4;
const SEED = 11;

/** Makes a record of `count` such reports. */
export async function makeShortReports(path: string, count: number): Promise<void> {
  const store = await RecordStore.open(path, { create: true });
  for (let at = 0; at < count; at++) {
    const invented = inventReport(SEED, Math.floor(at / TELLINGS), at % TELLINGS);
    const bytes = shortened(invented.bytes);
    const options = { file: invented.file, url: null, mediaType: "application/json" };
    for (const { report } of await intakeBytes(bytes, options))
      if (report) await store.add({ report, bytes, reading: readOne(report) });
  }
  await store.refresh();
  await store.close();
}

function shortened(bytes: Uint8Array): Uint8Array {
  const page = JSON.parse(new TextDecoder().decode(bytes)) as { readonly text: string };
  const paragraphs = page.text.split("\n\n");
  const text = `${paragraphs[0]!}\n\n${paragraphs.at(-2)!.slice(0, 300)}`;
  return new TextEncoder().encode(JSON.stringify({ ...page, text }));
}
