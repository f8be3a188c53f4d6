import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { HOST, openDesk, postJson, SCRIPT, type OpenDesk } from "./open-desk.ts";
import { GAZETTE } from "./reports.ts";

let desk: OpenDesk;
beforeAll(async () => {
  desk = await openDesk({ maxRequestBytes: 4096 });
  await desk.add("gazette.txt", GAZETTE);
});
afterAll(async () => {
  await desk.close();
});

/** Every kind of answer: the record, a file of the app, the page, the description, a refusal. */
const PLACES = [
  "/api/v1/record",
  "/api/v1/status",
  "/api/v1/decisions",
  "/api/v1/search?q=bridge",
  "/api/v1/openapi.json",
  "/api/v1/nothing",
  "/api/docs",
  "/app-abc123.js",
  "/",
];

/** Asks as nobody in particular. */
function askBare(path: string, headers: Record<string, string> = {}, init: RequestInit = {}) {
  return desk.app.request(`http://${HOST}${path}`, {
    ...init,
    headers: { host: HOST, ...headers },
  });
}

async function codeOf(answer: Response): Promise<string> {
  return ((await answer.json()) as { error: { code: string } }).error.code;
}

describe("who is let in", () => {
  it.each(PLACES)("%s gives nothing without a key", async (path) => {
    const answer = await askBare(path);
    expect(answer.status).toBe(401);
    expect(await answer.text()).not.toContain("Testham");
  });

  it.each([
    ["a wrong bearer", { authorization: "Bearer AAAA" }],
    ["a bearer that is none", { authorization: "Basic dXNlcjpwYXNz" }],
    ["a wrong cookie", { cookie: "crossread-4917=AAAA" }],
  ])("refuses %s", async (_what, headers) => {
    expect((await askBare("/api/v1/status", headers)).status).toBe(401);
  });

  it("refuses the token as a cookie, and the cookie as a token", async () => {
    const { token } = desk.keys;
    expect((await askBare("/api/v1/status", { cookie: `crossread-4917=${token}` })).status).toBe(
      401,
    );
    const session = desk.keys.exchange(token)!;
    expect((await askBare("/api/v1/status", { authorization: `Bearer ${session}` })).status).toBe(
      401,
    );
  });

  it("takes no token from the address of an API call", async () => {
    expect((await askBare(`/api/v1/status?token=${desk.keys.token}`)).status).toBe(401);
  });

  it("exchanges the token for a cookie that no script and no other site can use, and drops it", async () => {
    const answer = await askBare(`/?view=x&token=${desk.keys.token}`);
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe("/?view=x");
    expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    const cookie = answer.headers.get("set-cookie")!;
    expect(cookie).toMatch(/^crossread-4917=[\w-]{43};/u);
    expect(cookie).toContain("HttpOnly");
    expect(cookie).toContain("SameSite=Strict");
    expect(cookie).not.toContain(desk.keys.token);
    expect(cookie).not.toMatch(/domain/iu);
    const page = await askBare("/", { cookie: cookie.split(";")[0]! });
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("the page");
  });

  it("gives no cookie for a wrong token", async () => {
    const answer = await askBare("/?token=AAAA");
    expect(answer.status).toBe(401);
    expect(answer.headers.get("set-cookie")).toBeNull();
  });

  it("lets a ticket in once", async () => {
    const ticket = desk.keys.ticket();
    expect((await askBare(`/?token=${ticket}`)).status).toBe(303);
    expect((await askBare(`/?token=${ticket}`)).status).toBe(401);
    expect((await askBare("/api/v1/status", { authorization: `Bearer ${ticket}` })).status).toBe(
      401,
    );
  });

  it("makes new secrets for each run", async () => {
    const other = await openDesk();
    expect(other.keys.token).not.toBe(desk.keys.token);
    expect((await askBare(`/?token=${other.keys.token}`)).status).toBe(401);
    await other.close();
  });
});

describe("under which name, and from where", () => {
  it.each([
    "evil.example",
    "evil.example:4917",
    "127.0.0.1:80",
    "127.0.0.1",
    "localhost.evil.example:4917",
    "127.0.0.1:49170",
    "",
  ])("does not answer to the name %j, whatever key is sent", async (host) => {
    for (const path of PLACES) {
      const answer = await desk.ask(path, { headers: { host } });
      expect(answer.status).toBe(421);
      expect(await codeOf(answer)).toBe("request/other-host");
    }
  });

  it.each(["127.0.0.1:4917", "localhost:4917", "[::1]:4917", "LOCALHOST:4917"])(
    "answers to %s",
    async (host) => {
      expect((await desk.ask("/api/v1/status", { headers: { host } })).status).toBe(200);
    },
  );

  it.each([
    "http://evil.example",
    "https://127.0.0.1:4917",
    "http://127.0.0.1:8080",
    "http://localhost:4917",
    "null",
    "",
  ])("refuses what a page of %j asks, with a key too", async (origin) => {
    for (const init of [{}, { method: "DELETE" }, postJson({ name: "x", text: "y" })]) {
      const headers = { "content-type": "application/json", origin };
      const answer = await desk.ask("/api/v1/reports/r1", { ...init, headers });
      expect(answer.status).toBe(403);
      expect(await codeOf(answer)).toBe("request/other-origin");
    }
  });

  it("answers its own page", async () => {
    const headers = { origin: `http://${HOST}`, "sec-fetch-site": "same-origin" };
    expect((await desk.ask("/api/v1/status", { headers })).status).toBe(200);
  });

  it.each(["cross-site", "same-site"])("refuses a %s request that is no link", async (site) => {
    for (const mode of ["no-cors", "cors", "navigate"]) {
      const headers = {
        "sec-fetch-site": site,
        "sec-fetch-mode": mode,
        "sec-fetch-dest": "iframe",
      };
      expect((await desk.ask("/api/v1/record", { headers })).status).toBe(403);
    }
  });

  it("lets a link of another site lead here, with a script that only who is let in can load", async () => {
    const link = {
      "sec-fetch-site": "cross-site",
      "sec-fetch-mode": "navigate",
      "sec-fetch-dest": "document",
    };
    const answer = await askBare("/", link);
    expect(answer.status).toBe(401);
    const html = await answer.text();
    expect(html).toContain("address that crossread printed");
    expect(html).toContain('<script src="/again.js"></script>');
    expect((await askBare("/again.js")).status).toBe(401);
    expect(await (await desk.ask("/again.js")).text()).toBe("location.reload();\n");
    const again = await askBare("/", { ...link, "sec-fetch-site": "same-origin" });
    expect(again.status).toBe(401);
    expect(await again.text()).not.toContain("<script");
  });

  it("grants no other origin anything", async () => {
    const asked = await desk.ask("/api/v1/reports", {
      method: "OPTIONS",
      headers: { origin: "http://evil.example", "access-control-request-method": "POST" },
    });
    expect(asked.status).toBe(403);
    for (const answer of [asked, ...(await Promise.all(PLACES.map((path) => desk.ask(path))))])
      expect(
        [...answer.headers.keys()].filter((name) => name.startsWith("access-control")),
      ).toEqual([]);
  });
});

describe("what a page may do", () => {
  it.each(PLACES)("%s allows no script and no style but files of the server", async (path) => {
    for (const answer of [await desk.ask(path), await askBare(path)]) {
      const policy = answer.headers.get("content-security-policy")!;
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|\*|https?:|script-src[^;]*data:/u);
      expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
      expect(answer.headers.get("cross-origin-resource-policy")).toBe("same-origin");
      expect(answer.headers.get("x-frame-options")).toBe("DENY");
    }
  });

  it("holds no inline script and no inline style in pages of its own", async () => {
    const link = { "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" };
    const pages = [
      await desk.ask("/api/docs"),
      await askBare("/", link),
      await askBare("/a.html", link),
    ];
    for (const page of pages) {
      const html = await page.text();
      expect(page.headers.get("content-type")).toContain("text/html");
      expect(html).not.toMatch(/<script|<style|\son\w+=|\sstyle=|javascript:/iu);
    }
  });

  it("shows an address as text", async () => {
    const headers = { "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" };
    const html = await (await desk.ask("/<script>alert(1)</script>", { headers })).text();
    expect(html).not.toContain("<script>");
  });
});

describe("what is taken in", () => {
  it.each(["text/plain", "application/x-www-form-urlencoded", ""])(
    "refuses JSON that calls itself %j, which a form of another site could send",
    async (type) => {
      for (const path of ["/api/v1/reports", "/api/v1/decisions", "/api/v1/decisions/import"]) {
        const init = { ...postJson({ name: "x", text: "y" }), headers: { "content-type": type } };
        expect((await desk.ask(path, init)).status).toBe(415);
      }
    },
  );

  it("refuses more than a request may bring, when it says so", async () => {
    const init = postJson({ name: "x", text: "y".repeat(5000) });
    const headers = { "content-type": "application/json", "content-length": "5100" };
    const answer = await desk.ask("/api/v1/reports", { ...init, headers });
    expect(answer.status).toBe(413);
    expect(await codeOf(answer)).toBe("request/too-large");
  });

  it.each(["application/json", "multipart/form-data; boundary=b"])(
    "refuses more than a request may bring, when it does not say so (%s)",
    async (type) => {
      let sent = 0;
      const body = new ReadableStream<Uint8Array>({
        pull(controller) {
          sent += 1000;
          controller.enqueue(new Uint8Array(1000).fill(65));
          if (sent > 100_000) controller.close();
        },
      });
      const init = { method: "POST", headers: { "content-type": type }, body, duplex: "half" };
      const answer = await desk.ask("/api/v1/reports", init as RequestInit);
      expect(answer.status).toBe(413);
      expect(sent).toBeLessThan(50_000);
    },
  );

  it.each([
    ["no JSON", "{", 400],
    ["no object", "[]", 400],
    ["what is not asked for", '{"name":"a","text":"b","path":"/etc/passwd"}', 400],
    ["text and HTML at once", '{"name":"a","text":"b","html":"c"}', 400],
    ["neither", '{"name":"a"}', 400],
  ])("refuses %s", async (_what, body, status) => {
    const init = { ...postJson(null), body };
    expect((await desk.ask("/api/v1/reports", init)).status).toBe(status);
  });

  it("refuses a form that is none", async () => {
    const headers = { "content-type": "multipart/form-data; boundary=b" };
    for (const body of ["nonsense", "--b--\r\n"]) {
      const answer = await desk.ask("/api/v1/reports", { method: "POST", headers, body });
      expect(answer.status).toBe(400);
    }
  });
});

describe("what is given out", () => {
  it("gives the bytes of a report as an attachment, HTML never as HTML", async () => {
    const name = 'e"vil\r\nx-injected: 1; ü’s <page>.html';
    const html = `<!doctype html><title>Page</title><article><h1>Mill burnt at Testham</h1><p>The old mill at Testham burnt down on 6 March 2031, the fire service of the valley said on Friday.</p><script>alert(1)</script></article>`;
    const answer = await desk.ask("/api/v1/reports", postJson({ name, html }));
    await desk.finished(((await answer.json()) as { job: string }).job);
    const record = (await (await desk.ask("/api/v1/record")).json()) as {
      reports: { id: string; mediaType: string }[];
    };
    const { id } = record.reports.find(({ mediaType }) => mediaType === "text/html")!;
    const original = await desk.ask(`/api/v1/reports/${id}/original`);
    expect(original.status).toBe(200);
    expect(await original.text()).toBe(html);
    expect(original.headers.get("content-type")).toBe("application/octet-stream");
    expect(original.headers.get("x-content-type-options")).toBe("nosniff");
    expect(original.headers.get("content-security-policy")).toContain("sandbox");
    expect(original.headers.has("x-injected")).toBe(false);
    const disposition = original.headers.get("content-disposition")!;
    expect(disposition).toMatch(
      /^attachment; filename="[^"\r\n]*"; filename\*=UTF-8''[\w%.!~-]*$/u,
    );
    expect(decodeURIComponent(disposition.split("''")[1]!)).toContain("ü’s <page>.html");
  });

  it.each([
    "/../bridge.crossread",
    "/..%2fbridge.crossread",
    "/%2e%2e/bridge.crossread",
    "/..%5cbridge.crossread",
    "/notes.secret",
    "/app-abc123.js.gz",
    "/.hidden.js",
    "/app-abc123.js%00.js",
    "/etc/passwd",
    "/web/app-abc123.js",
  ])("has nothing at %s", async (path) => {
    mkdirSync(join(desk.folder, "web", "sub"), { recursive: true });
    writeFileSync(join(desk.folder, "web", ".hidden.js"), "secret");
    const answer = await desk.ask(path);
    expect(answer.status).toBe(404);
    expect(await codeOf(answer)).toBe("request/not-found");
  });

  it("gives a file of the app as it lies there, for good", async () => {
    for (const [accepted, encoding] of [
      ["gzip", "gzip"],
      ["br, gzip;q=0", null],
      ["", null],
    ] as const) {
      const answer = await desk.ask("/app-abc123.js", { headers: { "accept-encoding": accepted } });
      expect(answer.headers.get("content-encoding")).toBe(encoding);
      expect(answer.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
      expect(answer.headers.get("cache-control")).toContain("immutable");
      if (encoding === null) expect(await answer.text()).toBe(SCRIPT);
    }
  });

  it("tells nothing of what failed inside", async () => {
    const broken = await openDesk();
    const reason = `disk I/O error in ${broken.folder}`;
    vi.spyOn(broken.store, "report").mockRejectedValue(new Error(reason));
    const answer = await broken.ask("/api/v1/reports/r1/original");
    expect(answer.status).toBe(500);
    const text = await answer.text();
    expect(text).not.toContain(broken.folder);
    expect(text).not.toContain("disk");
    expect(broken.errors).toHaveLength(1);
    await broken.close();
  });
});
