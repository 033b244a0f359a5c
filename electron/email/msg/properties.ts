import type { FieldsData } from "@kenjiuno/msgreader";
import { decodeText } from "../charset.ts";
import type { Warnings } from "../raw-mail.ts";

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

/** Property types as msgreader writes them ([MS-OXCDATA] section 2.11.1). */
const types = { integer: "0003", string8: "001e", unicode: "001f", time: "0040", binary: "0102" } as const;

/** What holds for a whole file. The charset of its 8-bit strings is chosen after a first look at them. */
export type MsgContext = { charset: string | undefined; readonly warnings: Warnings };

/** The properties of a message, a recipient or an attachment. A property that is not there, or cannot be read, is undefined. */
export class Properties {
  readonly fields: FieldsData;
  readonly #values: ReadonlyMap<string | undefined, unknown>;
  readonly #context: MsgContext;

  constructor(fields: FieldsData, context: MsgContext) {
    this.fields = fields;
    this.#values = new Map((fields.rawProps ?? []).map(({ propertyTag, value }) => [propertyTag, value]));
    this.#context = context;
  }

  /** A string. Empty strings are no value. */
  text(id: number): string | undefined {
    const wide = this.#value(id, types.unicode);
    const raw = wide === undefined ? this.bytes8(id) : undefined;
    const text = raw === undefined ? wide : decodeText(raw, this.#context.charset).text;
    return typeof text === "string" && text !== "" ? text.toWellFormed() : undefined;
  }

  /** The bytes of a string that the writer left in a Windows code page. */
  bytes8(id: number): Buffer | undefined {
    const value = this.#value(id, types.string8);
    return typeof value === "string" ? Buffer.from(value, "latin1") : undefined;
  }

  binary(id: number): Buffer | undefined {
    const value = this.#value(id, types.binary);
    return value instanceof Uint8Array ? Buffer.from(value.buffer, value.byteOffset, value.byteLength) : undefined;
  }

  integer(id: number): number | undefined {
    const value = this.#value(id, types.integer);
    return typeof value === "number" ? value | 0 : undefined;
  }

  /** ms since the epoch, in whole seconds. Writers put a zero FILETIME, the year 1601, for "none". */
  time(id: number): number | undefined {
    const value = this.#value(id, types.time);
    const ms = typeof value === "string" ? Date.parse(value) : NaN;
    return ms > 0 && ms < 253_402_300_800_000 ? ms : undefined;
  }

  get recipients(): Properties[] {
    return (this.fields.recipients ?? []).map((fields) => new Properties(fields, this.#context));
  }

  get attachments(): Properties[] {
    return (this.fields.attachments ?? []).map((fields) => new Properties(fields, this.#context));
  }

  #value(id: number, type: string): unknown {
    return this.#values.get(id.toString(16).padStart(4, "0") + type);
  }
}
