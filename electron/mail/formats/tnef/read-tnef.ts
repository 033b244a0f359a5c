import { maxParts, maxPeople, maxTnefDepth } from "../../parse-limits.ts";
import { openCompoundFile, type Storage, type Stream } from "../msg/compound-file.ts";
import { CompoundFileError, isCompoundFile } from "../msg/sector-map.ts";
import { attribute, attributesOf, isTnef, type Attribute } from "./attributes.ts";
import { mapiClass } from "./message-classes.ts";
import { Cursor, readProperties, tagOf, type Values } from "./property-list.ts";

/** A message as TNEF holds it. */
export type Tnef = {
  /**
   * The storages and streams of the equivalent .msg ([MS-OXMSG] section 2), without its tables of
   * short values.
   */
  readonly message: Storage;
  /** False when something is missing or damaged. */
  readonly whole: boolean;
};

/**
 * Reads the available part of a TNEF file, which holds the same MAPI properties as a .msg in
 * another encoding.
 *
 * @param depth messages around it
 * @returns an empty message for other bytes
 * @see [MS-OXTNEF]
 */
export function readTnef(bytes: Buffer, depth = 0): Tnef {
  const { attributes, whole } = attributesOf(bytes);
  const content = new Content(depth);
  for (const each of attributes) content.add(each);
  const isEmpty = content.isEmpty;
  const message = content.asStorage();
  return { message, whole: whole && content.whole && !isEmpty };
}

/** Property types, [MS-OXCDATA] section 2.11.1. */
const type = { integer: 0x0003, object: 0x000d, string8: 0x001e, binary: 0x0102 };

const attachFilename = tagOf(0x3704, type.string8);
const attachDataBinary = tagOf(0x3701, type.binary);
const attachDataObject = tagOf(0x3701, type.object);
const messageCodepage = tagOf(0x3ffd, type.integer);

/**
 * Attributes that correspond to a property, with its tag: [MS-OXTNEF] sections 2.1.3.3 and 2.1.3.4.
 */
const tags: Readonly<Record<number, number>> = {
  [attribute.subject]: tagOf(0x0037, type.string8),
  [attribute.body]: tagOf(0x1000, type.string8),
  [attribute.attachTitle]: attachFilename,
  [attribute.attachData]: attachDataBinary,
};

class Content {
  whole = true;
  readonly #depth: number;
  readonly #message: Values = new Map();
  readonly #recipients: Values[] = [];
  readonly #attachments: Values[] = [];
  #codePage: Buffer | undefined;

  constructor(depth: number) {
    this.#depth = depth;
  }

  get isEmpty(): boolean {
    return this.#message.size === 0 && this.#attachments.length === 0;
  }

  add({ id, ofAttachment, data }: Attribute): void {
    const owner = ofAttachment ? this.#attachment(id) : this.#message;
    const tag = tags[id];
    if (id === attribute.messageClass) owner.set(tagOf(0x001a, type.string8), mapiClass(data));
    else if (tag !== undefined) owner.set(tag, data);
    else if (id === attribute.oemCodepage) this.#codePage = data.subarray(0, 4);
    else if (id === attribute.from) setSender(this.#message, data);
    else if (id === attribute.recipTable) this.#addRecipients(new Cursor(data));
    else if (id === attribute.msgProps || id === attribute.attachment)
      this.whole = readProperties(new Cursor(data), owner) && this.whole;
  }

  asStorage(): Storage {
    // The strings are in the file's code page, whatever the message declared.
    if (this.#codePage !== undefined) this.#message.set(messageCodepage, this.#codePage);
    const recipients = this.#recipients.map((values, index) =>
      storageOf(`__recip_version1.0_#${hex(index, 8)}`, values),
    );
    const attachments = this.#attachments.map((values, index) => {
      const object = this.#takeObject(values);
      return storageOf(
        `__attach_version1.0_#${hex(index, 8)}`,
        values,
        object === undefined ? [] : [object],
      );
    });
    return storageOf("message", this.#message, [...recipients, ...attachments]);
  }

  #attachment(id: number): Values {
    const last = this.#attachments.at(-1);
    if (last !== undefined && id !== attribute.attachRendData) return last;
    const next: Values = new Map();
    if (this.#attachments.length < maxParts) this.#attachments.push(next);
    else this.whole = false;
    return next;
  }

  #addRecipients(table: Cursor): void {
    if (table.left < 4) return;
    // One more than is shown, so that the excess is noticed.
    for (let left = Math.min(table.uint32(), maxPeople + 1); left > 0; left--) {
      const recipient: Values = new Map();
      const whole = readProperties(table, recipient);
      if (recipient.size > 0) this.#recipients.push(recipient);
      if (!whole) return;
    }
  }

  /**
   * An attached message, or an OLE object, as a storage; other bytes stay. The GUID of an interface
   * precedes it.
   */
  #takeObject(values: Values): Storage | undefined {
    const bytes = values.get(attachDataObject)?.subarray(16);
    if (bytes === undefined) return undefined;
    values.delete(attachFilename); // "Untitled Attachment", always
    const name = streamName(attachDataObject);
    if (isTnef(bytes) && this.#depth < maxTnefDepth) {
      const { message, whole } = readTnef(bytes, this.#depth + 1);
      this.whole &&= whole;
      return { ...message, name };
    }
    const object = rootOf(bytes);
    if (object !== undefined) return { ...object, name };
    values.set(attachDataBinary, bytes);
    return undefined;
  }
}

function rootOf(bytes: Buffer): Storage | undefined {
  try {
    return isCompoundFile(bytes) ? openCompoundFile(bytes).root : undefined;
  } catch (error) {
    if (error instanceof CompoundFileError) return undefined;
    throw error;
  }
}

/**
 * [MS-OXTNEF] section 2.1.3.3.1, TRP: four numbers, of which two are lengths; the name, and the
 * address after its type.
 */
function setSender(message: Values, data: Buffer): void {
  if (data.length < 8) return;
  const nameEnd = 8 + data.readUInt16LE(4);
  const address = data.subarray(nameEnd, nameEnd + data.readUInt16LE(6));
  message.set(tagOf(0x0c1a, type.string8), data.subarray(8, nameEnd));
  message.set(tagOf(0x0c1f, type.string8), address.subarray(address.indexOf(":") + 1));
}

const storageOf = (name: string, values: Values, storages: readonly Storage[] = []): Storage => ({
  name,
  clsid: Buffer.alloc(16),
  streams: [...values].map(([tag, bytes]): Stream => ({
    name: streamName(tag),
    length: bytes.length,
    read: () => new Uint8Array(bytes),
  })),
  storages,
});

const streamName = (tag: number): string => `__substg1.0_${hex(tag, 8)}`;

const hex = (value: number, digits: number): string =>
  value.toString(16).toUpperCase().padStart(digits, "0");
