/** How far each added report is: what was sent from here, held against the jobs of the server. */
import type { Job, JobProblem } from "../data/home.ts";
import type { Entry } from "./adding.ts";

/** Where a report is on its way. */
export type Step = "waiting" | "sending" | "queued" | "reading" | "read" | "known" | "failed";

/** A report on its way, and what is wrong with it. */
export interface Progress {
  readonly key: number;
  readonly name: string;
  readonly step: Step;
  /** Worst first. */
  readonly problems: readonly Pick<JobProblem, "severity" | "message">[];
}

/** All reports together. */
export interface Totals {
  readonly total: number;
  /** Those that nothing more happens to. */
  readonly settled: number;
  readonly failed: number;
  /** Whether anything is still under way, the setting side by side included. */
  readonly busy: boolean;
}

const WEIGHT = { fatal: 0, warning: 1, note: 2 } as const;

/** The code of an input whose bytes were in the record already. */
const DUPLICATE = "input/duplicate";

/** The progress of `entries`. A server reads the inputs of a job in the order in which it got them. Linear. */
export function progressOf(entries: readonly Entry[], jobs: readonly Job[]): Progress[] {
  const byId = new Map(jobs.map((job) => [job.id, job]));
  const places = new Map<string, number>();
  const problems = new Map<string, JobProblem[]>();
  for (const job of jobs)
    for (const problem of job.problems) {
      const key = `${job.id} ${problem.file ?? ""}`;
      const list = problems.get(key);
      if (list) list.push(problem);
      else problems.set(key, [problem]);
    }
  return entries.map((entry): Progress => {
    const { key, name, state } = entry;
    if (state === "refused")
      return {
        key,
        name,
        step: "failed",
        problems: [{ severity: "fatal", message: entry.message ?? "" }],
      };
    if (state !== "handed" || entry.job === null)
      return { key, name, step: state === "sending" ? "sending" : "waiting", problems: [] };
    const place = places.get(entry.job) ?? 0;
    places.set(entry.job, place + 1);
    const job = byId.get(entry.job);
    // A server keeps its last jobs only; an older one is over.
    if (!job) return { key, name, step: "read", problems: [] };
    const own = (problems.get(`${job.id} ${name}`) ?? []).toSorted(
      (a, b) => WEIGHT[a.severity] - WEIGHT[b.severity],
    );
    return { key, name, step: stepOf(job, name, place, own), problems: own };
  });
}

function stepOf(job: Job, name: string, place: number, problems: readonly JobProblem[]): Step {
  if (problems.some(({ severity }) => severity === "fatal")) return "failed";
  if (problems.some(({ code }) => code === DUPLICATE)) return "known";
  if (job.phase !== "reading" || place < job.done) return "read";
  return job.current === name ? "reading" : "queued";
}

const SETTLED: ReadonlySet<Step> = new Set(["read", "known", "failed"]);

/** What can be said of all together; jobs that began elsewhere count too. */
export function totalsOf(progress: readonly Progress[], jobs: readonly Job[]): Totals {
  return {
    total: progress.length,
    settled: progress.filter(({ step }) => SETTLED.has(step)).length,
    failed: progress.filter(({ step }) => step === "failed").length,
    busy:
      jobs.some(({ phase }) => phase !== "done") || progress.some(({ step }) => !SETTLED.has(step)),
  };
}
