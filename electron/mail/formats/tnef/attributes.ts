import { maxTnefAttributes } from "../../parse-limits.ts";

const signature = Buffer.from("789f3e22", "hex");

/** Whether bytes are Outlook's Transport Neutral Encapsulation Format, as `winmail.dat` is. */
export const isTnef = (bytes: Uint8Array): boolean =>
  signature.equals(bytes.subarray(0, signature.length));

/** [MS-OXTNEF] section 2.1.3.2, without the upper half, which is only the data type. */
export const attribute = {
  from: 0x8000,
  subject: 0x8004,
  messageClass: 0x8008,
  body: 0x800c,
  attachData: 0x800f,
  attachTitle: 0x8010,
  attachRendData: 0x9002,
  msgProps: 0x9003,
  recipTable: 0x9004,
  attachment: 0x9005,
  oemCodepage: 0x9007,
} as const;

export type Attribute = {
  readonly id: number;
  readonly ofAttachment: boolean;
  readonly data: Buffer;
};

const ofMessage = 1;
const ofAttachment = 2;

/** Signature and key. */
const fileHeader = 6;
/** Level, id and length. */
const attributeHeader = 9;
const checksum = 2;

/**
 * The attributes of a TNEF file. Their checksums are ignored: some programs write wrong ones, and
 * the data is useful anyway.
 *
 * @returns what there is, the last attribute perhaps cut off; `whole` is false when attributes are
 *   missing, or when it is not a TNEF file
 * @see [MS-OXTNEF] section 2.1.1
 */
export function attributesOf(bytes: Buffer): { attributes: Attribute[]; whole: boolean } {
  const attributes: Attribute[] = [];
  if (!isTnef(bytes)) return { attributes, whole: false };
  let at = fileHeader;
  let whole = true;
  while (isAttribute(bytes, at) && attributes.length < maxTnefAttributes) {
    const start = at + attributeHeader;
    const end = start + bytes.readUInt32LE(start - 4);
    attributes.push({
      id: bytes.readUInt16LE(at + 1),
      ofAttachment: bytes[at] === ofAttachment,
      data: bytes.subarray(start, end),
    });
    whole = end <= bytes.length;
    at = end + checksum;
  }
  // Mail servers that treat the file as text append line ends.
  return { attributes, whole: whole && /^[\s\0]*$/.test(bytes.toString("latin1", at)) };
}

const isAttribute = (bytes: Buffer, at: number): boolean =>
  at + attributeHeader <= bytes.length && (bytes[at] === ofMessage || bytes[at] === ofAttachment);
