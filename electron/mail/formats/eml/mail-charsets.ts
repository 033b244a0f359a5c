import { isUtf8 } from "node:buffer";
import { standardName, type OtherCharsets } from "../../charset/charset.ts";
import { guessCharset } from "../../charset/charset-guess.ts";
import { charsetOfLabel } from "../../charset/charset-labels.ts";

/** How many bytes of a message are searched for charset names. */
const searched = 65_536;
const mostNames = 5;

/** Each guess takes a millisecond or two, and a mail may have ten thousand parts. */
const mostGuesses = 50;

/** The places where a mail names a charset: a parameter, HTML, an encoded word. */
const naming = /charset\s*=\s*["']?([\w.:-]+)|=\?([\w.:-]+)(?:\*[\w-]*)?\?[bq]\?/gi;

/**
 * Charsets that every mail names, or that fit any bytes: they say nothing about other text of the
 * mail.
 */
const commonplace = /^(?:utf-|windows-1252$)/;

/**
 * Candidates for text whose charset label is missing or wrong: first the charsets that the mail
 * names elsewhere, then a guess by the bytes. The search starts only when it is needed: most mail
 * is UTF-8.
 */
export class MailCharsets {
  readonly #message: Buffer;
  #named: string[] | undefined;
  #ofHeader: string | undefined;
  #guesses = 0;

  constructor(message: Buffer) {
    this.#message = message;
  }

  /** For a body or another text of some length. */
  readonly ofBody: OtherCharsets = (bytes) => this.#namedThenGuess(bytes);

  /**
   * For raw text in a header, which is too short for a guess by itself: the charset of all raw text
   * in the header, else that of the mail.
   *
   * @param header the bytes of the header, which may be ASCII or UTF-8 in other places
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
    this.#names().push(guessed); // other parts of the mail are likely in the same charset
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
