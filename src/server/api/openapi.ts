/** The OpenAPI 3.1 document of the API, made of its routes and schemas. */
import { z } from "zod";
import { VERSION } from "../../model/index.ts";
import { OPERATIONS, type Answer, type Operation } from "./operations.ts";
import { statusOf, type RefusalCode } from "./refusal.ts";
import { NAMED_SCHEMAS, type SchemaName } from "./schemas.ts";

type Json = Readonly<Record<string, unknown>>;

const reference = (name: SchemaName): Json => ({ $ref: `#/components/schemas/${name}` });

/** What every route may answer besides its own. */
const ALWAYS: readonly RefusalCode[] = [
  "request/not-allowed",
  "request/other-origin",
  "request/other-host",
];

/** The document as plain JSON; the same for every server. */
export function openApiDocument(): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const [name, operation] of Object.entries<Operation>(OPERATIONS)) {
    (paths[operation.path] ??= {})[operation.method] = describe(name, operation);
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "crossread",
      version: VERSION,
      summary: "A record of what reports say: who says what happened, on whose word.",
      description:
        "What `crossread open` serves. Programs send the token of the printed address: `Authorization: Bearer TOKEN`. There is no access from other origins.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/api/v1" }],
    security: [{ token: [] }, { cookie: [] }],
    paths,
    components: {
      schemas: namedSchemas(),
      securitySchemes: {
        token: { type: "http", scheme: "bearer" },
        cookie: {
          type: "apiKey",
          in: "cookie",
          name: "crossread-PORT",
          description: "Set by the opened address.",
        },
      },
    },
  };
}

function namedSchemas(): Json {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(NAMED_SCHEMAS)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    uri: (id) => `#/components/schemas/${id}`,
    // What a request may leave out is not required.
    io: "input",
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, withoutFrame(schema)]),
  );
}

/** A schema as part of another document. */
export function withoutFrame(schema: object): Json {
  return Object.fromEntries(
    Object.entries(schema).filter(([key]) => key !== "$schema" && key !== "$id"),
  );
}

function describe(name: string, operation: Operation): Json {
  const { summary, details, body, answers, refusals = [] } = operation;
  return {
    operationId: name,
    summary,
    ...(details !== undefined && { description: details }),
    ...parameters(operation),
    ...(body && {
      requestBody: {
        required: true,
        content: Object.fromEntries(
          Object.entries(body).map(([type, schema]) => [type, { schema: reference(schema) }]),
        ),
      },
    }),
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, answer]) => [status, describeAnswer(answer)]),
      ),
      ...refusalAnswers([...refusals, ...ALWAYS]),
    },
  };
}

function parameters({ parameters: named = {}, query }: Operation): Json {
  const inPath = Object.entries(named).map(([name, description]) => ({
    name,
    in: "path",
    required: true,
    description,
    schema: { type: "string" },
  }));
  const inQuery = query ? queryParameters(query) : [];
  const all = [...inPath, ...inQuery];
  return all.length === 0 ? {} : { parameters: all };
}

function queryParameters(query: z.ZodObject): Json[] {
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: "input" });
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...schema } = property as Record<string, unknown>;
    return {
      name,
      in: "query",
      required: required.includes(name),
      ...(description !== undefined && { description }),
      schema,
    };
  });
}

function describeAnswer({ description, type, schema }: Answer): Json {
  if (type === undefined) return { description };
  return { description, content: { [type]: schema ? { schema: reference(schema) } : {} } };
}

/** Refusals by their status; several codes may share one. */
function refusalAnswers(codes: readonly RefusalCode[]): Json {
  const byStatus = new Map<number, RefusalCode[]>();
  for (const code of codes)
    byStatus.set(statusOf(code), [...(byStatus.get(statusOf(code)) ?? []), code]);
  return Object.fromEntries(
    [...byStatus].map(([status, list]) => [
      status,
      {
        description: list.map((code) => `\`${code}\``).join(", "),
        content: { "application/json": { schema: reference("Refused") } },
      },
    ]),
  );
}
