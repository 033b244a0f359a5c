import { isUtf8 } from "node:buffer";
import { standardName, type OtherCharsets } from "../../charset/charset.ts";
import { guessCharset } from "../../charset/charset-guess.ts";
import { charsetOfLabel } from "../../charset/charset-labels.ts";

/** Bytes of a message in which it is looked for charsets. */
const searched = 65_536;
const mostNames = 5;

/** Each guess takes a millisecond or two, and a mail may have ten thousand parts. */
const mostGuesses = 50;

/** Where a mail names a charset: as a parameter, in HTML, in an encoded word. */
const naming = /charset\s*=\s*["']?([\w.:-]+)|=\?([\w.:-]+)(?:\*[\w-]*)?\?[bq]\?/gi;

/**
 * What everybody's mail names, and what fits every bytes: neither says anything of the other text
 * of the mail.
 */
const commonplace = /^(?:utf-|windows-1252$)/;

/**
 * The charsets in which the text of a mail may be where its label is missing or wrong: first those
 * that the mail names elsewhere, then what the bytes look like. Nothing is looked for before it is
 * needed: most mail is UTF-8.
 */
export class MailCharsets {
  readonly #message: Buffer;
  #named: string[] | undefined;
  #ofHeader: string | undefined;
  #guesses = 0;

  constructor(message: Buffer) {
    this.#message = message;
  }

  /** Of a body or another text of some length. */
  readonly ofBody: OtherCharsets = (bytes) => this.#namedThenGuess(bytes);

  /**
   * Of raw text in a header, which is too short to tell by itself: that of all raw text in the
   * header, else in the mail.
   *
   * @param header the bytes of the header, of which other parts may be ASCII or UTF-8
   */
  *ofHeader(header: () => Uint8Array): Iterable<string> {
    yield* this.#names();
    this.#ofHeader ??=
      this.#guess(header()) ?? this.#guess(this.#message.subarray(0, searched)) ?? "";
    if (this.#ofHeader !== "") yield this.#ofHeader;
  }

  *#namedThenGuess(bytes: Uint8Array): Iterable<string> {
    yield* this.#names();
    const guessed = this.#guess(bytes);
    if (guessed === undefined) return;
    this.#names().push(guessed); // its other parts are likely in the same
    yield guessed;
  }

  #guess(bytes: Uint8Array): string | undefined {
    return this.#guesses++ < mostGuesses && !isUtf8(bytes) ? guessCharset(bytes) : undefined;
  }

  #names(): string[] {
    if (this.#named !== undefined) return this.#named;
    const found = new Set<string>();
    for (const [, parameter, word] of this.#message
      .toString("latin1", 0, searched)
      .matchAll(naming)) {
      const charset = standardName(charsetOfLabel(parameter ?? word) ?? "utf-8");
      if (charset !== undefined && !commonplace.test(charset) && found.size < mostNames)
        found.add(charset);
    }
    return (this.#named = [...found]);
  }
}
