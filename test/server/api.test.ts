import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordSchema, type ExportedRecord, type RecordParts } from "../../src/model/index.ts";
import { OPERATIONS } from "../../src/server/api/operations.ts";
import {
  decidedSchema,
  decisionsSchema,
  searchResultSchema,
  statusSchema,
  type SearchResult,
  type Status,
} from "../../src/server/api/schemas.ts";
import { openDesk, postJson, type OpenDesk } from "./open-desk.ts";
import { GAZETTE, HERALD } from "./reports.ts";

let desk: OpenDesk;
beforeAll(async () => {
  desk = await openDesk();
  await desk.add("gazette.txt", GAZETTE);
  await desk.add("herald.txt", HERALD);
});
afterAll(async () => {
  await desk.close();
});

async function record(): Promise<ExportedRecord> {
  return (await (await desk.ask("/api/v1/record")).json()) as ExportedRecord;
}

async function reportOf(file: string): Promise<string> {
  return (await record()).reports.find((report) => report.file === file)!.id;
}

async function search(query: Record<string, string>): Promise<SearchResult> {
  const answer = await desk.ask(`/api/v1/search?${new URLSearchParams(query).toString()}`);
  expect(answer.status).toBe(200);
  return searchResultSchema.parse(await answer.json());
}

async function decide(deed: unknown, rest: object = {}): Promise<Response> {
  return await desk.ask("/api/v1/decisions", postJson({ deed, ...rest }));
}

describe("the record", () => {
  it("is the export of the record, under its revision", async () => {
    const answer = await desk.ask("/api/v1/record");
    const whole = recordSchema.parse(await answer.json());
    expect(whole.reports.map(({ file }) => file).sort()).toEqual(["gazette.txt", "herald.txt"]);
    expect(whole.name).toBe("bridge");
    const status = statusSchema.parse(await desk.status());
    expect(answer.headers.get("etag")).toBe(`"${status.revision}"`);
    expect(status).toMatchObject({ name: "bridge", reports: 2, fault: null });
  });

  it("is not sent again to who has it", async () => {
    const { revision } = await desk.status();
    for (const known of [`"${revision}"`, `W/"${revision}"`, `"other", "${revision}"`]) {
      const answer = await desk.ask("/api/v1/record", { headers: { "if-none-match": known } });
      expect(answer.status).toBe(304);
      expect(await answer.text()).toBe("");
    }
    const headers = { "if-none-match": '"other"' };
    expect((await desk.ask("/api/v1/record", { headers })).status).toBe(200);
  });

  it("comes compressed to who takes that, and is the same", async () => {
    const plain = await desk.ask("/api/v1/record");
    expect(plain.headers.get("content-encoding")).toBeNull();
    const packed = await desk.ask("/api/v1/record", { headers: { "accept-encoding": "br, gzip" } });
    expect(packed.headers.get("content-encoding")).toBe("gzip");
    expect(packed.headers.get("vary")).toBe("Accept-Encoding");
    const stream = packed.body!.pipeThrough(new DecompressionStream("gzip"));
    expect(await new Response(stream).text()).toBe(await plain.text());
  });

  it("has one revision for one content, wherever it is served", async () => {
    const other = await openDesk();
    await other.add("herald.txt", HERALD);
    const before = (await other.status()).revision;
    await other.add("gazette.txt", GAZETTE);
    const after = (await other.status()).revision;
    expect(after).not.toBe(before);
    expect(after).toBe((await desk.status()).revision);
    await other.close();
  });
});

describe("adding", () => {
  it("takes files of a form in, with their paths, and tells what was wrong with each", async () => {
    const own = await openDesk();
    const form = new FormData();
    form.append("files[]", new Blob([GAZETTE]), "march/gazette (ü).txt");
    form.append(
      "files[]",
      new Blob([new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0])]),
      "march/pack.zip",
    );
    form.append("files[]", new Blob([]), "march/empty.txt");
    form.append("files[]", new Blob([HERALD]), "herald.txt");
    const answer = await own.ask("/api/v1/reports", { method: "POST", body: form });
    expect(answer.status).toBe(202);
    const job = await own.finished(((await answer.json()) as { job: string }).job);
    expect(job).toMatchObject({ total: 4, done: 4, failed: 2, phase: "done", current: null });
    const fatal = job.problems.filter(({ severity }) => severity === "fatal");
    expect(fatal.map(({ file, code }) => [file, code])).toEqual([
      ["march/pack.zip", "input/binary"],
      ["march/empty.txt", "input/empty"],
    ]);
    const whole = (await (await own.ask("/api/v1/record")).json()) as ExportedRecord;
    expect(whole.reports.map(({ file }) => file).sort()).toEqual(["gazette (ü).txt", "herald.txt"]);
    expect(whole.problems.map(({ code }) => code)).toContain("input/binary");
    await own.close();
  });

  it("answers before it reads, and reads one job after the other", async () => {
    const own = await openDesk();
    const answers = await Promise.all(
      [GAZETTE, HERALD].map((text, i) =>
        own.ask("/api/v1/reports", postJson({ name: `${i}.txt`, text })),
      ),
    );
    expect((await own.status()).reports).toBe(0);
    const jobs = (await Promise.all(answers.map((answer) => answer.json()))) as { job: string }[];
    expect((await own.status()).jobs.map(({ id }) => id)).toEqual([jobs[1]!.job, jobs[0]!.job]);
    await Promise.all(jobs.map(({ job }) => own.finished(job)));
    expect((await own.status()).reports).toBe(2);
    await own.close();
  });

  it("leaves what is there as it is, and says so", async () => {
    const { revision } = await desk.status();
    const job = await desk.add("gazette.txt", GAZETTE);
    expect(job).toMatchObject({ done: 1, failed: 0 });
    expect(job.problems.map(({ code }) => code)).toContain("input/duplicate");
    expect((await desk.status()).revision).toBe(revision);
  });

  it("does not read what is larger than a report may be", async () => {
    const own = await openDesk({ maxBytes: 1000 });
    const job = await own.add("long.txt", "x".repeat(1001));
    expect(job).toMatchObject({ done: 1, failed: 1 });
    expect(job.problems[0]).toMatchObject({ code: "input/too-large", file: "long.txt" });
    await own.close();
  });

  it("takes a report out again, once", async () => {
    const own = await openDesk();
    await own.add("gazette.txt", GAZETTE);
    await own.add("herald.txt", HERALD);
    const whole = (await (await own.ask("/api/v1/record")).json()) as ExportedRecord;
    const { id } = whole.reports.find(({ file }) => file === "gazette.txt")!;
    expect((await own.ask(`/api/v1/reports/${id}`, { method: "DELETE" })).status).toBe(204);
    const after = (await (await own.ask("/api/v1/record")).json()) as ExportedRecord;
    expect(after.reports.map(({ file }) => file)).toEqual(["herald.txt"]);
    expect(JSON.stringify(after)).not.toContain(id);
    expect((await own.ask(`/api/v1/reports/${id}`, { method: "DELETE" })).status).toBe(404);
    expect((await own.ask(`/api/v1/reports/${id}/original`)).status).toBe(404);
    await own.close();
  });

  it("still gives what the record's parts were just before a change, to who has only learnt of them", async () => {
    const own = await openDesk();
    await own.add("gazette.txt", GAZETTE);
    const { common } = (await (await own.ask("/api/v1/record/parts")).json()) as RecordParts;
    await own.add("herald.txt", HERALD);
    const after = (await (await own.ask("/api/v1/record/parts")).json()) as RecordParts;
    expect(after.common.hash).not.toBe(common.hash);
    expect((await own.ask(`/api/v1/record/parts/${common.hash}`)).status).toBe(200);
    await own.close();
  });

  it("gives the original back, byte for byte", async () => {
    const original = await desk.ask(`/api/v1/reports/${await reportOf("gazette.txt")}/original`);
    expect(original.headers.get("content-type")).toBe("text/plain");
    expect(await original.text()).toBe(GAZETTE);
  });
});

describe("search", () => {
  it("finds words in any report, with the words around and the places of the hits", async () => {
    const { total, passages } = await search({ q: "nobody hurt" });
    expect(total).toBe(2);
    const { reports } = await record();
    for (const { report, start, end, before, text, after, hits } of passages) {
      const whole = reports.find(({ id }) => id === report)!.text;
      expect(text).toBe(whole.slice(start, end));
      expect(whole.slice(0, start).endsWith(before)).toBe(true);
      expect(whole.slice(end).startsWith(after)).toBe(true);
      expect(hits.map((hit) => whole.slice(hit.start, hit.end).toLowerCase())).toEqual([
        "nobody",
        "hurt",
      ]);
    }
  });

  it("finds what is being typed, phrases, alternatives, and leaves out", async () => {
    const count = async (q: string): Promise<number> => (await search({ q })).total;
    expect(await count("northern ar")).toBe(2);
    expect(await count("northern ar ")).toBe(0);
    expect(await count('"northern arch')).toBe(2);
    expect(await count('"arch northern"')).toBe(0);
    expect(await count("eleven OR nine")).toBe(2);
    expect(await count("cracks -eleven")).toBe(1);
    expect(await count("NORTHÈRN")).toBe(2);
  });

  it.each([
    "",
    " ",
    '"',
    "*",
    "-",
    "OR",
    "(",
    ") AND (",
    'a" NOT',
    "NEAR(",
    "^",
    "words:x",
    "'; --",
    "\u0000",
  ])("is not put out by %j", async (q) => {
    expect((await search({ q })).total).toBeGreaterThanOrEqual(0);
  });

  it("limits to outlets, days, direct speech and speakers", async () => {
    await decide({ do: "set-outlet", report: await reportOf("gazette.txt"), name: "The Gazette" });
    await decide({ do: "set-outlet", report: await reportOf("herald.txt"), name: "The Herald" });
    const files = async (query: Record<string, string>): Promise<(string | null)[]> => {
      const { total, passages } = await search(query);
      expect(total).toBe(passages.length);
      const { reports } = await record();
      return passages.map(({ report }) => reports.find(({ id }) => id === report)!.file).sort();
    };
    expect(await files({ q: "northern" })).toEqual(["gazette.txt", "herald.txt"]);
    expect(await files({ q: "northern", outlet: "The Gazette" })).toEqual(["gazette.txt"]);
    expect(await files({ q: "northern", outlet: "herald" })).toEqual(["herald.txt"]);
    expect(await files({ q: "northern", to: "2031-03-04" })).toEqual(["gazette.txt"]);
    expect(await files({ q: "northern", from: "2031-03-05" })).toEqual(["herald.txt"]);
    expect(await files({ q: "northern", from: "2031-03-06" })).toEqual([]);
    expect(await files({ q: "nobody hurt", quoted: "true" })).toEqual(["gazette.txt"]);
    expect(await files({ q: "northern", speaker: "Brenn" })).toEqual(["gazette.txt"]);
    const lind = (await record()).entities.find(({ name }) => name.includes("Lind"))!;
    expect(await files({ q: "northern", speaker: lind.id })).toEqual(["herald.txt"]);
    expect(await files({ q: "northern", speaker: "nobody of this name" })).toEqual([]);
  });

  it("gives a part, and how many there are", async () => {
    const all = await search({ q: "bridge" });
    expect(all.total).toBe(all.passages.length);
    const parts: SearchResult["passages"][number][] = [];
    for (let offset = 0; offset < all.total; offset += 2) {
      const { total, passages } = await search({ q: "bridge", limit: "2", offset: `${offset}` });
      expect(total).toBe(all.total);
      parts.push(...passages);
    }
    expect(parts).toEqual(all.passages);
  });

  it.each([
    "limit=0",
    "limit=1000",
    "limit=x",
    "offset=-1",
    "from=yesterday",
    "quoted=maybe",
    "colour=red",
  ])("refuses %s", async (query) => {
    expect((await desk.ask(`/api/v1/search?q=a&${query}`)).status).toBe(400);
  });

  it("needs something to look for", async () => {
    expect((await desk.ask("/api/v1/search")).status).toBe(400);
  });

  it("shows the words found of a long paragraph, and not all of it", async () => {
    const own = await openDesk();
    const long = `Rain fell on the valley of Testham for the whole of the week. ${"The gauges of the river were read each hour by two persons. ".repeat(60)}Then the marmot came. ${"The gauges were read again by others. ".repeat(60)}`;
    await own.add("long.txt", `Rain over Testham\n\n3 March 2031\n\n${long}\n`);
    const answer = await own.ask("/api/v1/search?q=marmot");
    const { passages } = (await answer.json()) as SearchResult;
    expect(passages).toHaveLength(1);
    const { text, start, hits, before, after } = passages[0]!;
    expect(text.length).toBeLessThanOrEqual(600);
    expect(text.slice(hits[0]!.start - start, hits[0]!.end - start)).toBe("marmot");
    expect(before.length).toBeGreaterThan(20);
    expect(after.length).toBeGreaterThan(20);
    await own.close();
  });
});

describe("decisions", () => {
  it("are kept with who and why, take effect, and are taken back", async () => {
    const report = await reportOf("herald.txt");
    const before = await desk.status();
    const answer = await decide(
      { do: "set-outlet", report, name: "The Other Herald" },
      { why: " the masthead " },
    );
    const made = decidedSchema.parse(await answer.json());
    expect(made.decision).toMatchObject({ by: "tester", why: "the masthead" });
    expect(made.revision).not.toBe(before.revision);
    const outlet = async () =>
      (await record()).reports.find(({ id }) => id === report)!.outlet.name;
    expect(await outlet()).toBe("The Other Herald");

    const undo = decidedSchema.parse(
      await (
        await decide({ do: "revert", decision: made.decision.id }, { by: "Ines", why: "" })
      ).json(),
    );
    expect(undo.decision).toMatchObject({ by: "Ines", why: null });
    expect(await outlet()).not.toBe("The Other Herald");
    const { decisions } = decisionsSchema.parse(await (await desk.ask("/api/v1/decisions")).json());
    expect(decisions.slice(-2).map(({ id, state }) => [id, state])).toEqual([
      [made.decision.id, "reverted"],
      [undo.decision.id, "applied"],
    ]);
    expect((await record()).decisions).toEqual(decisions);
  });

  it("go from one record to another", async () => {
    const own = await openDesk();
    await own.add("herald.txt", HERALD);
    const { decisions } = decisionsSchema.parse(await (await desk.ask("/api/v1/decisions")).json());
    expect(decisions.length).toBeGreaterThan(0);
    const send = () => own.ask("/api/v1/decisions/import", postJson({ decisions }));
    expect(await (await send()).json()).toMatchObject({ added: decisions.length });
    expect(await (await send()).json()).toMatchObject({ added: 0 });
    const there = decisionsSchema.parse(await (await own.ask("/api/v1/decisions")).json());
    expect(there.decisions.map(({ id }) => id)).toEqual(decisions.map(({ id }) => id));
    await own.close();
  });

  it.each([
    ["an unknown deed", { do: "burn", report: "r1" }],
    ["a date that is none", { do: "set-published", report: "r1", edtf: "someday" }],
    ["more than a deed holds", { do: "set-outlet", report: "r1", name: "A", at: "now" }],
    ["no deed", null],
  ])("refuses %s, and keeps nothing of it", async (_what, deed) => {
    const { revision } = await desk.status();
    const answer = await decide(deed);
    expect(answer.status).toBe(400);
    expect((await desk.status()).revision).toBe(revision);
  });

  it("refuses one that was changed on the way", async () => {
    const { decisions } = decisionsSchema.parse(await (await desk.ask("/api/v1/decisions")).json());
    const changed = decisions.map((one) => ({ ...one, by: "somebody else" }));
    const answer = await desk.ask("/api/v1/decisions/import", postJson({ decisions: changed }));
    expect(answer.status).toBe(400);
  });
});

describe("changes", () => {
  it("are told as they happen, until nobody listens", async () => {
    const own = await openDesk();
    const answer = await own.ask("/api/v1/changes");
    expect(answer.headers.get("content-type")).toContain("text/event-stream");
    const seen: Status[] = [];
    const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    const read = async (until: (status: Status) => boolean): Promise<void> => {
      while (!seen.some(until)) {
        const { value, done } = await reader.read();
        if (done) throw new Error("The events have ended.");
        text += value;
        const blocks = text.split("\n\n");
        text = blocks.pop()!;
        for (const block of blocks) {
          const data = /^event: status\ndata: (.*)$/u.exec(block)?.[1];
          if (data !== undefined) seen.push(statusSchema.parse(JSON.parse(data)));
        }
      }
    };
    await read(() => true);
    expect(seen[0]).toMatchObject({ reports: 0, jobs: [] });
    await own.add("gazette.txt", GAZETTE);
    const { revision } = await own.status();
    await read((status) => status.revision === revision && status.jobs[0]?.phase === "done");
    await reader.cancel();
    await own.close();
  });

  it("end with the server", async () => {
    const own = await openDesk();
    const answer = await own.ask("/api/v1/changes");
    const text = answer.text();
    await own.close();
    expect(await text).toContain("event: status");
  });
});

describe("the description", () => {
  interface Document {
    readonly openapi: string;
    readonly paths: Record<string, Record<string, { responses: Record<string, unknown> }>>;
    readonly components: { readonly schemas: Record<string, unknown> };
  }

  it("tells every route that there is, and no other", async () => {
    const document = (await (await desk.ask("/api/v1/openapi.json")).json()) as Document;
    expect(document.openapi).toBe("3.1.0");
    const told = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const routes = desk.app.routes
      .filter(({ method, path }) => method !== "ALL" && path.startsWith("/api/v1/"))
      .map(
        ({ method, path }) =>
          `${method} ${path.slice("/api/v1".length).replace(/:(\w+)/gu, "{$1}")}`,
      )
      .filter((route) => route !== "GET /openapi.json");
    expect(told.sort()).toEqual([...new Set(routes)].sort());
  });

  it("refers to nothing that it does not hold", async () => {
    const text = await (await desk.ask("/api/v1/openapi.json")).text();
    const document = JSON.parse(text) as Document;
    const names = new Set(Array.from(text.matchAll(/"\$ref":"([^"]+)"/gu), ([, name]) => name!));
    expect(names.size).toBeGreaterThan(10);
    for (const name of names) {
      expect(name).toMatch(/^#\/components\/schemas\/\w+$/u);
      expect(Object.keys(document.components.schemas)).toContain(name.split("/").at(-1));
    }
  });

  it("is a page, too, with each route", async () => {
    const html = await (await desk.ask("/api/docs")).text();
    for (const [name, { method, path }] of Object.entries(OPERATIONS)) {
      expect(html).toContain(`id="${name}"`);
      expect(html).toContain(`${method.toUpperCase()} ${path}`);
    }
    expect((await desk.ask("/api/docs.css")).headers.get("content-type")).toContain("text/css");
  });
});
