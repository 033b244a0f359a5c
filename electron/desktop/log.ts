import { appendFile, mkdir, stat } from "node:fs/promises";
import path from "node:path";
import { problemIn } from "../contract/problem.ts";
import { renamePatiently } from "../storage/rename.ts";

const maxFileBytes = 1024 * 1024;
/** Lines kept for a slow disk; further ones are lost. */
const maxWaitingLines = 1000;

const fileName = "mailpin.log";

/** The files of a log, the older one first. */
export const logFilesIn = (folder: string): readonly string[] =>
  [`${fileName}.1`, fileName].map((name) => path.join(folder, name));

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
    this.#file = path.join(folder, fileName);
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
  const name = shownCode(error.name);
  const code =
    problemIn(error)?.code ??
    ("code" in error && typeof error.code === "string" ? error.code : undefined);
  const own = code === undefined ? name : `${name}(${shownCode(code)})`;
  return [own, ...(error.cause === undefined ? [] : codesOf(error.cause))];
}

/** Letters, with dashes between words; Chromium's codes are numbers. */
const codePattern = String.raw`(?:[A-Za-z][A-Za-z0-9]{0,30}(?:[-_][A-Za-z0-9]{1,30}){0,9}|load -?\d{1,4})`;
const isCode = new RegExp(`^${codePattern}$`);
const isLine = new RegExp(
  String.raw`^[-0-9T:.]{23}Z(?: (?:${codePattern}(?:\(${codePattern}\))?|\d{1,6}))+$`,
);

/** Names and codes of errors come from libraries, too: of one that looks like a text, its length. */
const shownCode = (word: string): string => (isCode.test(word) ? word : String(word.length));

/** The same of a line: earlier versions may have written it, and others may have changed it. */
export const shownLine = (text: string): string => (isLine.test(text) ? text : `(${text.length})`);
