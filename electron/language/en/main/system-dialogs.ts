import type { Messages } from "../../pattern.ts";

/** The dialogs of the system: files to open and to save, and questions. */
export const systemDialogs = {
  "open-mails": "Open emails",
  mails: "Emails",
  "all-files": "All files",
  "folder-to-watch": "Folder to watch",
  "sent-mailbox": "Mailbox of sent emails",
  "sent-folder": "Folder of sent emails",
  watch: "Watch",
  save: "Save",
  table: "Table (CSV)",
  json: "JSON",
  text: "Text file",
  mail: "Email",
  "outlook-mail": "Outlook email",

  "open-page": "Open a page of { $host }?",
  "false-start": "The link starts with “{ $name }”, as if it led there. Mailpin leaves that out.",
  "write-mail": "Write an email?",
  "write-mail-to": "Write an email to { $address }?",
  "write-mail-to-many": `{ $count ->
    [one] Write an email to { $address } and { $count } more?
   *[other] Write an email to { $address } and { $count } more?
  }`,
  open: "Open",
  cancel: "Cancel",

  "sign-out-of": "Sign out of { $name }?",
  "sign-out-removes":
    "Mailpin's access ends, and its copy of the records and its history of this organisation are removed from this computer. What you filed stays in Zoho.",
  "sign-out-keeps": `{ $count ->
    [one] Mailpin's access ends. { $count } email that is not filed yet stays on this computer, and can be filed when you sign in again.
   *[other] Mailpin's access ends. { $count } emails that are not filed yet stay on this computer, and can be filed when you sign in again.
  }`,
  "sign-out": "Sign out",

  "remove-records": "Remove the records from this computer?",
  "removed-for-good":
    "From now on Mailpin searches the CRM itself, which takes a network, and keeps only the records that are found. Emails, history and favourites stay.",
  "removed-until-sync":
    "Until the next synchronisation Mailpin searches the CRM itself, which takes a network. Emails, history and favourites stay.",
  remove: "Remove",

  "forget-history": "Forget what was filed in { $name }?",
  "forget-history-text":
    "The history and its receipts are removed from this computer, and the files that are kept with them. In the CRM the emails stay.",
  forget: "Forget",

  "cannot-start": "Mailpin cannot start",
  "try-again": "Try again",
  quit: "Quit",

  "window-stopped-again": "Mailpin's window stopped working again",
  "open-window-again": "What you filed is safe, and the outbox goes on. Open the window again?",
  "open-again": "Open again",
  "close-window": "Close the window",

  "still-reading": `{ $files ->
    [one] Mailpin is still reading { $files } dropped file
   *[other] Mailpin is still reading { $files } dropped files
  }`,
  "drop-them-again": "What is not read yet is not in the tray, and must be dropped again.",
  "close-anyway": "Close anyway",
  "keep-open": "Keep open",
} as const satisfies Messages;
