import { stacked } from "../eml/bodies.ts";
import { readContent } from "../eml/read-eml.ts";
import { addRemark } from "../../remarks.ts";
import type { RawAttachment, RawContent, Warnings } from "../../raw-mail.ts";
import { unwrapSmime } from "./unwrap-smime.ts";

const packageTypes = ["application/pkcs7-mime", "application/x-pkcs7-mime"];

/** Gateways that do not know the type keep the file name of RFC 8551 section 3.2.1. */
const isPackage = ({ type, name }: RawAttachment): boolean =>
  packageTypes.includes(type) ||
  (type === "application/octet-stream" && /^smime\.p7[mz]$/i.test(name ?? ""));

/**
 * Whether an attachment is a mail that is signed, compressed or encrypted as a whole. Lists and
 * gateways put a footer below such a mail; a package below text, or beside other files, is a file
 * that somebody attached.
 */
export const isWholeMail = (attachment: RawAttachment, mail: RawContent): boolean =>
  isPackage(attachment) &&
  mail.attachments.length === 1 &&
  (attachment.isFirst === true || !hasText(mail));

const hasText = ({ text, html }: RawContent): boolean => text !== undefined || html !== undefined;

/**
 * Extracts the content of the package (`smime.p7m`) of a mail that is signed or compressed as a
 * whole; a package may contain another one. Remarks describe what the mail was.
 *
 * @param mail with the package; its text is the footer
 * @returns undefined when it stays packed: it is encrypted, not a message, or unreadable
 */
export async function openSmime(
  { bytes, name }: RawAttachment,
  warnings: Warnings,
  mail: RawContent,
): Promise<RawContent | undefined> {
  const smime = unwrapSmime(bytes);
  switch (smime.kind) {
    case "signed":
    case "compressed":
      if (!isEntity(smime.content)) {
        if (!isDocumentName(name)) addRemark(warnings, "unreadablePackage");
        return undefined;
      }
      if (smime.kind === "signed") addRemark(warnings, "signed");
      if (smime.cut) addRemark(warnings, "cutPackage");
      return withFooter(await readContent(smime.content, warnings), mail, warnings);
    case "encrypted":
    case "certificates":
      addRemark(warnings, smime.kind);
      return undefined;
    case "unknown":
      addRemark(warnings, "unreadablePackage");
      return undefined;
  }
}

const withFooter = (content: RawContent, mail: RawContent, warnings: Warnings): RawContent =>
  hasText(mail) ? stacked([content, { ...mail, attachments: [] }], warnings) : content;

/**
 * Whether an attachment holds a signed or encrypted part of a mail; certificates and signed
 * documents are ordinary files.
 */
export function isPackedPart(attachment: RawAttachment): boolean {
  if (!isPackage(attachment)) return false;
  const smime = unwrapSmime(attachment.bytes);
  return smime.kind === "encrypted" || (smime.kind === "signed" && isEntity(smime.content));
}

/** `invoice.xml.p7m`: the form of Italy's invoices and contracts. */
const isDocumentName = (name: string | undefined): boolean => /\.\w{1,5}\.p7m$/i.test(name ?? "");

/** Signed content is mail only if it starts with a field about its content. */
function isEntity(content: Buffer): boolean {
  const head = content.toString("latin1", 0, 16_384).trimStart();
  const [fields = ""] = head.split(/\r?\n\r?\n/, 1);
  return /^[\w-]+[ \t]*:/.test(fields) && /^(?:content-[\w-]+|mime-version)[ \t]*:/im.test(fields);
}
