/** Reports that are being added, and were since the record was opened: how far each such job is, and what went wrong in it. */
import { basename } from "node:path";
import { createProblem, type Problem } from "../../model/index.ts";
import type { ItemOutcome } from "../../record/index.ts";
import type { Job, JobProblem } from "../api/schemas.ts";

/** Problems of a job that are told; the record keeps all. */
const MOST_PROBLEMS = 100;
const MOST_JOBS = 20;

/** The jobs of a keeper. */
export class Jobs {
  readonly #onChange: () => void;
  #states: readonly Job[] = [];
  #count: number;

  /** `onChange` is called after each change; `before` is the number of the last job before these. */
  constructor(onChange: () => void, before = 0) {
    this.#onChange = onChange;
    this.#count = before;
  }

  /** Newest first. */
  get states(): readonly Job[] {
    return this.#states;
  }

  /** Begins a job of `total` inputs, as far as is known; gives its id. */
  begin(total: number): string {
    const id = `j${++this.#count}`;
    const job: Job = {
      id,
      total,
      done: 0,
      failed: 0,
      current: null,
      phase: "reading",
      waiting: 0,
      problems: [],
      problemCount: 0,
    };
    this.#states = [job, ...this.#states].slice(0, MOST_JOBS);
    this.#onChange();
    return id;
  }

  change(id: string, change: Partial<Job>): void {
    this.#states = this.#states.map((job) => (job.id === id ? { ...job, ...change } : job));
    this.#onChange();
  }

  /** Tells all jobs that are crossed how many reports wait for that. */
  crossing(waiting: number): void {
    for (const { id, phase } of this.#states)
      if (phase === "crossing") this.change(id, { waiting });
  }

  /** Notes what became of an input. */
  note(id: string, source: string, { outcome, report, problems }: ItemOutcome): void {
    const job = this.#jobOf(id);
    const met =
      outcome === "known" && !problems.some(({ code }) => code === "input/duplicate")
        ? [knownAlready(source), ...problems]
        : problems;
    const told = met.map((problem) => tellProblem(problem, source, report));
    this.change(id, {
      done: job.done + 1,
      // An input may hold several reports.
      total: Math.max(job.total, job.done + 1),
      failed: job.failed + (problems.some(({ severity }) => severity === "fatal") ? 1 : 0),
      problems: [...job.problems, ...told].slice(0, MOST_PROBLEMS),
      problemCount: job.problemCount + told.length,
    });
  }

  /** Ends a job before its end. */
  giveUp(id: string, reason: string): void {
    this.change(id, givenUp(this.#jobOf(id), reason));
  }

  #jobOf(id: string): Job {
    return this.#states.find((job) => job.id === id)!;
  }
}

/** The how manieth job this one is, from 1, as its id tells. */
export function numberOf(id: string): number {
  return Number(id.slice(1));
}

/** A job that ends before its end; one that had ended already as it is. */
export function givenUp(job: Job, reason: string): Job {
  if (job.phase === "done") return job;
  const problem = createProblem(
    "reading/failed",
    "fatal",
    `The rest was not added: ${reason}. What was added before is kept; add the rest again.`,
  );
  return {
    ...job,
    current: null,
    phase: "done",
    problems: [tellProblem(problem, null, null), ...job.problems],
    problemCount: job.problemCount + 1,
  };
}

function knownAlready(source: string): Problem {
  const message = `${basename(source)} is in the record already; it was left as it is.`;
  return createProblem("input/duplicate", "note", message);
}

function tellProblem(problem: Problem, file: string | null, report: string | null): JobProblem {
  const { code, severity, message } = problem;
  return { code, severity, message, file, report: problem.report ?? report };
}
