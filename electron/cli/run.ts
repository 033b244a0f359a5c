import { problemIn } from "../contract/problem.ts";
import type { Organisation } from "../organisation/organisation.ts";
import { fileMails } from "./file.ts";
import { findLines } from "./find.ts";
import { parseFiles, type ParseDeps } from "./parse.ts";
import { statusLines } from "./status.ts";
import { readCommand, usage, UsageError, type Command, type Which } from "./words.ts";

export type CliDeps = {
  /** The folder that relative paths mean. */
  readonly folder: string;
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

/** Runs one command line. @returns the exit code: 0 done, 1 something could not be done (said line by line), 2 not understood */
export async function runCli(words: readonly string[], deps: CliDeps): Promise<number> {
  try {
    const { command, dataFolder } = readCommand(words);
    return await run(command, dataFolder, deps);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    deps.say(error.message);
    return 2;
  }
}

async function run(command: Command, dataFolder: string | undefined, deps: CliDeps): Promise<number> {
  const { out, folder } = deps;
  switch (command.verb) {
    case "help":
      deps.say(usage);
      return 0;
    case "parse":
      return parseFiles(command.files, out, deps.parsing);
    case "status":
      return orProblem(deps, () => deps.withOrganisation(dataFolder, command, (one) => statusLines(one, command.json, out)));
    case "find":
      return orProblem(deps, () => deps.withOrganisation(dataFolder, command, (one) => findLines(one, command, out)));
    case "file":
      return orProblem(deps, () => deps.withOrganisation(dataFolder, command, (one) => fileMails(one, command, folder, out)));
  }
}

async function orProblem({ say }: CliDeps, work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    const problem = problemIn(error);
    if (problem === undefined) throw error;
    say(problem.message);
    return 1;
  }
}
