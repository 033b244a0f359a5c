import { decodeText } from "../charset.ts";
import type { Warnings } from "../raw-mail.ts";
import { CompoundFileError, type Storage } from "./compound-file.ts";

/** MAPI property ids, named as in [MS-OXPROPS]. */
export const tag = {
  messageClass: 0x001a,
  subject: 0x0037,
  clientSubmitTime: 0x0039,
  sentRepresentingName: 0x0042,
  sentRepresentingAddressType: 0x0064,
  sentRepresentingEmailAddress: 0x0065,
  subjectPrefix: 0x003d,
  transportMessageHeaders: 0x007d,
  recipientType: 0x0c15,
  senderName: 0x0c1a,
  senderAddressType: 0x0c1e,
  senderEmailAddress: 0x0c1f,
  messageDeliveryTime: 0x0e06,
  messageFlags: 0x0e07,
  normalizedSubject: 0x0e1d,
  body: 0x1000,
  rtfCompressed: 0x1009,
  html: 0x1013,
  internetMessageId: 0x1035,
  internetReferences: 0x1039,
  inReplyToId: 0x1042,
  displayName: 0x3001,
  addressType: 0x3002,
  emailAddress: 0x3003,
  creationTime: 0x3007,
  attachDataBinary: 0x3701,
  attachExtension: 0x3703,
  attachFilename: 0x3704,
  attachMethod: 0x3705,
  attachLongFilename: 0x3707,
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
  /** Undocumented: Exchange Online writes the SMTP address of the creator. */
  creatorSmtpAddress: 0x5d0a,
} as const;

const unicode = 0x001f;
const string8 = 0x001e;
const binaryType = 0x0102;

/** Bytes before the entries of a property stream: 32 in a message, 24 in an embedded one, 8 in recipients and attachments ([MS-OXMSG] 2.4.1). */
export type PropertyOwner = "message" | "embedded" | "item";
const headerBytes = { message: 32, embedded: 24, item: 8 } as const satisfies Record<PropertyOwner, number>;

/** Milliseconds between 1601, where FILETIME starts, and 1970. */
const fileTimeEpochMs = 11_644_473_600_000;

/** What holds for a whole file. The charset of its 8-bit strings is chosen after a first look at them. */
export type MsgContext = { charset: string | undefined; readonly warnings: Warnings };

/**
 * The properties of a message, a recipient or an attachment. A property that is not there, or cannot be read, is undefined.
 *
 * @see [MS-OXMSG] sections 2.2 to 2.4
 */
export class Properties {
  readonly storage: Storage;
  /** Fixed-size values, by id. */
  readonly #fixed = new Map<number, Buffer>();
  readonly #context: MsgContext;

  constructor(storage: Storage, owner: PropertyOwner, context: MsgContext) {
    this.storage = storage;
    this.#context = context;
    const stream = this.#stream("__properties_version1.0");
    if (stream === undefined) return;
    for (let at = headerBytes[owner]; at + 16 <= stream.length; at += 16)
      this.#fixed.set(stream.readUInt16LE(at + 2), stream.subarray(at + 8, at + 16));
  }

  /** A string, without the zeros that some writers count in. Empty strings are no value. */
  text(id: number): string | undefined {
    const wide = this.#value(id, unicode);
    const raw = wide === undefined ? this.bytes8(id) : undefined;
    const text = wide?.toString("utf16le") ?? (raw === undefined ? undefined : decodeText(raw, this.#context.charset).text);
    const value = text?.replace(/\0[\s\S]*$/, "").toWellFormed();
    return value === "" ? undefined : value;
  }

  /** The bytes of a string that the writer left in a Windows code page. */
  bytes8(id: number): Buffer | undefined {
    return this.#value(id, string8);
  }

  binary(id: number): Buffer | undefined {
    return this.#value(id, binaryType);
  }

  integer(id: number): number | undefined {
    return this.#fixed.get(id)?.readInt32LE(0);
  }

  /** ms since the epoch. Writers put a zero FILETIME for "none". */
  time(id: number): number | undefined {
    const value = this.#fixed.get(id);
    if (value === undefined) return undefined;
    const ms = Number(value.readBigUInt64LE(0) / 10_000n) - fileTimeEpochMs;
    return ms > 0 && ms < 253_402_300_800_000 ? ms : undefined;
  }

  /** The storages that hold the recipients, or the attachments, in their order. */
  items(prefix: "__recip_version1.0_#" | "__attach_version1.0_#"): Properties[] {
    return [...this.storage.children]
      .filter(([name]) => name.startsWith(prefix))
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([, child]) => (child.kind === "storage" ? [new Properties(child, "item", this.#context)] : []));
  }

  /** What an attached message or an OLE object is kept in. */
  get objectStorage(): Storage | undefined {
    const child = this.storage.children.get("__substg1.0_3701000D");
    return child?.kind === "storage" ? child : undefined;
  }

  #value(id: number, type: number): Buffer | undefined {
    const hex = (value: number): string => value.toString(16).toUpperCase().padStart(4, "0");
    return this.#stream(`__substg1.0_${hex(id)}${hex(type)}`);
  }

  #stream(name: string): Buffer | undefined {
    const child = this.storage.children.get(name);
    if (child?.kind !== "stream") return undefined;
    try {
      return child.read();
    } catch (error) {
      if (!(error instanceof CompoundFileError)) throw error;
      this.#context.warnings.add("damaged", "The email file is damaged; something of it may be missing.");
      return undefined;
    }
  }
}
