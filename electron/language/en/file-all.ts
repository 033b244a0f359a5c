import type { Messages } from "../pattern.ts";

/** What will happen to each mail of the tray if all are filed now. */
export const fileAll = {
  title: "File all emails of the tray",
  groups: "Groups",

  looking: `{ $count ->
    [one] Looking at { $place } of { $count } group…
   *[other] Looking at { $place } of { $count } groups…
  }`,
  "nothing-goes": "Nothing is filed yet.",
  go: `{ $count ->
    [one] { $count } email will be filed.
   *[other] { $count } emails will be filed.
  }`,
  stay: `{ $count ->
    [one] { $count } email stays in the tray.
   *[other] { $count } emails stay in the tray.
  }`,
  undecided: `{ $count ->
    [one] { $count } group needs you: choose its record, or leave it in the tray.
   *[other] { $count } groups need you: choose their records, or leave them in the tray.
  }`,
  arrived: `{ $count ->
    [one] { $count } email came in meanwhile. It is not in this list and stays in the tray.
   *[other] { $count } emails came in meanwhile. They are not in this list and stay in the tray.
  }`,
  adds: `{ $count ->
    [one] { $count } file that is left out will be added to the Attachments of its record.
   *[other] { $count } files that are left out will be added to the Attachments of their records.
  }`,
  failed: "Nothing was filed. { $problem }",

  file: "File",
  "file-count": `{ $count ->
    [one] File { $count } email
   *[other] File { $count } emails
  }`,
  /** Then they are in the outbox. */
  going: `{ $count ->
    [one] { $count } email is being filed.
   *[other] { $count } emails are being filed.
  }`,

  "group.file": "File the emails of “{ $subject }”",
  "group.count": `{ $count ->
    [one] { $count } email
   *[other] { $count } emails
  }`,
  /** Of two mails or more. */
  "group.some-go": "{ $going } of { $count } emails",
  "group.looking": "Looking for the record…",
  "group.failed": "This stays in the tray: { $problem }",
  "group.owner": "for { $name }",
  "group.nothing-known": "Nothing is known about the people, so this stays in the tray.",
  "group.not-sure": "Mailpin is not sure. This stays in the tray unless you choose a record.",
  "group.change": "Change",
  "group.change-of": "Change the record of “{ $subject }”",
  "group.suggestions": "Suggestions for “{ $subject }”",
  "group.exceptions": "Exceptions of “{ $subject }”",
} as const satisfies Messages;
