import { readContent } from "../eml/read-eml.ts";
import { addRemark } from "../../remarks.ts";
import type { RawAttachment, RawContent, Warnings } from "../../raw-mail.ts";
import { unwrapSmime } from "./unwrap-smime.ts";

const packageTypes = ["application/pkcs7-mime", "application/x-pkcs7-mime"];

/** Gateways that do not know the type leave the name that RFC 8551 section 3.2.1 gives it. */
const isPackage = ({ type, name }: RawAttachment): boolean =>
  packageTypes.includes(type) ||
  (type === "application/octet-stream" && /^smime\.p7[mz]$/i.test(name ?? ""));

/**
 * Whether a mail is signed, compressed or encrypted as a whole. A package next to something else is
 * a file that somebody attached.
 */
export const isWholeMail = (
  attachment: RawAttachment,
  { text, html, attachments }: RawContent,
): boolean =>
  text === undefined && html === undefined && attachments.length === 1 && isPackage(attachment);

/**
 * Takes the content out of the package (`smime.p7m`) of a mail that is signed or compressed as a
 * whole; there may be a package in the package. Remarks say what the mail was.
 *
 * @returns undefined when it stays packed: encrypted, no message at all, or not to be read
 */
export async function openSmime(
  { bytes, name }: RawAttachment,
  warnings: Warnings,
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
      return readContent(smime.content, warnings);
    case "encrypted":
    case "certificates":
      addRemark(warnings, smime.kind);
      return undefined;
    case "unknown":
      addRemark(warnings, "unreadablePackage");
      return undefined;
  }
}

/**
 * Whether an attachment holds a signed or encrypted piece of mail; certificates and signed
 * documents are just files.
 */
export function isPackedPart(attachment: RawAttachment): boolean {
  if (!isPackage(attachment)) return false;
  const smime = unwrapSmime(attachment.bytes);
  return smime.kind === "encrypted" || (smime.kind === "signed" && isEntity(smime.content));
}

/** `invoice.xml.p7m`: Italy's invoices and contracts travel so. */
const isDocumentName = (name: string | undefined): boolean => /\.\w{1,5}\.p7m$/i.test(name ?? "");

/** What is signed need not be mail: it is when it starts with a field about its content. */
function isEntity(content: Buffer): boolean {
  const head = content.toString("latin1", 0, 16_384).trimStart();
  const [fields = ""] = head.split(/\r?\n\r?\n/, 1);
  return /^[\w-]+[ \t]*:/.test(fields) && /^(?:content-[\w-]+|mime-version)[ \t]*:/im.test(fields);
}
