import type { Email } from "../../../contract/email.ts";
import { notAMail } from "../../errors.ts";
import type { Warnings } from "../../raw-mail.ts";
import type { MessageFile } from "./attachments.ts";
import { openCompoundFile, type Storage } from "./compound-file.ts";
import { documentOf } from "./documents.ts";
import { propertyStream } from "./properties.ts";
import { CompoundFileError } from "./sector-map.ts";
import { contentOf, writeCompoundFile } from "./write-compound-file.ts";

export type OutlookFile = {
  readonly root: Storage;
  readonly format: Extract<Email["format"], "msg" | "oft">;
};

/**
 * {0006F046-0000-0000-C000-000000000046}, as bytes: the class of templates ([MS-OXMSG] defines only
 * messages).
 */
const templateClsid = "46f0060000000000c000000000000046";
/** {00020D0B-0000-0000-C000-000000000046} */
const messageClsid = Buffer.from("0b0d020000000000c000000000000046", "hex");

const names = "__nameid_version1.0";

/**
 * Opens an Outlook item.
 *
 * @throws NotAMail when the compound file holds something else
 * @throws CompoundFileError when its structure is damaged
 */
export function openOutlookFile(bytes: Buffer, warnings: Warnings): OutlookFile {
  const { root, isDamaged } = openCompoundFile(bytes);
  if (!isItem(root)) {
    const known = documentOf(root)?.kind;
    if (known === undefined && isDamaged)
      throw new CompoundFileError("the message's properties are not there");
    throw notAMail(known ?? "compound");
  }
  if (isDamaged && !warnings.has("cut")) warnings.add("damaged");
  return { root, format: root.clsid.toString("hex") === templateClsid ? "oft" : "msg" };
}

const isItem = ({ streams }: Storage): boolean =>
  streams.some(({ name }) => name === propertyStream || name.startsWith("__substg1.0_"));

/**
 * Bytes in the property stream's header of an embedded message: that of the outermost one has eight
 * more, reserved, at its end ([MS-OXMSG] section 2.4.1).
 */
const embeddedHeader = 24;
const reserved = 8;

/**
 * An attached message as a file of its own. The names of named properties are stored once, in the
 * outer file.
 *
 * @throws CompoundFileError
 */
export function messageFile(embedded: Storage, { root }: OutlookFile): MessageFile {
  const content = contentOf({
    ...embedded,
    clsid: messageClsid,
    streams: embedded.streams.map((stream) => {
      if (stream.name !== propertyStream || stream.length < embeddedHeader) return stream;
      const read = () => withGap(stream.read(), embeddedHeader, reserved);
      return { ...stream, length: stream.length + reserved, read };
    }),
    storages: [
      ...root.storages.filter(({ name }) => name === names),
      ...embedded.storages.filter(({ name }) => name !== names),
    ],
  });
  return { ending: "msg", type: "application/vnd.ms-outlook", bytes: writeCompoundFile(content) };
}

function withGap(bytes: Uint8Array, at: number, length: number): Uint8Array<ArrayBuffer> {
  const wider = new Uint8Array(bytes.length + length);
  wider.set(bytes.subarray(0, at));
  wider.set(bytes.subarray(at), at + length);
  return wider;
}
