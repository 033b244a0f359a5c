import { addRemark } from "../kinds/remarks.ts";
import { maxPackedDepth } from "../limits.ts";
import type { RawAttachment, RawMail, Warnings } from "../raw-mail.ts";
import { unwrapSmime } from "./unwrap-smime.ts";

export type Content = Pick<RawMail, "text" | "html" | "attachments">;

/** Reads a MIME entity: some header fields about the content, an empty line, the content. */
export type ReadContent = (entity: Buffer) => Promise<Content>;

/**
 * Puts the content of a mail that is signed or compressed as a whole in the place of its package (`smime.p7m`), also where there
 * is a package in the package. Encrypted content stays packed. Remarks say what the mail was.
 */
export async function openSmime(mail: RawMail, readContent: ReadContent, warnings: Warnings): Promise<RawMail> {
  let opened = mail;
  for (let depth = 0; depth < maxPackedDepth; depth++) {
    const part = wholeContent(opened);
    if (part === undefined) {
      if (opened.attachments.some(isPackedPart)) addRemark(warnings, "packedPart");
      return opened;
    }
    const entity = entityIn(part, warnings);
    if (entity === undefined) return opened;
    opened = { ...opened, ...(await readContent(entity)) };
  }
  if (wholeContent(opened) !== undefined) addRemark(warnings, "unreadablePackage");
  return opened;
}

const packageTypes = ["application/pkcs7-mime", "application/x-pkcs7-mime"];

/** Gateways that do not know the type leave the name that RFC 8551 section 3.2.1 gives it. */
const isPackage = ({ type, name }: RawAttachment): boolean =>
  packageTypes.includes(type) || (type === "application/octet-stream" && /^smime\.p7[mz]$/i.test(name ?? ""));

/** The only thing that a mail holds. A package next to something else is a file that somebody attached. */
function wholeContent({ text, html, attachments: [only, ...others] }: Content): RawAttachment | undefined {
  return text === undefined && html === undefined && only !== undefined && others.length === 0 && isPackage(only)
    ? only
    : undefined;
}

function entityIn(part: RawAttachment, warnings: Warnings): Buffer | undefined {
  const smime = unwrapSmime(part.bytes);
  switch (smime.kind) {
    case "signed":
    case "compressed":
      if (!isEntity(smime.content)) {
        if (!isNamedDocument(part)) addRemark(warnings, "unreadablePackage");
        return undefined;
      }
      if (smime.kind === "signed") addRemark(warnings, "signed");
      if (smime.cut) addRemark(warnings, "cutPackage");
      return smime.content;
    case "encrypted":
    case "certificates":
      addRemark(warnings, smime.kind);
      return undefined;
    case "unknown":
      addRemark(warnings, "unreadablePackage");
      return undefined;
  }
}

/** Certificates, and signed documents such as Italy's invoices (`invoice.xml.p7m`), are no parts of the mail. */
function isPackedPart(part: RawAttachment): boolean {
  if (!isPackage(part)) return false;
  const smime = unwrapSmime(part.bytes);
  return smime.kind === "encrypted" || (smime.kind === "signed" && isEntity(smime.content));
}

const isNamedDocument = ({ name }: RawAttachment): boolean => /\.\w{1,5}\.p7m$/i.test(name ?? "");

/** What is signed need not be a mail: it is one when it starts with a field about its content. */
function isEntity(content: Buffer): boolean {
  const head = content.toString("latin1", 0, 16_384).trimStart();
  const [fields = ""] = head.split(/\r?\n\r?\n/, 1);
  return /^[\w-]+[ \t]*:/.test(fields) && /^(?:content-[\w-]+|mime-version)[ \t]*:/im.test(fields);
}
