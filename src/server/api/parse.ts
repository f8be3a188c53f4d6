/** Requests to checked values. */
import type { z } from "zod";
import { Refusal } from "./refusal.ts";

/** A request may hold thousands of mistakes; so many are told. */
const MOST_ISSUES = 10;
/** What is told of one, in characters: it repeats names that the request gave. */
const LONGEST_ISSUE = 300;

/**
 * The body of a request as JSON of this form.
 * @throws Refusal
 */
export async function parseJson<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<z.output<Schema>> {
  // A form of another site can send text, but not this type without asking first; and nothing here answers such asking.
  if (!/^application\/json\b/iu.test(request.headers.get("content-type") ?? ""))
    throw new Refusal(
      "request/wrong-type",
      "Send JSON, and say so: content-type: application/json.",
    );
  let value: unknown;
  try {
    value = await request.json();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal("request/malformed", "The request is not JSON.", { cause: error });
  }
  return check(value, schema);
}

/**
 * The query of a request. Whole numbers and truth values, which an address can only spell, become such.
 * @throws Refusal
 */
export function parseQuery<Schema extends z.ZodObject>(
  query: Readonly<Record<string, string>>,
  schema: Schema,
): z.output<Schema> {
  const value = Object.fromEntries(
    Object.entries(query).map(([name, text]) => [name, spelled(name, text, schema)]),
  );
  return check(value, schema);
}

function spelled(name: string, text: string, schema: z.ZodObject): string | number | boolean {
  // What every object has is no field.
  const field = Object.hasOwn(schema.shape, name) ? (schema.shape[name] as z.ZodType) : undefined;
  const takes = (value: unknown): boolean => field?.safeParse(value).success ?? false;
  if (takes(text)) return text;
  if (takes(true))
    return text === "true" || text === "1" ? true : text === "false" || text === "0" ? false : text;
  return /^\d{1,15}$/u.test(text) ? Number(text) : text;
}

function check<Schema extends z.ZodType>(value: unknown, schema: Schema): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const { issues } = parsed.error;
  const told = issues
    .slice(0, MOST_ISSUES)
    .map(({ path, message }) => `${path.join(".") || "the whole"}: ${shorten(message)}`);
  if (issues.length > told.length) told.push(`and ${issues.length - told.length} more`);
  throw new Refusal("request/malformed", `This cannot be done as asked: ${told.join("; ")}.`);
}

function shorten(message: string): string {
  return message.length > LONGEST_ISSUE ? `${message.slice(0, LONGEST_ISSUE)} …` : message;
}
