import type { Messages } from "../../pattern.ts";

/** Notices: what main tells the user by itself, each with a title and its sentences. */
export const told = {
  "window-reloaded": "Mailpin's window was opened again",
  "window-reloaded-text": "It had stopped working. Nothing was lost, and the outbox went on.",
  "window-reloaded-lost": `{ $files ->
    [one] It had stopped working. { $files } dropped file was not read yet: drop it again. All else is safe, and the outbox went on.
   *[other] It had stopped working. { $files } dropped files were not read yet: drop them again. All else is safe, and the outbox went on.
  }`,

  uncaught: "Something went wrong inside Mailpin",
  "uncaught-text":
    "Nothing was lost, and what waits in the outbox goes on. If Mailpin behaves strangely, start it again.",

  "settings-unreadable": "Your settings could not be read",
  "settings-set-aside":
    "Mailpin starts with its default settings. The old file is kept as “{ $file }”.",
  /** `remedy` is a whole sentence. */
  "settings-unreadable-text":
    "Mailpin cannot read “{ $file }”, so it uses its default settings and does not save changes. { $remedy }",
  "settings-in-use": "Close other programs that use the file, then start Mailpin again.",
  /** `remedy` is a whole sentence. */
  "settings-unsaved": "A setting is not saved yet",
  "settings-unsaved-text":
    "It counts until Mailpin closes, and is saved with the next change that can be saved. { $remedy }",
  "settings-in-use-now":
    "Close other programs that use “settings.json” in Mailpin’s data folder, then change a setting again.",

  "companies-unreadable": "Your companies cannot be shown",
  "companies-restored": "Mailpin restored the list of connected companies",
  "companies-restored-text":
    "The list was damaged or missing, so Mailpin used its copy. If a company is missing, connect it again: its emails will be there.",
  "companies-lost": "Mailpin lost the list of connected companies",
  "companies-lost-text": "This computer has no data of connected companies. Connect them again.",
  "companies-left": `{ $count ->
    [one] The data of { $count } company is still here. Connect it again: its emails will be there.
   *[other] The data of { $count } companies is still here. Connect them again: their emails will be there.
  }`,
  "list-kept": "The old file is kept as { $file }.",

  "mails-brought-back": "Emails from an interrupted start are back",
  "data-damaged": "Mailpin's data on this computer was damaged",
  "no-backup": "There was no backup, so the history and the outbox are empty.",
  "backup-restored":
    "Mailpin restored its backup of { $time }. Emails in the outbox wait until you confirm them.",
  "mails-back": `{ $count ->
    [one] { $count } email found on this computer is back in the tray.
   *[other] { $count } emails found on this computer are back in the tray.
  }`,
  "mails-unreadable": `{ $count ->
    [one] { $count } email could not be read; the files are in “{ $folder }”.
   *[other] { $count } emails could not be read; the files are in “{ $folder }”.
  }`,
  "check-crm": "Before you file an email again, check in your CRM whether it is there already.",

  "drop-again": `{ $count ->
    [one] { $count } email must be dropped again
   *[other] { $count } emails must be dropped again
  }`,
  /** `files` is a list of names. */
  "drop-again-text":
    "Mailpin can no longer read { $files }. Drop the email from your mail program again.",
  "file-name": "“{ $name }”",
  "more-files": `{ $count ->
    [one] { $count } more
   *[other] { $count } more
  }`,
} as const satisfies Messages;
