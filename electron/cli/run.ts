import { problemIn } from "../contract/problem.ts";
import type { Organisation } from "../organisation/organisation.ts";
import { fileMails } from "./file.ts";
import { findLines } from "./find.ts";
import { parseFiles, type ParseDeps } from "./parse.ts";
import { statusLines } from "./status.ts";
import { readCommand, usage, UsageError, type Command } from "./words.ts";

export type CliDeps = {
  /** The folder that relative paths mean. */
  readonly folder: string;
  /** Prints a line for programs. */
  readonly out: (line: string) => void;
  /** Prints a line for people. */
  readonly say: (line: string) => void;
  readonly parsing: ParseDeps;
  /** Opens the practice company, does the work, and closes it again. */
  readonly withPractice: <T>(dataFolder: string | undefined, work: (organisation: Organisation) => Promise<T>) => Promise<T>;
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
      return orProblem(deps, () => deps.withPractice(dataFolder, (organisation) => statusLines(organisation, command.json, out)));
    case "find":
      return orProblem(deps, () =>
        practiceOnly(command, () => deps.withPractice(dataFolder, (company) => findLines(company, command, out))),
      );
    case "file":
      return orProblem(deps, () =>
        practiceOnly(command, () => deps.withPractice(dataFolder, (company) => fileMails(company, command, folder, out))),
      );
  }
}

/** Until an organisation can be connected, the practice company is the only one there is; a script must say that it means it. */
function practiceOnly<T>({ practice }: { practice: boolean }, work: () => Promise<T>): Promise<T> {
  if (practice) return work();
  throw new UsageError("No Zoho organisation is connected yet. Add --practice to use the built-in practice company.");
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
