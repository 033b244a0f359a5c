import { readContent } from "./formats/eml/read-eml.ts";
import { normaliseMessage } from "./formats/eml/normalise.ts";
import { withKind } from "./kinds/kind-of-mail.ts";
import { isWholeMail, openSmime } from "./formats/smime/open-smime.ts";
import { isWinmail, openTnef } from "./formats/tnef/open-tnef.ts";
import type { RawAttachment, RawContent, RawMail, Warnings } from "./raw-mail.ts";

/** A format in which mail programs pack the content of a mail into one of its attachments. */
type Packing = {
  readonly isFor: (attachment: RawAttachment, mail: RawContent) => boolean;
  /**
   * Its text and HTML replace the mail's own. Undefined when it stays packed; a warning says why.
   */
  readonly unpack: (
    attachment: RawAttachment,
    warnings: Warnings,
    mail: RawContent,
  ) => RawContent | undefined | Promise<RawContent | undefined>;
};

/**
 * A clear-signed mail in a .msg: Outlook stores all of it, as transported, in its one attachment.
 */
const internetMessage: Packing = {
  isFor: ({ isContent }) => isContent === true,
  unpack: ({ bytes }, warnings) => readContent(normaliseMessage(bufferOf(bytes)), warnings),
};

/** S/MIME, signed or compressed as a whole. */
const smimePackage: Packing = { isFor: isWholeMail, unpack: openSmime };

/** Outlook's `winmail.dat`. */
const winmail: Packing = { isFor: isWinmail, unpack: openTnef };

const packings: readonly Packing[] = [internetMessage, smimePackage, winmail];

/** Unpacked content may be packed again; nobody packs it more often. */
const maxUnpacked = 10;

/** Replaces an attachment that packs a mail's content by that content. */
export async function unpack(mail: RawMail, warnings: Warnings): Promise<RawMail> {
  return withKind(await withoutPackings(mail, warnings), warnings);
}

async function withoutPackings(mail: RawMail, warnings: Warnings): Promise<RawMail> {
  let unpacked = mail;
  const left = new Set<RawAttachment>();
  for (let count = 0; count < maxUnpacked; count++) {
    const mailNow = unpacked;
    const packingOf = (one: RawAttachment) =>
      left.has(one) ? undefined : packings.find(({ isFor }) => isFor(one, mailNow));
    const at = unpacked.attachments.findIndex((one) => packingOf(one) !== undefined);
    const packed = unpacked.attachments[at];
    if (packed === undefined) break;
    const content = await packingOf(packed)?.unpack(packed, warnings, unpacked);
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
    attachments: [
      ...mail.attachments.slice(0, at),
      ...attachments,
      ...mail.attachments.slice(at + 1),
    ],
  };
}

const bufferOf = (bytes: Uint8Array): Buffer =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
