import { parseArgs, type ParseArgsOptionsConfig } from "node:util";

/** A mistake in the call of a command: shown without a stack. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Runs a command-line program, and exits with its code. */
export async function runProgram(program: (words: string[]) => Promise<number>): Promise<void> {
  try {
    process.exitCode = await program(process.argv.slice(2));
  } catch (error) {
    process.exitCode = 2;
    process.stderr.write(
      `${error instanceof UsageError ? error.message : String((error as Error).stack)}\n`,
    );
  }
}

/** @throws UsageError with the usage, for unknown words */
export function wordsOf<T extends ParseArgsOptionsConfig>(
  words: string[],
  options: T,
  usage: string,
) {
  try {
    return parseArgs({ args: words, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n${usage}`, { cause: error });
  }
}

/** @throws UsageError when it is not a whole number of at least `least` */
export function wholeNumber(
  word: string | undefined,
  name: string,
  least: number,
): number | undefined {
  if (word === undefined) return undefined;
  const value = Number(word);
  if (!Number.isSafeInteger(value) || value < least)
    throw new UsageError(`--${name} wants a whole number from ${least} on, not "${word}".`);
  return value;
}

export const print = (line = ""): void => void process.stdout.write(`${line}\n`);

/** Columns of the necessary width; numbers are right-aligned. */
export function printTable(rows: readonly (readonly (string | number)[])[]): void {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, at) => (widths[at] = Math.max(widths[at] ?? 0, String(cell).length)));
  for (const row of rows)
    print(
      row
        .map((cell, at) =>
          typeof cell === "number"
            ? String(cell).padStart(widths[at] ?? 0)
            : cell.padEnd(widths[at] ?? 0),
        )
        .join("  ")
        .trimEnd(),
    );
}
