import type { Messages } from "../../pattern.ts";

const dropAnEmail = "Drop an email saved as .eml or .msg, or drag it out of your mail program.";
const attached =
  "If it came with an email, drop that email: its attachments are filed along with it.";
const cameWith = "Who sent it and when stands in the email that it came with: drop that email.";
const linked = "It only says where something is. Drop the email itself, saved as .eml or .msg.";
const unpack = "Unpack it, then drop the emails that are in it.";
const saved =
  'If it shows an email, save the email itself: in webmail the email\'s own menu has "Download", "Save as" or "Show original"; in Outlook choose the type .msg.';

/** What a file is that people drop by mistake, and what to drop instead. */
export const notAMail = {
  // Files with emails in them
  "not-a-mail.outlook-data": `This is an Outlook data file (.pst or .ost), not an email. Open it in Outlook, and drag the emails out of there.`,
  "not-a-mail.outlook-mac": `This is an archive of Outlook for Mac (.olm), not an email. Import it in Outlook, and drag the emails out of there.`,
  "not-a-mail.notes": `This is a Notes database (.nsf), not an email. Open it in Notes, and drag the emails out of there to the desktop; then drop them here.`,
  "not-a-mail.outlook-express": `This is a folder of Outlook Express (.dbx), not an email. Import it in a mail program, and drag the emails out of there.`,
  "not-a-mail.thunderbird-index": `This is an index of Thunderbird (.msf), not an email. The emails are in the file of the same name without .msf: drop that one, or drag them out of Thunderbird.`,

  // Pieces of an email
  "not-a-mail.winmail": `This is Outlook's winmail.dat, not an email. It is only the packed part of an email. Drop the email that it is attached to: Mailpin opens the winmail.dat in it.`,
  "not-a-mail.rpmsg": `This is the locked part of a protected email (message.rpmsg), not an email. Only Outlook can open it. Drop the email that it came with: it can be filed, locked as it is.`,
  "not-a-mail.pgp-key": `This is a key of PGP, not an email. ${dropAnEmail}`,
  "not-a-mail.pgp": `This is a file encrypted or signed with PGP, not an email. ${cameWith}`,
  "not-a-mail.pgp-encrypted": `This is a file encrypted with PGP, not an email. ${cameWith}`,
  "not-a-mail.certificate": `This is a certificate or a key, not an email. ${dropAnEmail}`,
  "not-a-mail.smime-signed": `This is a signed file (.p7m), not an email. ${cameWith}`,
  "not-a-mail.smime-compressed": `This is a compressed part of an email (.p7m), not an email. ${cameWith}`,
  "not-a-mail.smime-encrypted": `This is an encrypted part of an email (.p7m), not an email. ${cameWith}`,
  "not-a-mail.smime-certificates": `This is a signature or a certificate (.p7s), not an email. ${cameWith}`,
  "not-a-mail.calendar": `This is a calendar entry, not an email. ${attached}`,
  "not-a-mail.contact-card": `This is a contact card, not an email. ${dropAnEmail}`,

  // Outlook's other items
  "not-a-mail.outlook-contact": `This is an Outlook contact, not an email. ${dropAnEmail}`,
  "not-a-mail.outlook-list": `This is an Outlook distribution list, not an email. ${dropAnEmail}`,
  "not-a-mail.outlook-task": `This is an Outlook task, not an email. ${dropAnEmail}`,
  "not-a-mail.outlook-note": `This is an Outlook note, not an email. ${dropAnEmail}`,
  "not-a-mail.outlook-journal": `This is an Outlook journal entry, not an email. ${dropAnEmail}`,

  // Stand-ins for files
  "not-a-mail.shortcut": `This is a shortcut, not an email. Drop the file that it leads to.`,
  "not-a-mail.link": `This is a link, not an email. ${linked}`,
  "not-a-mail.icloud": `This is the placeholder of a file that is in iCloud, not an email. Click the cloud next to its name, and drop the file when it has been downloaded.`,
  "not-a-mail.apple-double": `This is a Mac's notes about a file, not an email. Drop the file whose name is the same without "._" in front.`,

  // Web pages
  "not-a-mail.saved-page": `This is a saved web page, not an email. ${saved}`,
  "not-a-mail.web-page": `This is a web page, not an email. ${saved}`,

  // Documents
  "not-a-mail.pdf": `This is a PDF document, not an email. ${attached}`,
  "not-a-mail.postscript": `This is a PostScript document, not an email. ${attached}`,
  "not-a-mail.rich-text": `This is a rich text document, not an email. ${attached}`,
  "not-a-mail.office": `This is an Office document, not an email. ${attached}`,
  "not-a-mail.word": `This is a Word document, not an email. ${dropAnEmail}`,
  "not-a-mail.excel": `This is an Excel workbook, not an email. ${dropAnEmail}`,
  "not-a-mail.powerpoint": `This is a PowerPoint presentation, not an email. ${dropAnEmail}`,
  "not-a-mail.visio": `This is a Visio drawing, not an email. ${dropAnEmail}`,
  "not-a-mail.thumbnails": `This is a folder of thumbnails, not an email. ${dropAnEmail}`,
  "not-a-mail.compound": `This is a document or an installer of another program, not an email. ${dropAnEmail}`,
  "not-a-mail.picture": `This is a picture, not an email. ${attached}`,
  "not-a-mail.film": `This is a film or a sound, not an email. ${attached}`,

  // All other files
  "not-a-mail.zip": `This is a ZIP archive, not an email. ${unpack}`,
  "not-a-mail.rar": `This is a RAR archive, not an email. ${unpack}`,
  "not-a-mail.7-zip": `This is a 7-Zip archive, not an email. ${unpack}`,
  "not-a-mail.gzip": `This is a gzip archive, not an email. ${unpack}`,
  "not-a-mail.archive": `This is an archive, not an email. ${unpack}`,
  "not-a-mail.program": `This is a program, not an email. ${dropAnEmail}`,
  "not-a-mail.database": `This is a database, not an email. ${dropAnEmail}`,
  "not-a-mail.xml": `This is an XML document, not an email. ${dropAnEmail}`,
  "not-a-mail.json": `This is a file of data (JSON), not an email. ${dropAnEmail}`,
  "not-a-mail.table": `This is a table (CSV), not an email. ${dropAnEmail}`,
  "not-a-mail.text": `This is a plain text file, not an email. ${dropAnEmail}`,
  "not-a-mail.other": `This is a file of another kind, not an email. ${dropAnEmail}`,
} as const satisfies Messages;
