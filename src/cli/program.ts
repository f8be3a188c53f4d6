/** The commands and their options, with help that teaches. What a command needs is loaded when it is asked for, not before. */
import { Command, Option } from "commander";
import { CrossreadError, rangeOf, VERSION } from "../model/index.ts";
import type { annotate } from "./annotate.ts";
import type {
  exportDecisions,
  importDecisions,
  listDecisions,
  revertDecision,
} from "./decisions.ts";
import { EXPORT_FORMATS } from "./export-formats.ts";
import type { exportRecord } from "./export-record.ts";
import type { open } from "./open.ts";
import type { read } from "./read.ts";
import type { search } from "./search.ts";
import type { show } from "./show.ts";
import type { verify } from "./verify.ts";
import { SECTIONS } from "./show/sections.ts";

const DEFAULT_RECORD = "record.crossread";

const EXIT_CODES = `
Exit codes:
  0  done (problems of single inputs are printed, not fatal)
  2  the command was not understood
  3  the record could not be opened
  4  verification found a fault
  5  SQLite is missing on this machine
  6  nothing could be read
  7  a file could not be written
  8  the port or address could not be had
  70 an unexpected error`;

/** The whole command line. */
export function createProgram(): Command {
  const program = new Command("crossread");
  program
    .description(
      "Reads every report of an event side by side: who says what happened, on whose word,\nwhat is copied, what the reports agree on and what they dispute. Offline; nothing is sent anywhere.",
    )
    .version(VERSION, "-V, --version", "print the version")
    .option("--debug", "print where an error happened")
    .showHelpAfterError("(crossread --help shows what can be asked)")
    .configureOutput({
      outputError: (text, write) => {
        write(`crossread: ${text.replace(/^error: /u, "")}`);
      },
    })
    .exitOverride((error) => {
      if (error.exitCode === 0) process.exit(0);
      process.exit(2);
    })
    .addHelpText(
      "after",
      `
Start here:
  crossread read reports/ notes.txt     read files, folders or patterns into record.crossread
  crossread open                        look at them in the browser, add, correct, search
  crossread show                        see what they say
  crossread show disputes               see what they do not agree on
  crossread export html -o record.html  one page that opens from disk, to look at and pass on
${EXIT_CODES}`,
    );

  const recordOption = (): Option =>
    new Option("-r, --record <file>", "the record").default(DEFAULT_RECORD);
  const jsonOption = (): Option => new Option("--json", "print JSON instead of text");

  program
    .command("read")
    .argument(
      "<path...>",
      "files, folders, patterns such as 'reports/**/*.html', or - for standard input",
    )
    .description("Read reports into a record. What is there already is left as it is.")
    .addOption(recordOption())
    .addOption(jsonOption())
    .addOption(
      new Option("--max-bytes <n>", "refuse larger files")
        .default(64 * 1024 * 1024, "64 MiB")
        .argParser(wholeNumber),
    )
    .addHelpText(
      "after",
      `
Reads plain text, Markdown, HTML (saved pages too), JSON and JSON Lines of crawlers, and PDF
with a text layer, told apart by content. One broken file never stops the others: its problem
is printed and kept (crossread show problems).

Examples:
  crossread read reports/*.txt
  crossread read ~/Downloads/articles -r inquiry.crossread
  cat article.html | crossread read -`,
    )
    .action(async (...given: Parameters<typeof read>) => {
      await (await import("./read.ts")).read(...given);
    });

  program
    .command("open")
    .argument("[path...]", "files, folders or patterns to read into it first, as with read")
    .description("Open the record in the browser: the reading room, served on this machine alone.")
    .addOption(recordOption())
    .option("--name <name>", "name of the record (default: the record's file name)")
    .addOption(
      new Option("--port <n>", "listen on this port, 0 for any (default: 4917, or any)").argParser(
        port,
      ),
    )
    .option(
      "--by <name>",
      "who decides, when the reading room is not told (default: your user name)",
    )
    .option("--host <address>", "listen on this address", "127.0.0.1")
    .option("--no-browser", "only print the address")
    .addOption(
      new Option("--max-bytes <n>", "refuse larger files")
        .default(64 * 1024 * 1024, "64 MiB")
        .argParser(wholeNumber),
    )
    .addHelpText(
      "after",
      `
The record is made when it is missing. Drop files on the window, or name them here. The printed
address holds a key that lets whoever has it read and change the record; it ends with the command.
Programs can use the same API: see /api/docs of the opened address.

Examples:
  crossread open
  crossread open reports/ -r inquiry.crossread
  crossread open --no-browser --port 8080`,
    )
    .action(async (...given: Parameters<typeof open>) => {
      await (await import("./open.ts")).open(...given);
    });

  program
    .command("show")
    .argument("[section]", `what to show: ${Object.keys(SECTIONS).join(", ")}`)
    .description("Show what the reports say. Without a section: the whole record in short.")
    .addOption(recordOption())
    .addOption(jsonOption())
    .option("--report <id>", "only what concerns this report (id or file name)")
    .addHelpText(
      "after",
      `
Every line names its report and the place of its words as [report:start-end]; the page made by
"crossread export html" leads to the same words with a click.`,
    )
    .action(async (...given: Parameters<typeof show>) => {
      await (await import("./show.ts")).show(...given);
    });

  program
    .command("search")
    .argument("<query>", 'words, "a phrase", word*, AND, OR, NOT')
    .description("Search the title and body of every report.")
    .addOption(recordOption())
    .addOption(jsonOption())
    .option("--outlet <name>", "only reports of this outlet")
    .option("--speaker <name>", "only paragraphs with words of this person or body")
    .addOption(
      new Option(
        "--from <date>",
        "only reports published on or after this day (YYYY-MM-DD)",
      ).argParser(day),
    )
    .addOption(
      new Option("--to <date>", "only reports published on or before this day").argParser(day),
    )
    .addOption(
      new Option("--limit <n>", "at most so many passages").default(20).argParser(wholeNumber),
    )
    .action(async (...given: Parameters<typeof search>) => {
      await (await import("./search.ts")).search(...given);
    });

  program
    .command("export")
    .argument("<format>", EXPORT_FORMATS.join(", "))
    .description(
      "Write the record as JSON (the contract for other programs), Markdown, one HTML page, or CSV.",
    )
    .addOption(recordOption())
    .option("-o, --output <file>", "write to this file instead of standard output")
    .option("--name <name>", "name of the record in the export (default: the record's file name)")
    .option(
      "--table <name>",
      "csv: which table (claims, events, disputes, attributions, sayings, copies, reports, figures)",
      "claims",
    )
    .option("--excel", "csv: begin with a byte order mark, which Excel needs to read UTF-8")
    .action(async (...given: Parameters<typeof exportRecord>) => {
      await (await import("./export-record.ts")).exportRecord(...given);
    });

  program
    .command("annotate")
    .description(
      "Read JSON Lines on standard input, write what each text says as JSON Lines. No record is made.",
    )
    .option("--jsonl", "JSON Lines in and out (the default and only form)")
    .addOption(
      new Option(
        "--threads <n>",
        "read so many lines at a time; the output keeps the order of the input",
      )
        .default(1)
        .argParser(wholeNumber),
    )
    .addHelpText(
      "after",
      `
Each line in: {"id", "text", "published"?, "title"?}. Each line out, in the same order:
{"id", "times", "entities", "attributions", "figures", "claims", "problems"}.
A line that cannot be used gives a line with a fatal problem, and the rest goes on.`,
    )
    .action(async (...given: Parameters<typeof annotate>) => {
      await (await import("./annotate.ts")).annotate(...given);
    });

  const decisions = program
    .command("decisions")
    .description(
      "What persons decided: corrections, joins, notes. List them, take them to another record, take them back.",
    )
    .addHelpText(
      "after",
      `
Decisions are made in the reading room (crossread open). They are kept beside what the machine found, and hold when
the reports are read again. One whose words are not found any more is an orphan: it is kept, and changes nothing.

Examples:
  crossread decisions list                           all of them, with what became of them
  crossread decisions export -o decisions.json       take them along …
  crossread decisions import decisions.json -r other.crossread   … to another record of the same reports
  crossread decisions revert x0123456789ab --why "the page was wrong"
  crossread decisions revert ID-OF-THE-REVERT        decide again what was taken back`,
    );
  decisions
    .command("list")
    .description(
      "Print all decisions, the earliest first. ✓ applied, · overruled, ? orphan, ✗ taken back.",
    )
    .addOption(recordOption())
    .addOption(jsonOption())
    .action(async (...given: Parameters<typeof listDecisions>) => {
      await (await import("./decisions.ts")).listDecisions(...given);
    });
  decisions
    .command("export")
    .description("Write all decisions as JSON, those taken back too.")
    .addOption(recordOption())
    .option("-o, --output <file>", "write to this file instead of standard output")
    .action(async (...given: Parameters<typeof exportDecisions>) => {
      await (await import("./decisions.ts")).exportDecisions(...given);
    });
  decisions
    .command("import")
    .argument("<file>", "what export wrote here or elsewhere, or - for standard input")
    .description("Bring decisions in. Those known already are left; all come in, or none.")
    .addOption(recordOption())
    .action(async (...given: Parameters<typeof importDecisions>) => {
      await (await import("./decisions.ts")).importDecisions(...given);
    });
  decisions
    .command("revert")
    .argument("<id>", "the decision, as list prints it")
    .description("Take a decision back. That is a decision too, and can be taken back itself.")
    .addOption(recordOption())
    .option("--why <reason>", "why it is taken back")
    .option("--by <name>", "who takes it back (default: your user name)")
    .action(async (...given: Parameters<typeof revertDecision>) => {
      await (await import("./decisions.ts")).revertDecision(...given);
    });

  program
    .command("verify")
    .description("Read the originals again and check every stored span against them.")
    .addOption(recordOption())
    .addOption(jsonOption())
    .action(async (...given: Parameters<typeof verify>) => {
      await (await import("./verify.ts")).verify(...given);
    });

  return program;
}

function wholeNumber(value: string): number {
  if (!/^\d+$/u.test(value) || Number(value) < 1) {
    throw new CrossreadError("usage", `${JSON.stringify(value)} is not a whole number above 0.`);
  }
  return Number(value);
}

function port(value: string): number {
  if (!/^\d{1,5}$/u.test(value) || Number(value) > 65_535)
    throw new CrossreadError("usage", `${JSON.stringify(value)} is not a port (0 to 65535).`);
  return Number(value);
}

function day(value: string): string {
  if (rangeOf(value) === null || value.length !== 10) {
    throw new CrossreadError("usage", `${JSON.stringify(value)} is not a day (YYYY-MM-DD).`);
  }
  return value;
}
