import { byteOrderMark, decodeText } from "../../charset/charset.ts";
import type { Warnings } from "../../raw-mail.ts";
import { nameKey, storageIn, type Storage, type Stream } from "./compound-file.ts";

/** MAPI property ids, named as in [MS-OXPROPS]. */
export const tag = {
  messageClass: 0x001a,
  subject: 0x0037,
  clientSubmitTime: 0x0039,
  subjectPrefix: 0x003d,
  sentRepresentingName: 0x0042,
  replyRecipientEntries: 0x004f,
  replyRecipientNames: 0x0050,
  sentRepresentingEmailAddress: 0x0065,
  conversationTopic: 0x0070,
  conversationIndex: 0x0071,
  transportMessageHeaders: 0x007d,
  recipientType: 0x0c15,
  senderName: 0x0c1a,
  senderEmailAddress: 0x0c1f,
  displayBcc: 0x0e02,
  displayCc: 0x0e03,
  displayTo: 0x0e04,
  messageDeliveryTime: 0x0e06,
  messageFlags: 0x0e07,
  normalizedSubject: 0x0e1d,
  rtfInSync: 0x0e1f,
  body: 0x1000,
  reportText: 0x1001,
  rtfCompressed: 0x1009,
  html: 0x1013,
  internetMessageId: 0x1035,
  internetReferences: 0x1039,
  inReplyToId: 0x1042,
  /** In a report. Outside of them Outlook keeps the return path there. */
  originalMessageId: 0x1046,
  displayName: 0x3001,
  emailAddress: 0x3003,
  creationTime: 0x3007,
  attachDataBinary: 0x3701,
  attachDataObject: 0x3701,
  attachExtension: 0x3703,
  attachFilename: 0x3704,
  attachMethod: 0x3705,
  attachLongFilename: 0x3707,
  attachPathname: 0x3708,
  attachLongPathname: 0x370d,
  attachMimeTag: 0x370e,
  attachContentId: 0x3712,
  attachContentLocation: 0x3713,
  smtpAddress: 0x39fe,
  internetCodepage: 0x3fde,
  messageLocaleId: 0x3ff1,
  messageCodepage: 0x3ffd,
  /** Undocumented: the SMTP address behind an Exchange recipient, as Outlook shows it. */
  emailAddressShown: 0x403e,
  senderSmtpAddress: 0x5d01,
  sentRepresentingSmtpAddress: 0x5d02,
  attachmentHidden: 0x7ffe,
} as const;

/** Property types, [MS-OXCDATA] section 2.11.1. */
const types = {
  integer: 0x0003,
  boolean: 0x000b,
  object: 0x000d,
  string8: 0x001e,
  unicode: 0x001f,
  time: 0x0040,
  binary: 0x0102,
};

/** Bytes before the first entry of a property stream, by its owner ([MS-OXMSG] section 2.4.1). */
const headerBytes = { message: 32, embedded: 24, item: 8 };

export const propertyStream = "__properties_version1.0";
const entryBytes = 16;
const valueAt = 8;

/** 100 ns between the year 1601, from which FILETIME counts, and 1970. */
const epoch = 116_444_736_000_000_000n;

/** State of a whole file. The charset of its 8-bit strings is chosen after a first look at them. */
export type MsgContext = { charset: string | undefined; readonly warnings: Warnings };

/**
 * The properties of a message, a recipient or an attachment, [MS-OXMSG] section 2.1. A missing
 * property, or one that is too short for its type, is undefined.
 */
export class Properties {
  readonly #storage: Storage;
  readonly #streams: ReadonlyMap<string, Stream>;
  /** The values of up to eight bytes, each after its tag and flags. */
  readonly #short: Buffer;
  readonly #context: MsgContext;

  constructor(storage: Storage, owner: keyof typeof headerBytes, context: MsgContext) {
    this.#storage = storage;
    this.#streams = new Map(storage.streams.map((stream) => [nameKey(stream.name), stream]));
    this.#short = this.#bytes(propertyStream)?.subarray(headerBytes[owner]) ?? Buffer.alloc(0);
    this.#context = context;
  }

  /** A string; undefined for an empty one. */
  text(id: number): string | undefined {
    const wide = this.#long(id, types.unicode) ?? this.#wide8(id);
    const raw = wide === undefined ? this.bytes8(id) : undefined;
    const text =
      raw === undefined
        ? wide?.toString("utf16le").split("\0", 1)[0]
        : decodeText(raw, this.#context.charset).text;
    return text === undefined || text === "" ? undefined : text.toWellFormed();
  }

  /** The bytes of a string in a Windows code page. */
  bytes8(id: number): Buffer | undefined {
    const bytes = this.#long(id, types.string8);
    if (bytes === undefined || isWide(bytes)) return undefined;
    const end = bytes.indexOf(0);
    return end < 0 ? bytes : bytes.subarray(0, end);
  }

  /** A string that is UTF-16 although its type says it is in a code page. */
  #wide8(id: number): Buffer | undefined {
    const bytes = this.#long(id, types.string8);
    return bytes !== undefined && isWide(bytes)
      ? bytes.subarray(byteOrderMark(bytes) === "utf-16le" ? 2 : 0)
      : undefined;
  }

  binary(id: number): Buffer | undefined {
    return this.#long(id, types.binary);
  }

  integer(id: number): number | undefined {
    return this.#fixed(id, types.integer, 4)?.readInt32LE();
  }

  flag(id: number): boolean | undefined {
    const value = this.#fixed(id, types.boolean, 1)?.readUInt8();
    return value === undefined ? undefined : value !== 0;
  }

  /**
   * ms since the epoch, in whole seconds. Writers use a zero FILETIME, the year 1601, for "none".
   */
  time(id: number): number | undefined {
    const ticks = this.#fixed(id, types.time, 8)?.readBigUInt64LE();
    const ms = ticks === undefined ? NaN : Number((ticks - epoch) / 10_000_000n) * 1000;
    return ms > 0 && ms < 253_402_300_800_000 ? ms : undefined;
  }

  /** The content of a PtypObject property: a message, or another program's object. */
  object(id: number): Storage | undefined {
    return storageIn(this.#storage, streamName(id, types.object));
  }

  get recipients(): Properties[] {
    return this.#items("__recip_version1.0");
  }

  get attachments(): Properties[] {
    return this.#items("__attach_version1.0");
  }

  #items(prefix: string): Properties[] {
    return this.#storage.storages
      .filter(({ name }) => name.startsWith(prefix))
      .map((storage) => new Properties(storage, "item", this.#context));
  }

  #long(id: number, type: number): Buffer | undefined {
    return this.#bytes(streamName(id, type));
  }

  #bytes(stream: string): Buffer | undefined {
    const bytes = this.#streams.get(nameKey(stream))?.read();
    return bytes === undefined ? undefined : Buffer.from(bytes.buffer);
  }

  /** Some writers put short values into streams, too. */
  #fixed(id: number, type: number, bytes: number): Buffer | undefined {
    const value = this.#entry(id * 0x1_0000 + type) ?? this.#long(id, type);
    return value !== undefined && value.length >= bytes ? value : undefined;
  }

  #entry(tag: number): Buffer | undefined {
    for (let at = 0; at + entryBytes <= this.#short.length; at += entryBytes)
      if (this.#short.readUInt32LE(at) === tag)
        return this.#short.subarray(at + valueAt, at + entryBytes);
    return undefined;
  }
}

/** Characters that are examined to recognise UTF-16. */
const looked = 500;

/**
 * Blocks of 256 characters that a text uses: ASCII, an alphabet and its rarer letters, punctuation.
 */
const mostRows = 4;

/**
 * Whether an 8-bit string is really UTF-16, as some writers leave it. A zero ends a string in a
 * code page; in UTF-16 it is half of each ASCII letter, or of the blanks of a text in another
 * alphabet, whose letters share their other half.
 */
function isWide(bytes: Buffer): boolean {
  if (byteOrderMark(bytes) === "utf-16le") return true;
  const zero = bytes.indexOf(0);
  if (zero % 2 !== 1 || bytes.subarray(zero).every((byte) => byte === 0)) return false;
  const text = bytes.toString("utf16le", 0, looked * 2).split("\0", 1)[0] ?? "";
  const rows = Array.from(text, (letter) => (letter.codePointAt(0) ?? 0) >> 8);
  if (rows.filter((row) => row === 0).length * 2 > rows.length) return true;
  const isText = !/[\p{Cc}--[\t\n\r]]|\p{Cn}|\p{Co}|\p{Cs}/v.test(text);
  return (
    isText &&
    new Set(rows).size <= mostRows &&
    /[^\t\n\r\x20-\x7E\0]/.test(bytes.toString("latin1", 0, looked * 2))
  );
}

const streamName = (id: number, type: number): string => `__substg1.0_${hex(id)}${hex(type)}`;
const hex = (value: number): string => value.toString(16).padStart(4, "0");
