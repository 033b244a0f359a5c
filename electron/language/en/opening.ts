import type { Messages } from "../pattern.ts";

/** How mails come into the window: a drag, what it lacks, and files that are being read. */
export const opening = {
  "drop-files": `{ $count ->
    [one] Drop to open
   *[other] Drop to open { $count } files
  }`,
  "copy-stays": "Your mail client keeps its copy.",
  "drop-onto": "Drop to file to { $record }",
  "drop-targets": "Or drop on a record to file there",
  "drop-each": "Drop to decide about each thread",
  "drop-each.target": "Decide about each thread",
  "drop-each.how": "You see where each goes before anything is filed.",
  "not-filed": "These emails were not filed",
  "other-company":
    "Mailpin shows another company now. They are in the tray of the company that you dropped them for.",
  /** In place of names. */
  folder: "Folder",
  "unnamed-file": "Unnamed file",
  "sent-mail": "Sent email",

  /** What to do in the mail client when a drag brings no message. */
  "advice-title.new-outlook": "The new Outlook needs one more step",
  "advice.new-outlook":
    "The new Outlook does not hand over the message. Drag it to the desktop first, or choose Save as, then drop the file here.",
  "advice-title.outlook-attachment": "An attachment from the new Outlook",
  "advice.outlook-attachment":
    "This is an attachment in the new Outlook; drag the whole message to the desktop, or save it, then drop the file here.",
  "advice-title.mailspring": "Mailspring needs one more step",
  "advice.mailspring":
    "Mailspring sends only an internal reference. Right-click the message, choose Save as .eml, then drop the file here.",
  "advice-title.link": "A link, not the message",
  "advice.link":
    "This client sends a link instead of the message. Save the message as a file, or drag it to the desktop first, then drop it here.",
  "advice-title.no-file": "No file arrived",
  "advice.no-file":
    "The program did not send its file. Save the message as a file, then drop that file here.",
  "advice-title.no-copy": "The program offers no copy",
  "advice.no-copy":
    "Mailpin takes only a copy, so that the email stays where it is. Let go of Shift if you hold it, or save the message as a file, then drop that file here.",
  "advice-title.text": "Text, not an email",
  "advice.text": "Drop the message itself, or a saved copy of it (.eml or .msg).",
  "advice-title.apple-mail": "Apple Mail sent a link",
  "advice.apple-mail": "Apple Mail sent a link. Drag the message to the Desktop, then here.",
  "advice-title.thunderbird": "Thunderbird sent a link",
  "advice.thunderbird":
    "Thunderbird on a Mac sends a link: use Save As, or drag the message to the Desktop first, then here.",
  "advice-title.kmail": "KMail sent a link",
  "advice.kmail": "KMail sends only a reference. Use Save As, then drop the file here.",
  "advice-title.web": "A web link",
  "advice.web": "That is a web link; download the message first, then drop the file here.",
  "watch-downloads": "Take what I save to Downloads",

  reading: "Reading…",
  "reading-mails": `{ $mails ->
    [one] Reading… { $mails } email so far
   *[other] Reading… { $mails } emails so far
  }`,
  "reading-file": "Reading { $place } of { $of }…",
  "reading-file-mails": `{ $mails ->
    [one] Reading { $place } of { $of }… { $mails } email so far
   *[other] Reading { $place } of { $of }… { $mails } emails so far
  }`,
  stopping: "Stopping…",
  "cancel-reading": "Cancel reading",
  /** For screen readers: what begins and ends. */
  begins: "Reading emails",
  ends: "All files were read",
  read: `{ $mails ->
    [one] { $mails } email was read
   *[other] { $mails } emails were read
  }`,

  "stopped-none": "Stopped. No email was opened.",
  stopped: `{ $mails ->
    [one] Stopped. { $mails } email is in the tray.
   *[other] Stopped. { $mails } emails are in the tray.
  }`,
  "stopped-of": `{ $mails ->
    [one] Stopped. { $mails } of { $of } emails is in the tray.
   *[other] Stopped. { $mails } of { $of } emails are in the tray.
  }`,
  "rest-stays": "What was not opened is still where it came from.",
  "sent-rest-stays": "What leaves the tray is still in the mailbox that you dropped.",
  "not-stopped": "Reading was not stopped",
  "none-opened": "No email was opened",
} as const satisfies Messages;
