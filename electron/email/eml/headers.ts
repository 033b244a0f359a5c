import { maxHeaderBytes } from "../limits.ts";
import { decodeRawHeader } from "./encoded-words.ts";
import { MailCharsets } from "./mail-charsets.ts";

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const fieldStart = /^([\x21-\x39\x3B-\x7E]+)[ \t]*:/;

/** Fields that only mail has: they tell a header block from prose that happens to hold colons. */
const mailField =
  /^(?:from|to|cc|bcc|subject|date|sender|reply-to|received|return-path|delivered-to|message-id|in-reply-to|references|mime-version|content-[\w-]+|resent-[\w-]+|x-[\w-]+|dkim-signature|arc-[\w-]+|list-[\w-]+|authentication-results|importance|priority|envelope-to|delivery-date|status|apparently-to|thread-[\w-]+|user-agent|precedence|errors-to|organi[sz]ation|newsgroups|lines|path)$/i;

type RawField = readonly [name: string, value: string];

/** The fields of a message or part, in their order; names in lower case, values unfolded, with encoded words still in them. */
export class Headers {
  readonly #fields: ReadonlyMap<string, readonly RawField[]>;
  readonly #decode: (raw: string) => string;

  /** @param decode makes the bytes of a value a string; asked for the fields that are read only, and most never are */
  constructor(fields: readonly RawField[], decode: (raw: string) => string) {
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

/** One field that only mail has is enough: prose has colons, too, but not after those words at the start of its first lines. */
export const startsWithMailField = (bytes: Buffer, end: number): boolean =>
  [Math.min(firstLines, end), end].some((limit) =>
    blockLines(bytes, 0, limit).lines.some(({ text }) => mailField.test(fieldStart.exec(text)?.[1] ?? "")),
  );

export type HeaderBlock = {
  readonly headers: Headers;
  /** In which text of the mail may be that does not say it. */
  readonly charsets: MailCharsets;
  /** Where the body starts. */
  readonly bodyStart: number;
  /** True when the block was longer than we read. */
  readonly cut: boolean;
};

/**
 * Reads a header block as forgivingly as mail programs do: bare LF, a line of junk between two fields, and the missing empty
 * line before the body, which starts then with the first line that is no field.
 *
 * @param options.charset in which raw 8-bit text is read that is no UTF-8; that of the message, for a part
 * @param options.charsets of the message, for a part
 * @param options.isDelimiter whether a line ends the part: its header, too
 */
export function readHeaders(bytes: Buffer, start: number, end: number, options: HeaderOptions = {}): HeaderBlock {
  const lines = blockLines(bytes, start, end, options.isDelimiter);
  const lastField = lines.lines.findLastIndex(({ text }) => mailField.test(fieldStart.exec(text)?.[1] ?? ""));
  const raw: [name: string, value: string][] = [];
  let bodyStart = lines.bodyStart;
  for (const [index, { text, at }] of lines.lines.entries()) {
    const last = raw.at(-1);
    const field = fieldStart.exec(text);
    if (last !== undefined && /^[ \t]/.test(text)) last[1] += text;
    else if (field?.[1] !== undefined) raw.push([field[1].toLowerCase(), text.slice(field[0].length)]);
    else if (index > lastField && !(index === 0 && /^>?From /.test(text))) {
      // Junk has fields of a mail after it; the body of a mail without the empty line has not. The first line may be mbox's.
      bodyStart = at;
      break;
    }
  }
  const own = charsetOf(raw) ?? options.charset;
  const charsets = options.charsets ?? new MailCharsets(bytes);
  const others = () => charsets.ofHeader(() => Buffer.from(raw.map(([, value]) => value).join(" "), "latin1"));
  return { headers: new Headers(raw, (value) => decodeRawHeader(value, own, others)), charsets, bodyStart, cut: lines.cut };
}

type HeaderOptions = {
  readonly charset?: string | undefined;
  readonly charsets?: MailCharsets;
  readonly isDelimiter?: (line: string) => boolean;
};

type Line = { readonly text: string; readonly at: number };

function blockLines(bytes: Buffer, start: number, end: number, isDelimiter?: (line: string) => boolean) {
  const limit = Math.min(end, start + maxHeaderBytes);
  const lines: Line[] = [];
  let at = start;
  while (at < limit) {
    const feed = bytes.indexOf(lineFeed, at);
    const next = feed < 0 || feed >= end ? end : feed + 1;
    const text = bytes.toString("latin1", at, Math.min(limit, withoutLineEnd(bytes, at, next)));
    if (text === "") return { lines, bodyStart: next, cut: false };
    if (isDelimiter?.(text) === true) return { lines, bodyStart: at, cut: false };
    lines.push({ text, at });
    at = next;
  }
  return at < end ? { lines, bodyStart: afterBlankLine(bytes, at, end), cut: true } : { lines, bodyStart: at, cut: false };
}

function withoutLineEnd(bytes: Buffer, start: number, next: number): number {
  const end = bytes[next - 1] === lineFeed ? next - 1 : next;
  return end > start && bytes[end - 1] === carriageReturn ? end - 1 : end;
}

function afterBlankLine(bytes: Buffer, from: number, end: number): number {
  const ends = ["\n\n", "\n\r\n"].flatMap((blank) => {
    const at = bytes.indexOf(blank, from - 1, "latin1");
    return at < 0 ? [] : [at + blank.length];
  });
  return Math.min(end, ...ends);
}

function charsetOf(fields: readonly RawField[]): string | undefined {
  const type = fields.find(([name]) => name === "content-type")?.[1];
  return /charset\s*=\s*"?([\w.:-]+)/i.exec(type ?? "")?.[1];
}
