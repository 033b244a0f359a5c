import type { Messages } from "../pattern.ts";

const asReport = "It is read as an email of its own, with its parts as attachments";
const asMeeting =
  "It is read as the email that carried it; nothing is answered or entered in a calendar";
const unchecked = "Mailpin did not check the signature";
const stillEncrypted =
  "Mailpin shows its headers, and keeps its content, still encrypted, as an attached file";
const insteadOfDate = "it is filed with the time at which you opened it.";

/** What the reader of a mail had to give up, and what is unusual about the mail. */
export const warnings = {
  "signed.smime": `The email is signed (S/MIME); ${unchecked}.`,
  "signed.pgp": `The email is signed (PGP); ${unchecked}.`,
  "encrypted.smime": `The email is encrypted (S/MIME): ${stillEncrypted}.`,
  "encrypted.pgp": `The email is encrypted (PGP): ${stillEncrypted}.`,
  "encrypted.text": "The email's text is encrypted (PGP); it is shown as it came.",
  "smime.part":
    "A part of the email is signed or encrypted (S/MIME); it is kept as an attached file.",
  "smime.unreadable":
    "The email is packed as a whole (S/MIME) in a way that Mailpin cannot open; its content is in the attached file.",
  "content-cut.smime":
    "The end of the email's signed content (S/MIME) is missing; the rest is shown.",
  certificates:
    "The email holds certificates (S/MIME) and no message; they are kept as an attached file.",
  winmail:
    "Outlook packed something of this email into winmail.dat, which is damaged; it is kept as an attached file. Ask the sender to send the email again, in HTML format.",
  "content-cut.winmail":
    "Something of what Outlook packed into this email (winmail.dat) is missing or damaged; the rest is shown.",
  "attached-item":
    "A contact, task or calendar entry of Outlook is attached to this email. It is kept as an email with its title, text and files; open the original in Outlook for the rest.",
  "report.other": `This is an automatic report about another email. ${asReport}.`,
  "report.failed": `This is a delivery report: an email could not be delivered. ${asReport}.`,
  "report.delayed": `This is a delivery report: an email is delayed. ${asReport}.`,
  "report.delivered": `This is a delivery report: an email was delivered. ${asReport}.`,
  "report.read": `This is a read receipt: an email was opened. ${asReport}.`,
  "report.not-read": `This is a read receipt: an email was deleted or not read. ${asReport}.`,
  "report.complaint": `This is a complaint (spam report) about another email. ${asReport}.`,
  "meeting.other": `This is about a meeting. ${asMeeting}.`,
  "meeting.invitation": `This is an invitation to a meeting. ${asMeeting}.`,
  "meeting.cancelled": `This cancels a meeting. ${asMeeting}.`,
  "meeting.accepted": `This accepts an invitation to a meeting. ${asMeeting}.`,
  "meeting.declined": `This declines an invitation to a meeting. ${asMeeting}.`,
  "meeting.tentative": `This answers "perhaps" to an invitation to a meeting. ${asMeeting}.`,
  appointment:
    "This is a calendar entry; its organiser and guests are shown as sender and recipients.",
  "task-request": "This is a task request; it is read as the email that carried it.",
  archived: "This is a stub: the archive (Enterprise Vault) holds the complete email.",
  "saved-page":
    'This is a web page that a browser saved, not an email that somebody sent. If it shows an email, save the email itself: in webmail its own menu has "Download" or "Show original".',
  "external-body":
    "An attachment of this email only names a file that lies elsewhere; the file itself is not in the email.",
  "empty-attachment": "An attachment of this email is empty (0 bytes).",
  "text-failed": "The email's formatted text could not be read completely.",
  "partial-emlx":
    "Apple Mail keeps attachments of this email in other files, so that they are missing here. Drag the email out of Mail itself to have them.",
  "preview-text":
    "The email's formatting is too large or too tangled to be shown; its text is shown instead.",
  "preview-failed":
    "The email's formatting could not be made safe to show; its text is shown instead.",
  "preview-cut": "The email's text is very long; only its beginning is shown.",
  "sender-name":
    "The sender's name shows the address { $shown }, but the email names { $address } as its sender. Make sure who sent it.",
  "headers-cut": "The email's headers are longer than Mailpin reads; the last ones are missing.",
  "subject-cut": "The email's subject is longer than { $limit } characters; its end was left out.",
  charset: "The email does not say correctly how its letters are encoded; some may be wrong.",
  "text-around-file":
    "Around an attached file stands text that is not part of it; it was left out.",
  "too-many-parts": "The email has more than { $limit } parts; the rest of them was left out.",
  "type-guessed":
    "The email does not say correctly what one of its parts is; Mailpin went by the part's name and content. Check the attachments.",
  "too-many-lines":
    "The email's text has more than { $limit } lines; the rest of them was left out.",
  "too-deep":
    "The email's parts are nested deeper than { $limit } levels; what is deeper is attached.",
  "no-parts":
    "The email says it has parts ({ $type }), but none can be found; it is shown as plain text.",
  "offset-unknown":
    "The email does not say in which time zone it was written; its time is shown in UTC.",
  "content-unreadable":
    "The email's text and attachments could not be read; the file keeps them as they are.",
  internal:
    "This is an internal email: everybody in it is of your own company. Make sure that it belongs into your CRM.",
  "sender-address":
    "The sender's email address is not in the file, only the name: the email came from the sender's own Exchange server.",
  "sender-address.field":
    "The sender's email address is missing or cannot be read; only the name is known.",
  "too-many-people.mail": "The email names more than { $limit } people; the rest was left out.",
  "recipient-address":
    "The file holds only the names of some recipients, not their email addresses.",
  rtf: "The email's formatted text (RTF) cannot be read completely: it is damaged or too large.",
  damaged: "The email file is damaged; something of it may be missing.",
  cut: "This email seems to be cut off: something of it may be missing. Save or download it again.",
  "too-many-people.field":
    "The email names more than { $limit } people in one field; the rest was left out.",
  "address-repaired":
    "An email address in this email is written wrongly, and Mailpin repaired it. Check the sender and the recipients.",
  "date-missing": `The email has no date; ${insteadOfDate}`,
  "date-unreadable": `The email's date cannot be read; ${insteadOfDate}`,
  "date-from-delivery.missing": "The email has no date; the time of its delivery is shown instead.",
  "date-from-delivery.unreadable":
    "The email's date cannot be read; the time of its delivery is shown instead.",
  "date-from-creation":
    "The email does not say when it was sent; the time at which it was created is shown instead. Check it.",
  "partial.unnumbered":
    "This is one part of a longer email that was sent in pieces; the file holds no more than this piece.",
  "partial.numbered":
    "This is part { $number } of a longer email that was sent in pieces; the file holds no more than this piece.",
  "partial.counted":
    "This is part { $number } of { $total } of a longer email that was sent in pieces; the file holds no more than this piece.",
  "attachment-linked": `{ $count ->
    [one] { $names } is not in this email, only a link to it. Save the file from there, and attach it to the record by hand.
   *[other] { $names } are not in this email, only links to them. Save the files from there, and attach them to the record by hand.
  }`,
  "attachment-object": `{ $count ->
    [one] { $names } is part of this email in a form that only Outlook can open. Save it there, and attach it to the record by hand.
   *[other] { $names } are part of this email in a form that only Outlook can open. Save them there, and attach them to the record by hand.
  }`,
  "attachment-missing":
    "{ $names } cannot be taken out of this email: the file is damaged. Save the email again, then drop the new file.",

  // Parts of lists
  "attachment.named": "“{ $name }”",
  "attachment.unnamed": "an attachment",
  more: "{ $count } more",
  "link.onedrive": "{ $file } (in OneDrive)",
  "link.sharepoint": "{ $file } (in SharePoint)",
  "link.google-drive": "{ $file } (in Google Drive)",
  "link.dropbox": "{ $file } (in Dropbox)",
  "link.web": "{ $file } (on the web)",
  "link.file-server": "{ $file } (on a file server)",
  "link.computer": "{ $file } (on the sender's computer)",
  "link.elsewhere": "{ $file } (elsewhere)",

  /** As an earlier version worded it. */
  "earlier-version": "{ $text }",
  unknown: "Something about this email could not be read.",
} as const satisfies Messages;
