/**
 * A MAPI property of a generated TNEF file. Strings are Unicode, unless they are given as bytes of
 * type 0x001e.
 */
export type TnefValue =
  | { readonly string: string }
  | { readonly string8: Uint8Array | string }
  | { readonly binary: Uint8Array }
  | { readonly integer: number }
  | { readonly flag: boolean }
  | { readonly time: Date }
  /** An interface's GUID in hex, and its data. */
  | { readonly object: Uint8Array; readonly interface: string }
  | { readonly strings: readonly string[] }
  | { readonly integers: readonly number[] };

export type TnefValues = Readonly<Record<number, TnefValue>>;

/** A property identified by a name, or by a number in a property set. */
export type NamedValue = { readonly name: string | number; readonly value: TnefValue };

export type TnefAttachment = {
  /** attAttachTitle and attAttachData: the attributes for programs older than MAPI. */
  readonly title?: Uint8Array | string;
  readonly data?: Uint8Array;
  readonly values?: TnefValues;
};

export type TnefMessage = {
  readonly codePage?: number;
  /** Attributes of their own, by id, with their data. */
  readonly attributes?: Readonly<Record<number, Uint8Array>>;
  readonly values?: TnefValues;
  readonly named?: readonly NamedValue[];
  readonly recipients?: readonly TnefValues[];
  readonly attachments?: readonly TnefAttachment[];
};

/** IID_IMessage, of an attached message, and IID_IStorage, of an OLE object. */
export const interfaces = {
  message: "0703020000000000c000000000000046",
  storage: "0b00000000000000c000000000000046",
};

/** An attached message as the value of PidTagAttachDataObject. */
export const embedded = (message: TnefMessage): TnefValue => ({
  object: tnefFile(message),
  interface: interfaces.message,
});

const ofMessage = 1;
const ofAttachment = 2;

/** Writes a TNEF file ([MS-OXTNEF]) with only the given content. */
export function tnefFile({
  codePage,
  attributes = {},
  values,
  named,
  recipients,
  attachments = [],
}: TnefMessage): Buffer {
  return Buffer.concat([
    Buffer.from("789f3e220100", "hex"),
    attribute(ofMessage, 0x0008_9006, uint32(0x0001_0000)),
    ...(codePage === undefined
      ? []
      : [attribute(ofMessage, 0x0006_9007, Buffer.concat([uint32(codePage), uint32(0)]))]),
    ...Object.entries(attributes).map(([id, data]) => attribute(ofMessage, Number(id), data)),
    ...(recipients === undefined
      ? []
      : [attribute(ofMessage, 0x0006_9004, recipientTable(recipients))]),
    ...(values === undefined
      ? []
      : [attribute(ofMessage, 0x0006_9003, propertyList(values, named))]),
    ...attachments.flatMap(attachmentAttributes),
  ]);
}

function attachmentAttributes({ title, data, values }: TnefAttachment): Buffer[] {
  const renderingData = Buffer.from("0100ffffffff2000200000000000", "hex");
  return [
    attribute(ofAttachment, 0x0006_9002, renderingData),
    ...(data === undefined ? [] : [attribute(ofAttachment, 0x0006_800f, data)]),
    ...(title === undefined ? [] : [attribute(ofAttachment, 0x0001_8010, string8(title))]),
    ...(values === undefined ? [] : [attribute(ofAttachment, 0x0006_9005, propertyList(values))]),
  ];
}

function attribute(level: number, id: number, data: Uint8Array): Buffer {
  const sum = data.reduce((total, byte) => (total + byte) & 0xffff, 0);
  return Buffer.concat([
    Buffer.from([level]),
    uint32(id),
    uint32(data.byteLength),
    data,
    uint16(sum),
  ]);
}

const recipientTable = (recipients: readonly TnefValues[]): Buffer =>
  Buffer.concat([uint32(recipients.length), ...recipients.map((values) => propertyList(values))]);

function propertyList(values: TnefValues, named: readonly NamedValue[] = []): Buffer {
  const plain = Object.entries(values).map(([id, value]) =>
    property(Number(id), Buffer.alloc(0), value),
  );
  const others = named.map(({ name, value }, index) =>
    property(0x8000 + index, nameOf(name), value),
  );
  return Buffer.concat([uint32(plain.length + others.length), ...others, ...plain]);
}

function property(id: number, name: Buffer, value: TnefValue): Buffer {
  const { type, bytes } = encode(value);
  return Buffer.concat([uint16(type), uint16(id), name, bytes]);
}

function nameOf(name: string | number): Buffer {
  const set = Buffer.from("0820060000000000c000000000000046", "hex");
  if (typeof name === "number") return Buffer.concat([set, uint32(0), uint32(name)]);
  return Buffer.concat([set, uint32(1), counted(unicode(name))]);
}

function encode(value: TnefValue): { type: number; bytes: Buffer } {
  const one = (bytes: Uint8Array) => Buffer.concat([uint32(1), counted(bytes)]);
  if ("string" in value) return { type: 0x001f, bytes: one(unicode(value.string)) };
  if ("string8" in value) return { type: 0x001e, bytes: one(string8(value.string8)) };
  if ("binary" in value) return { type: 0x0102, bytes: one(value.binary) };
  if ("object" in value)
    return {
      type: 0x000d,
      bytes: one(Buffer.concat([Buffer.from(value.interface, "hex"), value.object])),
    };
  if ("integer" in value) return { type: 0x0003, bytes: uint32(value.integer) };
  if ("flag" in value) return { type: 0x000b, bytes: uint32(value.flag ? 1 : 0) };
  if ("integers" in value)
    return {
      type: 0x1003,
      bytes: Buffer.concat([value.integers.length, ...value.integers].map(uint32)),
    };
  if ("strings" in value)
    return {
      type: 0x101f,
      bytes: Buffer.concat([
        uint32(value.strings.length),
        ...value.strings.map((each) => counted(unicode(each))),
      ]),
    };
  const time = Buffer.alloc(8);
  time.writeBigUInt64LE((BigInt(value.time.getTime()) + 11_644_473_600_000n) * 10_000n);
  return { type: 0x0040, bytes: time };
}

/** With its length, padded to four bytes. */
const counted = (bytes: Uint8Array): Buffer =>
  Buffer.concat([uint32(bytes.byteLength), bytes, Buffer.alloc((4 - (bytes.byteLength % 4)) % 4)]);

const unicode = (text: string): Buffer => Buffer.from(`${text}\0`, "utf16le");
const string8 = (text: Uint8Array | string): Buffer =>
  Buffer.concat([typeof text === "string" ? Buffer.from(text, "latin1") : text, Buffer.from([0])]);

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}
