import { appendFileSync, mkdirSync, renameSync, statSync } from "node:fs";
import path from "node:path";
import { problemIn } from "../contract/problem.ts";

const keepBytes = 1024 * 1024;

/**
 * A log that support can be sent as it is: times, places and codes. It never holds what a mail says, an address or a token,
 * which is why it takes an error's class and code and not its message.
 */
export class Log {
  readonly #file: string;

  constructor(folder: string) {
    this.#file = path.join(folder, "mailpin.log");
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const size = statSync(this.#file, { throwIfNoEntry: false })?.size ?? 0;
    if (size > keepBytes) renameSync(this.#file, `${this.#file}.1`);
  }

  /** @param where a name from our code, e.g. a question's */
  failure(where: string, error: unknown): void {
    const words = [new Date().toISOString(), where, ...codesOf(error)];
    appendFileSync(this.#file, `${words.join(" ")}\n`, { mode: 0o600 });
  }
}

/** The class and codes of an error and of what caused it, innermost last. */
function codesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [typeof error];
  const code = problemIn(error)?.code ?? ("code" in error && typeof error.code === "string" ? error.code : undefined);
  const own = code === undefined ? error.name : `${error.name}(${code})`;
  return [own, ...(error.cause === undefined ? [] : codesOf(error.cause))];
}
