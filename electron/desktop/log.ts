import { appendFile, mkdir, stat } from "node:fs/promises";
import path from "node:path";
import { problemIn } from "../contract/problem.ts";
import { renamePatiently } from "../storage/rename.ts";

const maxFileBytes = 1024 * 1024;
/** Lines kept for a slow disk; further ones are lost. */
const maxWaitingLines = 1000;

/**
 * A log that users can send to support unchanged: times, places and codes. It never holds mail
 * text, addresses or tokens, so it records an error's class and code and not its message.
 *
 * Writing is asynchronous and never fails. Lines that cannot be written are counted, and the count
 * is logged when writing works again.
 */
export class Log {
  readonly #file: string;
  #waiting: string[] = [];
  #lost = 0;
  #writing: Promise<void> | undefined;

  constructor(folder: string) {
    this.#file = path.join(folder, "mailpin.log");
  }

  /** @param where a name from our code, e.g. of a call */
  failure(where: string, error: unknown): void {
    if (this.#waiting.length < maxWaitingLines) this.#waiting.push(line(where, ...codesOf(error)));
    else this.#lost += 1;
    this.#writing ??= this.#write();
  }

  /** Resolves when every line so far is written or lost. */
  async written(): Promise<void> {
    await this.#writing;
  }

  async #write(): Promise<void> {
    while (this.#waiting.length > 0) {
      const lines = this.#waiting.splice(0);
      const lost = this.#lost;
      try {
        await this.#append(
          lost === 0
            ? lines
            : [line("log", `${lost} ${lost === 1 ? "line was" : "lines were"} lost`), ...lines],
        );
        this.#lost -= lost;
      } catch {
        this.#lost += lines.length;
      }
    }
    this.#writing = undefined;
  }

  async #append(lines: readonly string[]): Promise<void> {
    await mkdir(path.dirname(this.#file), { recursive: true, mode: 0o700 });
    const { size } = await stat(this.#file).catch(() => ({ size: 0 }));
    if (size > maxFileBytes) await renamePatiently(this.#file, `${this.#file}.1`);
    await appendFile(this.#file, lines.join(""), { mode: 0o600 });
  }
}

const line = (...words: readonly string[]): string =>
  `${[new Date().toISOString(), ...words].join(" ")}\n`;

/** The class and code of an error and its causes, innermost last. */
function codesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [typeof error];
  const code =
    problemIn(error)?.code ??
    ("code" in error && typeof error.code === "string" ? error.code : undefined);
  const own = code === undefined ? error.name : `${error.name}(${code})`;
  return [own, ...(error.cause === undefined ? [] : codesOf(error.cause))];
}
