import { decodeRawHeader } from "../../charset/encoded-words.ts";
import { blockLines, readBlock, type RawBlock } from "./header-block.ts";
import { isMailField, type RawField } from "./header-fields.ts";
import { MailCharsets } from "./mail-charsets.ts";

/**
 * The fields of a message or part, in their order; names in lower case, values unfolded, with
 * encoded words still in them.
 */
export class Headers {
  readonly #fields: ReadonlyMap<string, readonly Readonly<RawField>[]>;
  readonly #decode: (raw: string) => string;

  /**
   * @param decode decodes the bytes of a value; called only for the fields that are read, which are
   *   few
   */
  constructor(fields: readonly Readonly<RawField>[], decode: (raw: string) => string) {
    this.#fields = Map.groupBy(fields, ([name]) => name);
    this.#decode = decode;
  }

  /** The first field of that name: mail programs show that one when a mail has several. */
  first(name: string): string | undefined {
    const raw = this.#fields.get(name)?.[0]?.[1];
    return raw === undefined ? undefined : this.#decode(raw).trim();
  }

  all(name: string): readonly string[] {
    return (this.#fields.get(name) ?? []).map(([, raw]) => this.#decode(raw).trim());
  }

  has(name: string): boolean {
    return this.#fields.has(name);
  }
}

/** The first lines of most mails identify them as mail. */
const firstLines = 512;

/**
 * One field that only mail has is enough: prose has colons, too, but not after those names at the
 * start of its first lines.
 */
export const startsWithMailField = (bytes: Buffer, end: number): boolean =>
  [Math.min(firstLines, end), end].some((limit) =>
    blockLines(bytes, 0, limit).lines.some(({ text }) => isMailField(text.trimStart())),
  );

export type HeaderBlock = Pick<RawBlock, "bodyStart" | "cut"> & {
  readonly headers: Headers;
  /** Candidates for text of the mail without a charset label. */
  readonly charsets: MailCharsets;
};

type HeaderOptions = {
  /** Charset of raw 8-bit text that is not UTF-8; for a part, that of the message. */
  readonly charset?: string | undefined;
  /** Of the message, for a part. */
  readonly charsets?: MailCharsets;
  /** Whether a line ends the part, and so its header. */
  readonly isDelimiter?: (line: string) => boolean;
};

/**
 * Reads a header as leniently as mail programs do: junk that readBlock skips has no effect on other
 * lines.
 */
export function readHeaders(
  bytes: Buffer,
  start: number,
  end: number,
  options: HeaderOptions = {},
): HeaderBlock {
  const { fields, bodyStart, cut } = readBlock(bytes, start, end, options.isDelimiter);
  const own = charsetOf(fields) ?? options.charset;
  const charsets = options.charsets ?? new MailCharsets(bytes);
  const others = () =>
    charsets.ofHeader(() => Buffer.from(fields.map(([, value]) => value).join(" "), "latin1"));
  return {
    headers: new Headers(fields, (value) => decodeRawHeader(value, own, others)),
    charsets,
    bodyStart,
    cut,
  };
}

function charsetOf(fields: RawBlock["fields"]): string | undefined {
  const type = fields.find(([name]) => name === "content-type")?.[1];
  return /charset\s*=\s*"?([\w.:-]+)/i.exec(type ?? "")?.[1];
}
