import path from "node:path";
import { readCommand, UsageError, type Command } from "./words.ts";

/** Only the app's own runtime can open the system's key ring, where the sign-in lies. */
const needsKeyRing = (command: Command): boolean =>
  (command.verb === "find" || command.verb === "file" || command.verb === "status") &&
  !command.practice;

/**
 * How the app is told to run a command that plain Node cannot run.
 *
 * Electron ends itself where a word follows one that looks like a link (`find Re:Offer`), and
 * Chromium takes any `--name` for one of its switches. Both stop at `--`, so all words follow it.
 * The data folder is a switch of Chromium's and stands in front as well.
 *
 * @returns undefined when plain Node can run the command, or says what is wrong with it
 * @see CheckCommandLineArguments in shell/app/command_line_args.cc of Electron
 */
export function appWords(words: readonly string[]): readonly string[] | undefined {
  const read = understood(words);
  if (read === undefined || !needsKeyRing(read.command)) return undefined;
  const { dataFolder } = read;
  const folder = dataFolder === undefined ? [] : [`--user-data-dir=${path.resolve(dataFolder)}`];
  return [...folder, "--", ...words];
}

function understood(words: readonly string[]): ReturnType<typeof readCommand> | undefined {
  try {
    return readCommand(words);
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}
