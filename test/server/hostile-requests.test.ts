/** Requests made to do harm by who is let in already: by a link they were led to, a file they were given, a decision they bring in. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Decision } from "../../src/model/index.ts";
import { createDecision } from "../../src/model/create-decision.ts";
import { HOST, openDesk, postJson, type OpenDesk } from "./open-desk.ts";
import { GAZETTE } from "./reports.ts";

let desk: OpenDesk;
let report: string;
beforeAll(async () => {
  desk = await openDesk();
  await desk.add("gazette.txt", GAZETTE);
  const record = (await (await desk.ask("/api/v1/record")).json()) as { reports: { id: string }[] };
  report = record.reports[0]!.id;
});
afterAll(async () => {
  await desk.close();
  // Nothing of this was a surprise.
  expect(desk.errors).toEqual([]);
});

/** Status and code of a refusal, or the status alone. */
async function outcome(answer: Response): Promise<string> {
  const text = await answer.text();
  const code = /"code":"([^"]+)"/u.exec(text)?.[1];
  return code === undefined ? `${answer.status}` : `${answer.status} ${code}`;
}

describe("an address that drops its token", () => {
  it.each([
    "//evil.example/",
    "///evil.example/%2e%2e",
    "/\\evil.example/",
    "/\\/evil.example/a",
    "//evil.example\\@127.0.0.1/",
  ])("leads to no other server from %s, with the token and with an old one", async (path) => {
    const session = desk.keys.exchange(desk.keys.token)!;
    for (const headers of [{ host: HOST }, { host: HOST, cookie: `crossread-4917=${session}` }])
      for (const token of [desk.keys.token, "old"]) {
        const answer = await desk.app.request(`http://${HOST}${path}?a=1&token=${token}`, {
          headers,
        });
        const to = answer.headers.get("location");
        if (to === null) continue;
        expect(answer.status).toBe(303);
        expect(new URL(to, `http://${HOST}/`).host).toBe(HOST);
        expect(to).not.toContain("token");
        expect(to).toContain("a=1");
      }
  });
});

describe("names that every object has", () => {
  const NAMES = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf"];

  it.each(NAMES)("are no parameters: %s", async (name) => {
    const answer = await desk.ask(`/api/v1/search?q=bridge&${name}=1`);
    expect(["200", "400 request/malformed"]).toContain(await outcome(answer));
  });

  it.each(NAMES)("are no reports, and no parts of a body: %s", async (name) => {
    for (const [method, path] of [
      ["GET", `/api/v1/reports/${name}/original`],
      ["DELETE", `/api/v1/reports/${name}`],
    ] as const)
      expect(await outcome(await desk.ask(path, { method }))).toBe("404 request/not-found");
    const body = `{"name":"x","text":"y","${name}":{"isAdmin":true}}`;
    const answer = await desk.ask("/api/v1/reports", { ...postJson(null), body });
    // What JSON calls __proto__ is a name like any other and is dropped, or refused as not asked for.
    if (answer.status === 202) await desk.finished(((await answer.json()) as { job: string }).job);
    else expect(await outcome(answer)).toBe("400 request/malformed");
    expect(({} as Record<string, unknown>)["isAdmin"]).toBeUndefined();
  });

  it("are names of outlets, speakers and files like any other", async () => {
    const html = `<!doctype html><html><head><title>Mill burnt at __proto__</title><meta property="og:site_name" content="__proto__"></head><body><article><h1>Mill burnt</h1><p>The old mill burnt down on 6 March 2031, said Constructor Valueof of the fire service.</p></article></body></html>`;
    const answer = await desk.ask("/api/v1/reports", postJson({ name: "__proto__", html }));
    const job = await desk.finished(((await answer.json()) as { job: string }).job);
    expect(job.failed).toBe(0);
    const found = await desk.ask("/api/v1/search?q=mill&outlet=__proto__");
    expect(((await found.json()) as { total: number }).total).toBeGreaterThan(0);
    const record = (await (await desk.ask("/api/v1/record")).json()) as {
      reports: { outlet: { name: string | null } }[];
    };
    expect(record.reports.map(({ outlet }) => outlet.name)).toContain("__proto__");
  });
});

describe("a request of thousands of mistakes", () => {
  it("is refused in a few sentences", async () => {
    const decisions = Array.from({ length: 20_000 }, () => ({ id: 1, ["x".repeat(50)]: 2 }));
    const answer = await desk.ask("/api/v1/decisions/import", postJson({ decisions }));
    expect(answer.status).toBe(400);
    const text = await answer.text();
    expect(text.length).toBeLessThan(5_000);
    expect(text).toContain("more");
  });

  it("is refused without its own words where these are long", async () => {
    const body = JSON.stringify({ name: "x", text: "y", ["k".repeat(100_000)]: 1 });
    const answer = await desk.ask("/api/v1/reports", { ...postJson(null), body });
    expect(answer.status).toBe(400);
    expect((await answer.text()).length).toBeLessThan(5_000);
  });

  it("is no trouble for being deep", async () => {
    const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
    for (const path of ["/api/v1/reports", "/api/v1/decisions", "/api/v1/decisions/import"]) {
      const answer = await desk.ask(path, { ...postJson(null), body: deep });
      expect(await outcome(answer)).toBe("400 request/malformed");
    }
    const nested = `{"decisions":${deep}}`;
    const answer = await desk.ask("/api/v1/decisions/import", { ...postJson(null), body: nested });
    expect(await outcome(answer)).toBe("400 request/malformed");
  });
});

describe("files of a form", () => {
  const form = (files: readonly (readonly [name: string, text: string])[]): RequestInit => {
    const body = new FormData();
    for (const [name, text] of files) body.append("files[]", new Blob([text]), name);
    return { method: "POST", body };
  };

  it("are no more than a folder's worth", async () => {
    const many = Array.from({ length: 10_001 }, (_, i) => [`${i}`, ""] as const);
    // As one body: the parts alone would be more than a megabyte.
    const large = await openDesk({ maxRequestBytes: 1 << 24 });
    try {
      expect(await outcome(await large.ask("/api/v1/reports", form(many)))).toBe(
        "413 request/too-large",
      );
    } finally {
      await large.close();
    }
  });

  it.each([
    ["a way up", "../../../etc/passwd", "passwd"],
    ["the folder above", "..", ".."],
    ["a way of another system", "C:\\Windows\\system32\\a.txt", "a.txt"],
    ["another header", "a\r\nset-cookie: x=1\r\n.txt", ".txt"],
    ["what would show as report-exe.txt", "report-\u202Etxt.exe", ".exe"],
    ["two thousand characters", `${"long ".repeat(400)}.txt`, ".txt"],
    ["half a character", "\ud800.txt", ".txt"],
  ])("keep no name that is %s", async (_, name, end) => {
    const text = `Bridge at Testham closed\n\nThe bridge at Testham was closed on 6 March 2031, the mayor said. It is the ${name.length}th time.\n`;
    const answer = await desk.ask("/api/v1/reports", form([[name, text]]));
    await desk.finished(((await answer.json()) as { job: string }).job);
    const record = (await (await desk.ask("/api/v1/record")).json()) as {
      reports: { id: string; text: string }[];
    };
    const { id } = record.reports.find((one) => one.text.includes(`${name.length}th time`))!;
    const original = await desk.ask(`/api/v1/reports/${id}/original`);
    expect(original.status).toBe(200);
    expect(original.headers.get("set-cookie")).toBeNull();
    const disposition = original.headers.get("content-disposition")!;
    expect(disposition).toMatch(
      /^attachment; filename="[ -!#-~]*"; filename\*=UTF-8''[\w%.!~-]*$/u,
    );
    expect(disposition.length).toBeLessThan(2_500);
    const saved = decodeURIComponent(disposition.split("UTF-8''")[1]!);
    expect(saved).not.toMatch(/[\\/\p{Cc}\p{Bidi_Control}]/u);
    expect(saved.endsWith(end)).toBe(true);
  });
});

describe("decisions of a file that somebody was given", () => {
  const made = (about: Partial<Decision> = {}): Decision => ({
    ...createDecision({
      at: "2031-04-01T10:00:00Z",
      by: "Ann Lorrimer",
      why: null,
      deed: { do: "note", subject: { of: "report", report }, text: "Read twice." },
    }),
    ...about,
  });
  const bring = async (decisions: readonly unknown[]): Promise<string> =>
    outcome(await desk.ask("/api/v1/decisions/import", postJson({ decisions })));

  it("are refused, all of them, when one is not what its id says", async () => {
    const before = await (await desk.ask("/api/v1/decisions")).text();
    const other = made({ by: "Somebody else" });
    expect(await bring([made(), other])).toBe("400 usage");
    expect(await bring([{ ...made(), id: "../../x" }])).toBe("400 usage");
    expect(await (await desk.ask("/api/v1/decisions")).text()).toBe(before);
  });

  it.each([
    ["a time that is none", { at: "tomorrow" }],
    ["nobody who decides", { by: "" }],
    ["a deed that is none", { deed: { do: "drop-tables" } }],
    ["a deed with more in it", { deed: { do: "revert", decision: "x", path: "/etc/passwd" } }],
    [
      "a place before the text",
      {
        deed: {
          do: "add-claim",
          words: { report: "r", start: -1, end: 1, text: "" },
          attribution: null,
        },
      },
    ],
  ])("are refused with %s", async (_, about) => {
    expect(await bring([{ ...made(), ...about }])).toBe("400 request/malformed");
  });

  it("hold text as text, however it looks, and lead to no words that are not there", async () => {
    const text = "</script><img src=x onerror=alert(1)>\u2028'; DROP TABLE decision; --\u0000";
    const note = createDecision({
      at: "2031-04-02T10:00:00Z",
      by: "__proto__",
      why: text,
      deed: { do: "note", subject: { of: "report", report }, text },
    });
    const nowhere = createDecision({
      at: "2031-04-03T10:00:00Z",
      by: "Ann Lorrimer",
      why: null,
      deed: {
        do: "add-claim",
        words: { report: "no-such-report", start: 0, end: 1e15, text: "x" },
        attribution: null,
      },
    });
    expect(await bring([note, nowhere])).toBe("200");
    const { decisions } = (await (await desk.ask("/api/v1/decisions")).json()) as {
      decisions: (Decision & { state: string })[];
    };
    expect(decisions.find(({ id }) => id === note.id)).toMatchObject({
      by: "__proto__",
      why: text,
    });
    expect(decisions.find(({ id }) => id === nowhere.id)?.state).toBe("orphan");
  });
});

describe("who listens for changes", () => {
  it("is one of a hundred at the most, and makes room by going", async () => {
    const open: ReadableStreamDefaultReader<Uint8Array>[] = [];
    for (let i = 0; i < 100; i++) {
      const answer = await desk.ask("/api/v1/changes");
      expect(answer.status).toBe(200);
      open.push(answer.body!.getReader());
    }
    expect(await outcome(await desk.ask("/api/v1/changes"))).toBe("503 server/busy");
    await Promise.all(open.map((reader) => reader.cancel()));
    let answer: Response | undefined;
    await expect
      .poll(async () => {
        answer = await desk.ask("/api/v1/changes");
        return answer.status;
      })
      .toBe(200);
    await answer!.body!.cancel();
  });
});

describe("a search", () => {
  it.each([
    ["one quotation mark", '"'],
    ["an empty phrase", '""""'],
    ["a star", "*"],
    ["a minus", "-"],
    ["nothing but OR", "OR OR OR"],
    ["the index’s NEAR", "NEAR(a b)"],
    ["the index’s columns", "passage_text:bridge"],
    ["the index’s braces", "{report} : bridge"],
    ["the index’s caret", "bridge^2"],
    ["SQL", "'; DROP TABLE passage; --"],
    ["a percent sign", "%00"],
    ["a zero", "\u0000"],
    ["one long word", "a".repeat(1_000)],
    ["brackets", `${"(".repeat(500)}bridge`],
    ["half a character", "\ud800"],
    ["hundreds of phrases", '"a '.repeat(300)],
    ["only what must not be there", "-a -b -c"],
  ])("of %s finds something or nothing, and fails at nothing", async (_, q) => {
    const answer = await desk.ask(`/api/v1/search?${new URLSearchParams({ q }).toString()}`);
    expect(await outcome(answer)).toBe("200");
  });

  it.each([
    "limit=1e9",
    "limit=-1",
    "offset=99999999999999999999",
    "from=now",
    "q=a&q=b",
    "quoted=perhaps",
  ])("with %s is refused or takes the usual", async (parameters) => {
    const answer = await desk.ask(`/api/v1/search?q=bridge&${parameters}`);
    expect(["200", "400 request/malformed"]).toContain(await outcome(answer));
  });
});
