import { createHash } from "node:crypto";
import type { Attachment, Person } from "../contract/email.ts";
import { lettersOf, lettersOfHtml } from "./content/letters.ts";
import type { RawMail } from "./raw-mail.ts";

/**
 * SHA-256 of what all copies of a mail share, whoever saved them and with which program: the
 * sender's date, the addresses of sender and recipients, the subject, the visible text and the
 * attachments. Left out is what differs between them: fields that servers and mailboxes add, the
 * order and folding of fields, names of people (each address book has its own), hidden recipients
 * (only the sender's copy has them), the time of delivery, white space and line ends.
 *
 * Of a mail with HTML the HTML's text counts, because Outlook makes a plain text of its own.
 *
 * @param attachments their descriptions, in the order of the mail's
 */
export function fingerprintOf(mail: RawMail, attachments: readonly Attachment[]): string {
  const recipients = new Set([...mail.to, ...mail.cc].map(keyOf));
  const parts = [
    mail.isSendersDate ? Date.parse(mail.date ?? "") / 1000 : "",
    mail.from === undefined ? "" : keyOf(mail.from),
    [...recipients].toSorted(),
    lettersOf(mail.subject ?? ""),
    lettersIn(mail),
    mail.attachments.map((file, index) => hashOf(file.bytes, attachments[index])).toSorted(),
  ];
  return sha256(JSON.stringify(parts));
}

const keyOf = ({ address, name }: Person): string => (address ?? name).toLowerCase();

function lettersIn({ text = "", html }: RawMail): string {
  try {
    return (html === undefined ? "" : lettersOfHtml(html)) || lettersOf(text);
  } catch {
    return lettersOf(text); // an HTML parser may fail on unforeseen input
  }
}

/** Text and mail travel as lines, whose ends change. */
function hashOf(bytes: Uint8Array, described: Attachment | undefined): string {
  if (described === undefined || !/^(?:text|message)\//.test(described.type))
    return described?.sha256 ?? sha256(bytes);
  const lines = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return sha256(lines.replaceAll(/^>+(?=From )/gm, "").replaceAll(/[\0\s]+/g, ""));
}

const sha256 = (content: string | Uint8Array): string =>
  createHash("sha256").update(content).digest("hex");
