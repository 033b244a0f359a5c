import type { Messages } from "../../pattern.ts";

const leftUnread =
  "This file is { BYTES($size) }; Mailpin opens emails of up to { BYTES($limit) }.";

/** Why a dropped or chosen file did not become a mail in the tray. */
export const files = {
  // Taking the bytes
  "file-vanished":
    "The mail client removed or locked the file before it could be read. The email may be protected, or the client runs in a sandbox such as Flatpak or Snap. Save the message and drop the saved file.",
  "file-gone":
    "This file could not be opened. Check that it is still there and that you may read it.",
  "file-gone.named": "This file could not be opened. Check its name, and that you may read it.",
  "not-a-file": "This is not a file. Open the emails in the folder instead.",
  folder: "Folders are not supported; select the emails in it and drop those.",
  "folder.apple-mailbox":
    'Apple Mail exports a mailbox as a folder. Right-click it, choose Show Package Contents, and drop the file "mbox" inside it.',
  "empty-file":
    "This file is empty. Save the email again in your mail program, then drop the saved file.",
  "empty-file.blank":
    "There is nothing in this file: it was not saved or downloaded to its end. Save the email again in your mail program, then drop the saved file.",
  "too-large.mail": `${leftUnread} Save its large attachments and attach them to the record in Zoho.`,
  "too-large.mail-store": `${leftUnread} Open it in your mail program and drag the emails that you want to file from there.`,
  "too-much-together": "More than { BYTES($limit) } at once. Drop this file again on its own.",
  "file-too-large":
    "This file is larger than { BYTES($limit) }, the most that Mailpin opens as an email.",
  "file-too-large.unread": "This file is larger than Mailpin reads as an email.",

  // Reading the mail
  unreadable:
    "Mailpin could not read this email: the file is damaged. Save the email again, then drop the new file.",
  "unreadable.file":
    "Mailpin could not read this file. The other files are not affected. Try saving the email again.",
  "unreadable.not-kept":
    "Mailpin could not read this file, or not keep its attachments. Check that the disk has room, then drop it again.",
  "unreadable.printed": "This file could not be read.",
  "too-many-emails":
    "This file holds more than { $limit } emails; the rest was not opened. Open them in your mail program, and drag over those that you want to file.",
  "parse-timeout":
    "This email took too long to read. Save it again, or file its attachments by hand.",
  "parse-crashed": "This email could not be read: it is damaged, or too large for this computer.",
  "parse-answer": "This email could not be read: it is damaged in an unusual way.",
  "parse-closed": "Mailpin was closing while it read this email. Open it again.",

  /** Good news, beside the files that were refused: see `Refusal`. */
  "filing-goes-on":
    "This email is already in the outbox. Its missing files are back, and Mailpin continues to file it.",
} as const satisfies Messages;
