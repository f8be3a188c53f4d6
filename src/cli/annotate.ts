/** `crossread annotate`: a filter over JSON Lines, in memory bounded by the longest lines. */
import type { Piscina } from "piscina";
import { z } from "zod";
import { toAnnotation } from "../export/index.ts";
import { reportFromText } from "../intake/index.ts";
import { createProblem, ownDate, type Annotation } from "../model/index.ts";
import { readReport } from "../reading/index.ts";
import { readLines } from "./read-lines.ts";

const lineSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  text: z.string(),
  published: z.string().nullish(),
  title: z.string().nullish(),
});

/** Lines that wait for each thread, so that none idles while a long one is read. */
const LINES_AHEAD = 4;

/** Annotates each line of standard input; one line out for each line in, in order, whatever the number of threads. */
export async function annotate({ threads }: { readonly threads: number }): Promise<void> {
  const pool = threads > 1 ? await createPool(threads) : null;
  const waiting: Promise<string>[] = [];
  const writeFirst = async (): Promise<void> => {
    const out = await waiting.shift();
    if (!process.stdout.write(`${out!}\n`)) {
      await new Promise((resolve) => process.stdout.once("drain", resolve));
    }
  };
  try {
    let number = 0;
    for await (const line of readLines(process.stdin)) {
      number++;
      if (line.trim() === "") continue;
      waiting.push(
        pool
          ? annotateApart(pool, line, number)
          : Promise.resolve(JSON.stringify(annotateLine(line, number))),
      );
      if (waiting.length >= (pool ? threads * LINES_AHEAD : 1)) await writeFirst();
    }
    while (waiting.length > 0) await writeFirst();
  } finally {
    await pool?.destroy();
  }
}

/** As annotateLine in one of the threads; a thread that ends over a line (out of memory, say) ends that line and no other. */
async function annotateApart(pool: Piscina, line: string, number: number): Promise<string> {
  try {
    return (await pool.run({ line, number })) as string;
  } catch (error) {
    return JSON.stringify(unusable(String(number), couldNotBeRead(number, error)));
  }
}

async function createPool(threads: number): Promise<Piscina> {
  const { Piscina: Pool } = await import("piscina");
  return new Pool({
    filename: new URL("./annotate-worker.js", import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
  });
}

/** The annotation of one line; one that is not usable gives a fatal problem. `number` counts lines from 1. */
export function annotateLine(line: string, number: number): Annotation {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return unusable(
      String(number),
      `Line ${number} is not JSON: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
  const parsed = lineSchema.safeParse(value);
  if (!parsed.success) {
    const given = z
      .object({ id: z.union([z.string(), z.number()]).transform(String) })
      .safeParse(value);
    const issues = parsed.error.issues
      .map((issue) => `${issue.path.join(".") || "line"}: ${issue.message}`)
      .join("; ");
    return unusable(
      given.success ? given.data.id : String(number),
      `Line ${number} cannot be used: ${issues}.`,
    );
  }
  const { id, text, published, title } = parsed.data;
  try {
    const report = reportFromText({
      id,
      text,
      ...(title && { title }),
      ...(published && { published }),
    });
    return toAnnotation(id, report, readReport(report, ownDate(report)?.range ?? null));
  } catch (error) {
    return unusable(id, couldNotBeRead(number, error));
  }
}

function couldNotBeRead(number: number, error: unknown): string {
  return `Line ${number} could not be read: ${error instanceof Error ? error.message : String(error)}. Please report this.`;
}

function unusable(id: string, message: string): Annotation {
  const { code, severity, span } = createProblem("input/unreadable", "fatal", message);
  return {
    id,
    times: [],
    entities: [],
    attributions: [],
    figures: [],
    claims: [],
    problems: [{ code, severity, span: span && { ...span, text: "" }, message }],
  };
}
