import type { Messages } from "../pattern.ts";

/** The mails that were sent to customers and not filed. */
export const sentMails = {
  title: "Sent and not filed",

  /** The line above the tray. */
  line: "Sent emails",
  "open-this-week": `{ $open } of { $sent ->
    [one] { $sent } email
   *[other] { $sent } emails
  } sent to customers this week { $open ->
    [one] is not filed
   *[other] are not filed
  }`,
  "open-last-week": `{ $count ->
    [one] { $count } email sent to customers last week is not filed
   *[other] { $count } emails sent to customers last week are not filed
  }`,
  show: "Show",
  "show-them": "Show the sent emails that are not filed",

  /** What became of the mails of this week. */
  none: "No email was sent to customers this week.",
  counts: "{ $sent } sent to customers this week, { $filed } filed.",
  "counts-and-tray":
    "{ $sent } sent to customers this week, { $filed } filed and { $waiting } in the tray.",

  /** What a dropped mailbox holds, and what can be done with it. */
  "drop-all-filed": "{ $sent } sent to customers, all filed already",
  "drop-some-filed": `{ $filed ->
    [one] { $sent } sent to customers, { $filed } is filed already
   *[other] { $sent } sent to customers, { $filed } are filed already
  }`,
  "keep-none": "Empty the tray of them",
  "keep-open": `{ $count ->
    [one] Keep only the { $count } email not filed
   *[other] Keep only the { $count } emails not filed
  }`,

  /** The list. */
  "this-week": "This week",
  "last-week": "Last week",
  /** `people` is a list of names, at whose end may be how many more there are. */
  to: "to { $people }",
  "more-people": `{ $count ->
    [one] { $count } more
   *[other] { $count } more
  }`,
  file: "File…",
  "file-of": "File { $subject }…",
  "not-needed": "Not needed",
  "not-needed-of": "{ $subject } is not needed",
  "file-all": "Bring all to the tray",
  "taken-off": "Taken off the list: { $subject }",
  "put-back": "Put back",
  "put-back-of": "Put { $subject } back",
  "nothing-left": "Nothing is left to file.",

  /** The settings. */
  find: "Find sent emails that are not filed",
  "choose-another": "Choose another…",
  places: "Where sent emails are kept",
  "of-thunderbird": "{ $mailbox } of { $account }, in Thunderbird",
  "another-mailbox": "Another mailbox (a file)…",
  "saved-mails": "A folder of saved emails…",
  unreachable: "The folder is not there at the moment. Mailpin goes on when it is back.",
  unreadable: "Mailpin cannot read this mailbox. It tries again by itself.",
  reading: "Reading what was sent in the last two weeks…",
  /** `counts` is a whole sentence. */
  found: "{ $counts } Nothing of it leaves this computer.",
  help: "Mailpin looks into the folder in which Thunderbird, or another program, keeps what you sent, and lists emails to customers that are not filed. It changes nothing there, keeps two weeks, and nothing of it leaves this computer.",
} as const satisfies Messages;
