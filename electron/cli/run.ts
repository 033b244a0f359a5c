import { inspect } from "node:util";
import { problemText } from "../contract/messages/problems.ts";
import { problemIn } from "../contract/problem.ts";
import type { Organisation } from "../workspace/organisation.ts";
import { fileMails } from "./file.ts";
import { findLines } from "./find.ts";
import { historyLines } from "./history.ts";
import { parseFiles, type ParseDeps } from "./parse.ts";
import { statusLines } from "./status.ts";
import { forTerminal } from "./terminal.ts";
import { usage } from "./usage.ts";
import { readCommand, UsageError, type Command, type Which } from "./words.ts";
import { text } from "../language/text.ts";

export type CliDeps = {
  /** The folder that relative paths mean. */
  readonly folder: string;
  /** That of Mailpin. */
  readonly version: () => string;
  /** Prints a line for programs. */
  readonly out: (line: string) => void;
  /** Prints a line for people. */
  readonly say: (line: string) => void;
  readonly parsing: ParseDeps;
  /** Opens an organisation, does the work, and closes it again. */
  readonly withOrganisation: <T>(
    dataFolder: string | undefined,
    which: Which,
    work: (organisation: Organisation) => Promise<T>,
  ) => Promise<T>;
};

/**
 * Runs one command line. All output goes through here, a line at a time, because strangers wrote
 * much of it.
 *
 * @returns the exit code: 0 done, 1 something could not be done (said line by line), 2 not
 *   understood
 */
export async function runCli(words: readonly string[], given: CliDeps): Promise<number> {
  const out = (line: string): void => {
    given.out(forTerminal(line));
  };
  const say = (line: string): void => {
    given.say(forTerminal(line));
  };
  try {
    const { command, dataFolder } = readCommand(words);
    return await run(command, dataFolder, { ...given, out, say });
  } catch (error) {
    return reportError(error, say);
  }
}

/** @returns the exit code */
function reportError(error: unknown, say: (line: string) => void): number {
  if (error instanceof UsageError) {
    say(error.message);
    if (error.showUsage) printUsage(say);
    return 2;
  }
  const problem = problemIn(error);
  say(problem === undefined ? text("commandLine.went-wrong") : problemText(problem));
  if (problem === undefined) for (const line of inspect(error).split("\n")) say(line);
  return 1;
}

function printUsage(say: (line: string) => void): void {
  for (const line of usage()) say(line);
}

async function run(
  command: Command,
  dataFolder: string | undefined,
  deps: CliDeps,
): Promise<number> {
  const { out, folder, withOrganisation } = deps;
  switch (command.verb) {
    case "help":
      printUsage(deps.say);
      return 0;
    case "version":
      out(deps.version());
      return 0;
    case "parse":
      return parseFiles(command.files, out, deps.parsing);
    case "status":
      return withOrganisation(dataFolder, command, (one) => statusLines(one, command.json, out));
    case "find":
      return withOrganisation(dataFolder, command, (one) => findLines(one, command, out));
    case "history":
      return withOrganisation(dataFolder, command, (one) => historyLines(one, command, out));
    case "file":
      return withOrganisation(dataFolder, command, (one) => fileMails(one, command, folder, out));
  }
}
