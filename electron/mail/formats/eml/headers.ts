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
   * @param decode makes the bytes of a value a string; asked for the fields that are read only, and
   *   most never are
   */
  constructor(fields: readonly Readonly<RawField>[], decode: (raw: string) => string) {
    this.#fields = Map.groupBy(fields, ([name]) => name);
    this.#decode = decode;
  }

  /** The first field of that name: the one that mail programs show when a mail has several. */
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

/** Most mails show what they are in their first lines. */
const firstLines = 512;

/**
 * One field that only mail has is enough: prose has colons, too, but not after those words at the
 * start of its first lines.
 */
export const startsWithMailField = (bytes: Buffer, end: number): boolean =>
  [Math.min(firstLines, end), end].some((limit) =>
    blockLines(bytes, 0, limit).lines.some(({ text }) => isMailField(text.trimStart())),
  );

export type HeaderBlock = Pick<RawBlock, "bodyStart" | "cut"> & {
  readonly headers: Headers;
  /** In which text of the mail may be that does not say it. */
  readonly charsets: MailCharsets;
};

type HeaderOptions = {
  /** In which raw 8-bit text is read that is no UTF-8; that of the message, for a part. */
  readonly charset?: string | undefined;
  /** Of the message, for a part. */
  readonly charsets?: MailCharsets;
  /** Whether a line ends the part: its header, too. */
  readonly isDelimiter?: (line: string) => boolean;
};

/**
 * Reads a header as forgivingly as mail programs do: what readBlock passes over costs nothing but
 * itself.
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
