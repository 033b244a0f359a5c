import type { Messages } from "../pattern.ts";

/** All that is kept of a filed mail. */
export const receipts = {
  title: "Receipt",
  subject: "Subject",
  filed: "Filed",
  "found-there": "Found there",
  "in-crm": "In the CRM",
  "seen.whole": "Seen, as it was sent",
  "seen.other": "Shown with another text, or files of other sizes",
  "seen.incomplete": "Shown without all its files",
  note: "Note",
  record: "Record",
  "linked-with": "with { $record }",
  "more-people": "and { $count } more",
  written: "Written",

  "save-evidence": "Save evidence…",
  "save-mail": "Save the email…",
  saved: "Saved",
  "evidence-failed": "The evidence was not saved",
  "mail-failed": "The email was not saved",
  "read-failed": "The receipt could not be read",

  "message-id": "Message-ID",
  "hash-of-original": "SHA-256 of the original",
  "crm-id": "Zoho’s id of the email",
  files: `{ $count ->
    [one] { $count } file
   *[other] { $count } files
  }`,
  /** Left out of the mail, and added to the record by itself. */
  "added-files": `{ $count ->
    [one] { $count } file for the record’s Attachments
   *[other] { $count } files for the record’s Attachments
  }`,
  "not-added-yet": "not added yet",
  "given-up": "given up, not added",
  "list-of-files": "Filed files",
  "size-in-text": "{ BYTES($size) }, in the text",
  "hash-of-file": "SHA-256 of { $file }",
  "files-unknown":
    "An earlier version of Mailpin filed this email, and did not keep its files’ names.",
} as const satisfies Messages;
