import type { Messages } from "../pattern.ts";

/** The mails that are not filed yet, and what stands in their place when there are none. */
export const tray = {
  selected: `{ $count ->
    [one] { $count } selected
   *[other] { $count } selected
  }`,
  open: "Open…",
  "file-all": "File all…",
  group: "Group the emails",
  "grouping.none": "Single emails",
  "grouping.thread": "By thread",
  "grouping.person": "By person",

  "remove-these": `{ $count ->
    [one] Remove this email from the tray?
   *[other] Remove { $count } emails from the tray?
  }`,
  remove: "Remove",
  keep: "Keep",
  nothing: "Nothing to file",
  "drop-more": "Drop more emails anywhere in this window",

  /** Lines of the list. */
  "no-date": "No date",
  attachments: `{ $count ->
    [one] { $count } attachment
   *[other] { $count } attachments
  }`,
  /** `why` is a whole sentence. */
  stays: "Stays: { $why }",
  "remove-mail": "Remove “{ $subject }” from the tray",
  "remove-mail-hint": "Remove from the tray",
  mails: `{ $count ->
    [one] { $count } email
   *[other] { $count } emails
  }`,
  "mails-of": `{ $count ->
    [one] The { $count } email of “{ $subject }”
   *[other] The { $count } emails of “{ $subject }”
  }`,
  "hide-mails": "Hide the emails",
  "show-mails": "Show the emails",

  /** When no mail is open. */
  mail: "Mail",
  "first-comes": "The first email is shown here as soon as it was read.",
  "drop-here": "Drop emails anywhere in this window",
  /** Goes on after the line above. `kinds` are the endings of files, in parentheses. */
  "drop-what":
    "from Outlook or Thunderbird, or files you saved { $kinds }. You can also paste copied files.",
  "on-mac":
    "On a Mac, Mail and Outlook pass on a message only through the Finder: drag it to the Desktop, then here.",
  samples: "Try sample emails",
  /** Each value is a key. */
  keys: "{ $file } files the selected email · { $find } finds a record · { $next } moves to the next area · { $list } lists all keys",
} as const satisfies Messages;
