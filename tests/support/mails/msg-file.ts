import { crc32 } from "node:zlib";
import {
  clsid,
  writeCompoundFile,
  type Content,
} from "../../../electron/mail/formats/msg/write-compound-file.ts";

/**
 * A MAPI property of a generated .msg. Strings are Unicode, unless they are given as bytes of type
 * 0x001e.
 */
export type Value =
  | { readonly string: string }
  | { readonly string8: Uint8Array }
  | { readonly binary: Uint8Array }
  | { readonly integer: number }
  | { readonly flag: boolean }
  | { readonly time: Date };

export type Values = Readonly<Record<number, Value>>;
export type MsgItem = {
  readonly values: Values;
  /** PR_ATTACH_DATA_OBJ: a message, or another program's object. */
  readonly embedded?: MsgMessage;
  readonly object?: Content;
};
export type MsgMessage = {
  readonly values: Values;
  readonly recipients?: readonly MsgItem[];
  readonly attachments?: readonly MsgItem[];
};

const headers = { message: 32, embedded: 24, item: 8 };
const hex = (value: number, digits: number): string =>
  value.toString(16).toUpperCase().padStart(digits, "0");

/** The classes of messages and templates, as the bytes of a GUID. */
export const classes = {
  msg: Buffer.from("0b0d020000000000c000000000000046", "hex"),
  oft: Buffer.from("46f0060000000000c000000000000046", "hex"),
};

/** Writes a .msg ([MS-OXMSG]) with only the given properties. */
export const msgFile = (message: MsgMessage, ofClass: Buffer = classes.msg): Buffer =>
  writeCompoundFile(msgContent(message, ofClass));

/** The content of a .msg, for tests that change it. */
export const msgContent = (message: MsgMessage, ofClass: Buffer = classes.msg): Content => ({
  ...messageContent(message, "message"),
  "__nameid_version1.0": {},
  [clsid]: ofClass,
});

function messageContent(
  { values, recipients = [], attachments = [] }: MsgMessage,
  owner: "message" | "embedded",
): Content {
  const items = (prefix: string, list: readonly MsgItem[]) =>
    Object.fromEntries(list.map((item, index) => [`${prefix}${hex(index, 8)}`, itemContent(item)]));
  return {
    ...propertyStreams(values, owner),
    ...items("__recip_version1.0_#", recipients),
    ...items("__attach_version1.0_#", attachments),
  };
}

function itemContent({ values, embedded, object }: MsgItem): Content {
  const inner = embedded === undefined ? object : messageContent(embedded, "embedded");
  return {
    ...propertyStreams(values, "item"),
    ...(inner !== undefined && { "__substg1.0_3701000D": inner }),
  };
}

function propertyStreams(values: Values, owner: keyof typeof headers): Content {
  const streams: Record<string, Uint8Array> = {};
  const entries = Object.entries(values).map(([key, value]) => {
    const id = Number(key);
    const { type, bytes, fixed } = encode(value);
    if (bytes !== undefined) streams[`__substg1.0_${hex(id, 4)}${hex(type, 4)}`] = bytes;
    const entry = Buffer.alloc(16);
    entry.writeUInt16LE(type, 0);
    entry.writeUInt16LE(id, 2);
    entry.writeUInt32LE(6, 4);
    entry.set(fixed, 8);
    return entry;
  });
  return {
    ...streams,
    "__properties_version1.0": Buffer.concat([Buffer.alloc(headers[owner]), ...entries]),
  };
}

function encode(value: Value): { type: number; bytes?: Uint8Array; fixed: Buffer } {
  const fixed = Buffer.alloc(8);
  const stream = (type: number, bytes: Uint8Array, terminator: number) => {
    fixed.writeUInt32LE(bytes.byteLength + terminator, 0);
    return { type, bytes, fixed };
  };
  if ("string" in value) return stream(0x001f, Buffer.from(value.string, "utf16le"), 2);
  if ("string8" in value) return stream(0x001e, value.string8, 1);
  if ("binary" in value) return stream(0x0102, value.binary, 0);
  if ("integer" in value) {
    fixed.writeInt32LE(value.integer, 0);
    return { type: 0x0003, fixed };
  }
  if ("flag" in value) {
    fixed.writeUInt8(Number(value.flag), 0);
    return { type: 0x000b, fixed };
  }
  fixed.writeBigUInt64LE((BigInt(value.time.getTime()) + 11_644_473_600_000n) * 10_000n, 0);
  return { type: 0x0040, fixed };
}

/** PidTagRtfCompressed of kind "uncompressed" ([MS-OXRTFCP] section 2.1.3.1). */
export const storedRtf = (rtf: string): Buffer => {
  const bytes = Buffer.from(rtf, "latin1");
  return rtfFile("MELA", bytes, bytes.length, 0);
};

/**
 * PidTagRtfCompressed of kind "compressed" ([MS-OXRTFCP] section 2.1.3.2), but without references
 * to earlier text.
 */
export function packedRtf(rtf: string): Buffer {
  const bytes = Buffer.from(rtf, "latin1");
  const content: number[] = [];
  for (let at = 0; at <= bytes.length; at += 8) {
    const run = bytes.subarray(at, at + 8);
    content.push(run.length < 8 ? 1 << run.length : 0, ...run);
  }
  // A reference to the position of the next byte.
  const end = ((dictionaryBytes + bytes.length) % 4096) << 4;
  const packed = Buffer.from([...content, end >> 8, end & 0xff]);
  return rtfFile("LZFu", packed, bytes.length, (crc32(packed, 0xffff_ffff) ^ 0xffff_ffff) >>> 0);
}

const dictionaryBytes = 207;

function rtfFile(kind: string, content: Buffer, size: number, checksum: number): Buffer {
  const header = Buffer.alloc(16);
  header.writeUInt32LE(content.length + 12, 0);
  header.writeUInt32LE(size, 4);
  header.write(kind, 8, "latin1");
  header.writeUInt32LE(checksum, 12);
  return Buffer.concat([header, content]);
}
