import { Transform, type TransformCallback } from "node:stream";
import { decodeText, type OtherCharsets } from "../charset.ts";
import type { Warnings } from "../raw-mail.ts";
import { metaCharset } from "./bodies.ts";

/**
 * What mailparser is told as the charset of a body. It reads UTF-8 by itself, much faster than with a decoder; only it does not
 * say when the bytes are none.
 *
 * @param asLabelled whether to believe a label, or a missing one, that means UTF-8; otherwise our decoder is asked
 */
export const bodyCharset = (type: string, label: string | undefined, asLabelled: boolean): string =>
  asLabelled && /^(?:utf-?8|us-ascii)?$/i.test(label ?? "") ? "utf-8" : decoderName(type, label);

/** Signs in a text that was read as UTF-8 of bytes that are something else: lost characters, escapes of ISO-2022-JP, byte order marks. */
export const isDoubtful = (text: string): boolean => ["\uFFFD", "\u001B", "\uFEFF"].some((sign) => text.includes(sign));

const decoderName = (type: string, label: string | undefined): string =>
  `mailpin-${type === "text/html" ? "html" : "plain"}-${(label ?? "").replaceAll(/[^\w.:+-]/g, "")}`;

/**
 * Makes the class that mailparser takes for the `iconv` package's: a stream that decodes the bytes of a body as charset.ts does
 * it, in spite of a label that is missing or wrong. mailparser's own decoder would leave U+FFFD for what does not fit, and
 * refuses UTF-7; ours may read that, because what is shown is made harmless after it was decoded.
 */
export function bodyDecoder(others: OtherCharsets, warnings: Warnings): new (from: string) => Transform {
  return class BodyDecoder extends Transform {
    readonly #chunks: Buffer[] = [];
    readonly #from: string;

    constructor(from: string) {
      super();
      this.#from = from;
    }

    override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
      this.#chunks.push(chunk);
      done();
    }

    override _flush(done: TransformCallback): void {
      try {
        done(null, Buffer.from(decodeBody(Buffer.concat(this.#chunks), this.#from, others, warnings), "utf8"));
      } catch (error) {
        done(error instanceof Error ? error : new Error("A body could not be decoded", { cause: error }));
      }
    }
  };
}

function decodeBody(bytes: Buffer, from: string, others: OtherCharsets, warnings: Warnings): string {
  const [, kind, label = ""] = from.split(/^mailpin-(html|plain)-/);
  const declared = label === "" && kind === "html" ? metaCharset(bytes) : label;
  const { text, sure } = decodeText(bytes, declared, others);
  if (!sure) warnings.add("charset", "The email does not say correctly how its letters are encoded; some may be wrong.");
  return text;
}
