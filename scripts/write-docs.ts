/** Writes the documents that come from code: docs/record.schema.json and docs/errors.md. A test holds that they are up to date. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { ERROR_EXIT_CODES, PROBLEM_CODES, recordSchema } from "../src/model/index.ts";

/** The JSON Schema of the exported record. */
export function recordJsonSchema(): string {
  const schema = z.toJSONSchema(recordSchema, { target: "draft-2020-12" });
  return `${JSON.stringify({ title: "crossread/1: a record", ...schema }, null, 2)}\n`;
}

/** The list of problems and errors. */
export function errorList(): string {
  const problems = Object.entries(PROBLEM_CODES).map(
    ([code, meaning]) => `| \`${code}\` | ${meaning} |`,
  );
  const errors = Object.entries(ERROR_EXIT_CODES).map(
    ([code, exit]) => `| \`${code}\` | ${exit} |`,
  );
  return `# Problems and errors

Made by \`npx tsx scripts/write-docs.ts\`.

## Problems

What is wrong with an input. Kept in the record beside the results (\`crossread show problems\`); never stops other inputs.

| code | meaning |
| --- | --- |
${problems.join("\n")}

## Errors

What the command stops for, with its exit code.

| code | exit code |
| --- | --- |
${errors.join("\n")}
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL("../docs/record.schema.json", import.meta.url), recordJsonSchema());
  writeFileSync(new URL("../docs/errors.md", import.meta.url), errorList());
}
