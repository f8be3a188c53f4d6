#!/usr/bin/env node
/** The command `crossread`: reads the person's wish, calls the rooms, prints. The only place that reads the environment and sets the exit code. */
import { CrossreadError, ERROR_EXIT_CODES } from "../model/index.ts";
import { printError } from "./print.ts";
import { createProgram } from "./program.ts";

const stopQuietly = (error: NodeJS.ErrnoException): void => {
  // The reader of our output went away (`| head`): that is no failure of ours.
  if (error.code === "EPIPE") process.exit(0);
  throw error;
};
process.stdout.on("error", stopQuietly);

try {
  await createProgram().parseAsync(process.argv);
} catch (error) {
  const debug = process.argv.includes("--debug");
  if (error instanceof CrossreadError) {
    printError(`crossread: ${error.message}\n`);
    if (debug) printError(`${error.stack ?? ""}\n`);
    process.exitCode = ERROR_EXIT_CODES[error.code];
  } else {
    const message = error instanceof Error ? error.message : String(error);
    printError(`crossread: an unexpected error: ${message}\n`);
    printError(
      debug && error instanceof Error
        ? `${error.stack ?? ""}\n`
        : "Run again with --debug to see where.\n",
    );
    process.exitCode = ERROR_EXIT_CODES.internal;
  }
}
