import { mailLimitBytes } from "../../contract/limits.ts";
import { ProblemError } from "../../contract/problem.ts";

/** A large file that comes from the window in pieces: one message of it would hold the window up. */
export class ComingFile {
  #pieces: Uint8Array[] = [];
  #size = 0;

  /** @param at how many bytes came before; with none, another file begins */
  add(at: number, bytes: Uint8Array): void {
    if (at === 0) this.#forget();
    this.#expect(at, bytes);
    this.#pieces.push(bytes);
    this.#size += bytes.byteLength;
  }

  /** @returns the file, whose last piece this is */
  end(at = 0, last: Uint8Array): Uint8Array {
    if (at === 0) return last; // it has come as a whole
    this.#expect(at, last);
    const whole = Buffer.concat([...this.#pieces, last]);
    this.#forget();
    return whole;
  }

  /** @throws ProblemError for a piece that does not follow, or of a file that is too large */
  #expect(at: number, { byteLength }: Uint8Array): void {
    if (at !== this.#size || at + byteLength > mailLimitBytes)
      throw new ProblemError({ code: "bad-request" });
  }

  #forget(): void {
    this.#pieces = [];
    this.#size = 0;
  }
}
