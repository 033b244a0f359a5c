import type { Warning } from "../contract/email.ts";
import type { Warnings } from "./raw-mail.ts";

const asReport = "It is read as an email of its own, with its parts as attachments";
const asMeeting =
  "It is read as the email that carried it; nothing is answered or entered in a calendar";
const unchecked = "Mailpin did not check the signature";
const stillEncrypted =
  "Mailpin shows its headers, and keeps its content, still encrypted, as an attached file";

/**
 * The remarks on mails that are more, or less, than a message from one person to another. They are
 * the same for every file format.
 */
export const remarks = {
  signed: { code: "signed", message: `The email is signed (S/MIME); ${unchecked}.` },
  signedPgp: { code: "signed", message: `The email is signed (PGP); ${unchecked}.` },
  encrypted: { code: "encrypted", message: `The email is encrypted (S/MIME): ${stillEncrypted}.` },
  encryptedPgp: { code: "encrypted", message: `The email is encrypted (PGP): ${stillEncrypted}.` },
  encryptedText: {
    code: "encrypted",
    message: "The email's text is encrypted (PGP); it is shown as it came.",
  },
  packedPart: {
    code: "smime",
    message: "A part of the email is signed or encrypted (S/MIME); it is kept as an attached file.",
  },
  unreadablePackage: {
    code: "smime",
    message:
      "The email is packed as a whole (S/MIME) in a way that Mailpin cannot open; its content is in the attached file.",
  },
  cutPackage: {
    code: "content-cut",
    message: "The end of the email's signed content (S/MIME) is missing; the rest is shown.",
  },
  certificates: {
    code: "certificates",
    message:
      "The email holds certificates (S/MIME) and no message; they are kept as an attached file.",
  },

  damagedWinmail: {
    code: "winmail",
    message:
      "Outlook packed something of this email into winmail.dat, which is damaged; it is kept as an attached file. Ask the sender to send the email again, in HTML format.",
  },
  cutWinmail: {
    code: "content-cut",
    message:
      "Something of what Outlook packed into this email (winmail.dat) is missing or damaged; the rest is shown.",
  },
  attachedItem: {
    code: "attached-item",
    message:
      "A contact, task or calendar entry of Outlook is attached to this email. It is kept as an email with its title, text and files; open the original in Outlook for the rest.",
  },

  report: {
    code: "report",
    message: `This is an automatic report about another email. ${asReport}.`,
  },
  deliveryFailed: {
    code: "report",
    message: `This is a delivery report: an email could not be delivered. ${asReport}.`,
  },
  deliveryDelayed: {
    code: "report",
    message: `This is a delivery report: an email is delayed. ${asReport}.`,
  },
  delivered: {
    code: "report",
    message: `This is a delivery report: an email was delivered. ${asReport}.`,
  },
  read: { code: "report", message: `This is a read receipt: an email was opened. ${asReport}.` },
  notRead: {
    code: "report",
    message: `This is a read receipt: an email was deleted or not read. ${asReport}.`,
  },
  complaint: {
    code: "report",
    message: `This is a complaint (spam report) about another email. ${asReport}.`,
  },

  meeting: { code: "meeting", message: `This is about a meeting. ${asMeeting}.` },
  invitation: { code: "meeting", message: `This is an invitation to a meeting. ${asMeeting}.` },
  meetingCancelled: { code: "meeting", message: `This cancels a meeting. ${asMeeting}.` },
  meetingAccepted: {
    code: "meeting",
    message: `This accepts an invitation to a meeting. ${asMeeting}.`,
  },
  meetingDeclined: {
    code: "meeting",
    message: `This declines an invitation to a meeting. ${asMeeting}.`,
  },
  meetingTentative: {
    code: "meeting",
    message: `This answers "perhaps" to an invitation to a meeting. ${asMeeting}.`,
  },
  appointment: {
    code: "appointment",
    message:
      "This is a calendar entry; its organiser and guests are shown as sender and recipients.",
  },
  taskRequest: {
    code: "task-request",
    message: "This is a task request; it is read as the email that carried it.",
  },
  archived: {
    code: "archived",
    message: "This is a stub: the archive (Enterprise Vault) holds the complete email.",
  },

  savedPage: {
    code: "saved-page",
    message:
      'This is a web page that a browser saved, not an email that somebody sent. If it shows an email, save the email itself: in webmail its own menu has "Download" or "Show original".',
  },

  externalBody: {
    code: "external-body",
    message:
      "An attachment of this email only names a file that lies elsewhere; the file itself is not in the email.",
  },
} as const satisfies Record<string, Warning>;

export type Remark = keyof typeof remarks;

export function addRemark(warnings: Warnings, remark: Remark): void {
  const { code, message } = remarks[remark];
  warnings.add(code, message);
}
