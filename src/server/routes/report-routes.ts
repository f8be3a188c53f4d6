/** Reports: added, taken out, and given back as they came. */
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Report } from "../../model/index.ts";
import { Refusal } from "../api/refusal.ts";
import { pastedSchema } from "../api/schemas.ts";
import { parseJson } from "../api/parse.ts";
import type { Desk } from "../desk.ts";
import type { GivenFile } from "../keeping/intake-files.ts";

/** What a browser may do no harm with when it opens a file that was saved; everything else is only bytes. */
const SAFE_TYPES = new Set(["text/plain", "application/pdf", "application/json"]);
const FIELD = /^files(?:\[\])?$/u;
/** Files of one request: more than any app sends at once, and few enough that empty ones cannot fill the memory. */
const MOST_FILES = 10_000;
/** Longest path of a file in characters, as for pasted words. */
const LONGEST_PATH = 1000;
/** Longest name of a download in characters, and of what stands after its last dot. */
const LONGEST_NAME = 150;
const LONGEST_ENDING = 10;

/** POST /reports, DELETE /reports/:id, GET /reports/:id/original. `maxBytes` is what one request may bring. */
export function reportRoutes(desk: Desk, maxBytes: number): Hono {
  const routes = new Hono();

  routes.post(
    "/reports",
    bodyLimit({
      maxSize: maxBytes,
      onError: () => {
        throw new Refusal(
          "request/too-large",
          `One request may bring ${maxBytes} bytes. Add fewer files at once.`,
        );
      },
    }),
    async (context) => {
      const type = context.req.header("content-type") ?? "";
      const files = /^multipart\/form-data\b/iu.test(type)
        ? await filesOf(() => context.req.formData())
        : [await pastedOf(context.req.raw)];
      return context.json({ job: await desk.keeper().add(files) }, 202);
    },
  );

  routes.delete("/reports/:id", async (context) => {
    const id = context.req.param("id");
    if (!(await desk.keeper().remove(id))) throw unknown(id);
    return context.body(null, 204);
  });

  routes.get("/reports/:id/original", async (context) => {
    const id = context.req.param("id");
    const report = await desk.reader().report(id);
    if (!report) throw unknown(id);
    const bytes = await desk.reader().originalOf(report);
    context.header(
      "content-type",
      SAFE_TYPES.has(report.mediaType) ? report.mediaType : "application/octet-stream",
    );
    context.header("content-disposition", disposition(report));
    context.header("content-security-policy", "default-src 'none'; sandbox");
    context.header("cache-control", "private, no-cache");
    return context.body(new Uint8Array(bytes));
  });
  return routes;
}

function unknown(id: string): Refusal {
  return new Refusal(
    "request/not-found",
    `No report ${JSON.stringify(id.slice(0, 100))} is in the record.`,
  );
}

async function filesOf(read: () => Promise<FormData>): Promise<GivenFile[]> {
  let form: FormData;
  try {
    form = await read();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal("request/malformed", "The form could not be read: it is not well formed.", {
      cause: error,
    });
  }
  const files: GivenFile[] = [];
  for (const [field, value] of form) {
    if (!FIELD.test(field) || typeof value === "string") continue;
    if (files.length === MOST_FILES)
      throw new Refusal(
        "request/too-large",
        `One request may bring ${MOST_FILES} files. Add fewer files at once.`,
      );
    files.push({
      path: value.name === "" ? "unnamed" : value.name.slice(-LONGEST_PATH),
      bytes: new Uint8Array(await value.arrayBuffer()),
      mediaType: null,
    });
  }
  if (files.length === 0)
    throw new Refusal(
      "request/malformed",
      "The form holds no file: give them as parts named files[], each with its file name.",
    );
  return files;
}

async function pastedOf(request: Request): Promise<GivenFile> {
  const { name, text, html } = await parseJson(request, pastedSchema);
  return {
    path: name,
    bytes: new TextEncoder().encode(text ?? html ?? ""),
    mediaType: `${html === undefined ? "text/plain" : "text/html"}; charset=utf-8`,
  };
}

/** The header that makes a browser save the original under its own name (RFC 6266), whatever signs that holds. */
function disposition({ file, id }: Report): string {
  const name = shortName(
    // Marks that turn the direction of writing could show another ending than the name has.
    (file ?? id).replace(/[\u0000-\u001f\u007f\\/]|\p{Cs}|\p{Bidi_Control}/gu, "_"),
  );
  const plain = name.replace(/[^\x20-\x7e]|["%]/gu, "_");
  const encoded = encodeURIComponent(name).replace(
    /['()*]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** A name that no browser refuses as too long, with its ending. */
function shortName(name: string): string {
  const signs = Array.from(name);
  if (signs.length <= LONGEST_NAME) return name;
  const dot = signs.lastIndexOf(".");
  const ending = dot > 0 && signs.length - dot <= LONGEST_ENDING ? signs.slice(dot) : [];
  return [...signs.slice(0, LONGEST_NAME - ending.length), ...ending].join("");
}
