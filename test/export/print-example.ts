/** Prints the example's exported record: run by a test under other time zones and locales. */
import { exportJson } from "../../src/export/index.ts";
import { exampleRecord } from "../example-reports.ts";

process.stdout.write(exportJson(await exampleRecord()));
