/**
 * The first boundary must be within so many bytes after a multipart's header; the text before it is
 * not shown.
 */
const usedWithin = 262_144;
const guessedWithin = 4096;

/** Each guess, and each boundary that is not there, costs a search through much of the message. */
const maxGuesses = 20;
const maxUnused = 50;

/** Mail programs write such a line for those that know no MIME. */
const partStart =
  /^(?:this is a multi-?part message in mime format\.?\s{1,9})?--[^\s-]\S{0,68}[ \t]{0,9}\r?\ncontent-[\w-]{1,30}:/i;

/** Determines which boundary, if any, separates the parts of a multipart. */
export class Boundaries {
  readonly #message: Buffer;
  #guesses = 0;
  #unused = 0;

  constructor(message: Buffer) {
    this.#message = message;
  }

  /**
   * Whether a line starts a part with this boundary: RFC 2046 section 5.1.1, only white space may
   * follow it.
   *
   * @param start where the content of the multipart starts
   */
  isUsed(boundary: string, start: number): boolean {
    if (this.#unused >= maxUnused) return true; // then mailparser skips its content
    const content = this.#message.subarray(start, start + usedWithin);
    const delimiter = Buffer.from(`--${boundary}`, "utf8");
    for (
      let at = content.indexOf(delimiter);
      at >= 0;
      at = content.indexOf(delimiter, at + delimiter.length)
    ) {
      const rest = content.toString("latin1", at + delimiter.length, at + delimiter.length + 200);
      if ((at === 0 || content[at - 1] === 0x0a) && /^[ \t]*\r?\n/.test(rest)) return true;
    }
    this.#unused++;
    return false;
  }

  /**
   * Whether content of no declared type is a multipart: it begins with a boundary that comes again,
   * and the header of a part.
   */
  beginsWithPart(start: number): boolean {
    const opening = this.#message.toString("latin1", start, start + 200);
    return partStart.test(opening.trimStart()) && this.guess(start) !== "";
  }

  /**
   * The boundary of a multipart that declares none, or a wrong one: the first line that looks like
   * one, if it occurs twice.
   *
   * @returns an empty string when there is none
   */
  guess(start: number): string {
    const line = /^--[^\s-]\S{0,68}(?<!--)(?=[ \t]*\r?$)/m.exec(
      this.#message.toString("latin1", start, start + guessedWithin),
    )?.[0];
    if (line === undefined || this.#guesses++ >= maxGuesses) return "";
    const first = this.#message.indexOf(line, start, "latin1");
    return this.#message.includes(line, first + line.length, "latin1") ? line.slice(2) : "";
  }
}
