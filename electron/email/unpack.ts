import { readContent } from "./eml/read-eml.ts";
import { normaliseMessage } from "./eml/normalise.ts";
import type { RawAttachment, RawContent, RawMail, Warnings } from "./raw-mail.ts";

/** A way in which mail programs pack the content of a mail into one of its attachments. */
type Packing = {
  readonly isFor: (attachment: RawAttachment) => boolean;
  /** Undefined when it stays packed; why is among the warnings then. */
  readonly unpack: (attachment: RawAttachment, warnings: Warnings) => Promise<RawContent | undefined>;
};

/** A clear-signed mail in a .msg: Outlook keeps all of it, as it travelled, in its one attachment. */
const internetMessage: Packing = {
  isFor: ({ isContent }) => isContent === true,
  unpack: ({ bytes }, warnings) => readContent(normaliseMessage(bufferOf(bytes)), warnings),
};

const packings: readonly Packing[] = [internetMessage];

/** What is unpacked may hold packed content again; nobody packs it more often. */
const maxUnpacked = 10;

/** Puts the content that a mail carries packed in the place of the attachment that it is packed in. */
export async function unpack(mail: RawMail, warnings: Warnings): Promise<RawMail> {
  let unpacked = mail;
  const left = new Set<RawAttachment>();
  for (let count = 0; count < maxUnpacked; count++) {
    const at = unpacked.attachments.findIndex((one) => !left.has(one) && packings.some(({ isFor }) => isFor(one)));
    const packed = unpacked.attachments[at];
    if (packed === undefined) break;
    const content = await packings.find(({ isFor }) => isFor(packed))?.unpack(packed, warnings);
    if (content === undefined) left.add(packed);
    else unpacked = withContent(unpacked, at, content);
  }
  return unpacked;
}

function withContent(mail: RawMail, at: number, { text, html, attachments }: RawContent): RawMail {
  return {
    ...mail,
    text: text ?? mail.text,
    html: html ?? mail.html,
    attachments: [...mail.attachments.slice(0, at), ...attachments, ...mail.attachments.slice(at + 1)],
  };
}

const bufferOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
