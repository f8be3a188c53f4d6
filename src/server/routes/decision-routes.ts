/** Decisions: listed, made, and brought from another record. */
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { parseJson } from "../api/parse.ts";
import { Refusal } from "../api/refusal.ts";
import { decideSchema, importSchema } from "../api/schemas.ts";
import type { Desk } from "../desk.ts";

const MAX_DECISION_BYTES = 1024 * 1024;
const MAX_IMPORT_BYTES = 64 * 1024 * 1024;

/** GET and POST /decisions, POST /decisions/import. `reviewer` is who decides when the request does not say. */
export function decisionRoutes(desk: Desk, reviewer: string): Hono {
  const routes = new Hono();

  routes.get("/decisions", async (context) =>
    context.json({ decisions: (await desk.published()).decisions }),
  );

  routes.post("/decisions", limit(MAX_DECISION_BYTES), async (context) => {
    const { deed, why, by } = await parseJson(context.req.raw, decideSchema);
    const decision = await desk.keeper().decide(deed, {
      by: by ?? reviewer,
      why: why === "" ? null : why,
      at: new Date().toISOString(),
    });
    return context.json({ decision, revision: desk.status.revision });
  });

  routes.post("/decisions/import", limit(MAX_IMPORT_BYTES), async (context) => {
    const { decisions } = await parseJson(context.req.raw, importSchema);
    const added = await desk.keeper().importDecisions(decisions);
    return context.json({ added, revision: desk.status.revision });
  });
  return routes;
}

function limit(bytes: number) {
  return bodyLimit({
    maxSize: bytes,
    onError: () => {
      throw new Refusal("request/too-large", `This request may bring ${bytes} bytes.`);
    },
  });
}
