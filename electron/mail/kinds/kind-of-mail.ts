import { decodeText } from "../charset/charset.ts";
import { maxReferences } from "../parse-limits.ts";
import type { RawAttachment, RawMail, Warnings } from "../raw-mail.ts";
import { readCalendar } from "./icalendar.ts";
import { invitationText, meetingIn, meetingRemark } from "./invitation.ts";
import { addRemark } from "../remarks.ts";
import { reportRemark } from "./reports.ts";
import { returnedIds } from "./returned-mail.ts";
import { remarkOnSenderName } from "./sender-name.ts";
import { isPackedPart, isWholeMail } from "../formats/smime/open-smime.ts";

/**
 * Adds a remark on a mail that is more than a message from one person to another: signed,
 * encrypted, a report, or about a meeting. It goes by the parts, which are the same in every
 * format. The text of a mail with nothing but a calendar entry is made from the entry.
 *
 * @param mail with all its content in place
 */
export function withKind(mail: RawMail, warnings: Warnings): RawMail {
  remarkOnSenderName(mail.from, warnings);
  remarkOnProtection(mail, warnings);
  const report = reportRemark(mail.attachments);
  if (report !== undefined) addRemark(warnings, report);
  if (mail.attachments.some(({ type }) => type === "message/external-body"))
    addRemark(warnings, "externalBody");
  return withMeeting(withReturned(mail, report !== undefined), warnings);
}

function withReturned(mail: RawMail, isReport: boolean): RawMail {
  const returned = returnedIds(mail, isReport).filter((id) => !mail.references.includes(id));
  return {
    ...mail,
    references: [...mail.references, ...returned].slice(-maxReferences),
    writerClues: { ...mail.writerClues, isAutomatic: mail.writerClues.isAutomatic || isReport },
  };
}

const pgpMessage = /^-----BEGIN PGP MESSAGE-----/m;
const pgpSigned = /^-----BEGIN PGP SIGNED MESSAGE-----/m;

/**
 * RFC 8551 section 3.5.3, RFC 3156, and the older custom of PGP in the text (RFC 9580 section 6 and
 * 7).
 */
function remarkOnProtection(mail: RawMail, warnings: Warnings): void {
  const { text, html, attachments } = mail;
  const body = text ?? html ?? "";
  if (attachments.some(({ type }) => type === "application/pgp-encrypted"))
    addRemark(warnings, "encryptedPgp");
  else if (pgpMessage.test(body)) addRemark(warnings, "encryptedText");
  if (attachments.some(isSmimeSignature)) addRemark(warnings, "signed");
  else if (attachments.some(isPgpSignature) || pgpSigned.test(body))
    addRemark(warnings, "signedPgp");
  if (attachments.some((part) => !isWholeMail(part, mail) && isPackedPart(part)))
    addRemark(warnings, "packedPart");
}

/** The signature of an attached file is named after that file. */
const isSignatureName = (name: string | undefined): boolean =>
  name === undefined || /^(?:s\W?mime|.*signature)\b/i.test(name);

const isSmimeSignature = ({ type, name }: RawAttachment): boolean =>
  /^application\/(?:x-)?pkcs7-signature$/.test(type) && isSignatureName(name);

const isPgpSignature = ({ type, name }: RawAttachment): boolean =>
  type === "application/pgp-signature" && isSignatureName(name);

function withMeeting(mail: RawMail, warnings: Warnings): RawMail {
  const part = mail.attachments.find(({ type }) => type === "text/calendar");
  const entry = part === undefined ? undefined : readCalendar(decodeText(part.bytes).text);
  if (entry === undefined) return mail;
  const remark = meetingRemark(entry);
  if (remark !== undefined) addRemark(warnings, remark);
  if (mail.text !== undefined || mail.html !== undefined) return mail;
  const meeting = meetingIn(entry);
  return { ...mail, meeting, text: invitationText(meeting) };
}
