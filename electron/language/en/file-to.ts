import type { Messages } from "../pattern.ts";

/** Where the mail in hand goes, and what follows. */
export const fileTo = {
  title: "File to",
  find: "Find a record",
  suggestions: "Suggestions",
  "no-suggestions": "No suggestions for this mail. Find its record above.",
  stranger: "Not in { $crm } yet: create { $name }…",
  chosen: "{ $record } is chosen.",
  /** Spoken when the suggestions for the mail in hand are there. */
  "none-suggested": "No suggestions",
  "not-sure": `{ $count ->
    [one] Not sure: { $count } suggestion
   *[other] Not sure: { $count } suggestions
  }`,

  link: "Also link",
  "link.find": "Find a record to link",
  "link.add": "Link a second record",
  "link.change": "Change",
  "link.change-of": "Change { $record }",
  "link.remove": "Do not link it",
  "link.remove-of": "Do not link { $record }",

  /** Beside the choice of what is filed. */
  scope: "File",
  "scope.mail": "This mail",
  /** Two mails or more. */
  "scope.chosen": "The { $count } selected mails",
  "scope.thread": "This thread: { $count } mails",
  "scope.later": "This thread, and later mails of it",

  owner: "File for",
  "owner.you": "Me",
  "owner.you-named": "Me ({ $name })",

  /** The button. */
  file: "File to { $record }",
  "no-record": "Choose a record",
  count: `{ $count ->
    [one] { $count } mail
   *[other] { $count } mails
  }`,

  /** Two mails or more. */
  "looking-at": "Looking at { $count } mails…",
  "already-there": "The CRM has this email there already, and does not take it a second time.",
  offline: "You are offline. The mail waits in the outbox until you are online again.",
  "signed-out": "You are signed out. The mail waits in the outbox until you sign in again.",
  "at-once": "It is sent at once. Once in Zoho, a filed email cannot be taken out.",
  "undo-time": `{ $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
  } to undo. Once in Zoho, a filed email cannot be taken out.`,

  "obstacle.no-mail": "Choose a mail first.",
  "obstacle.none-goes": "None of these emails will be filed: the reason is above.",
  "obstacle.looking": "Looking for the record…",
  "obstacle.already-there":
    "This email is in the CRM already. To file it to another record, choose that.",
  "obstacle.unknown": "Find the record that this mail belongs to.",
  "obstacle.not-sure": "Mailpin is not sure. Choose a record with the arrow keys, or find it.",

  failed: `{ $count ->
    [one] This mail was not filed
   *[other] These mails were not filed
  }`,
  "as-another": `{ $count ->
    [one] File as another mail
   *[other] File as other mails
  }`,
  stayed: `{ $count ->
    [one] { $count } mail stays in the tray
   *[other] { $count } mails stay in the tray
  }`,
  "filed-without": `{ $count ->
    [one] { $count } mail was filed
   *[other] { $count } mails were filed
  } without { $staying ->
    [one] it
   *[other] them
  }.`,
} as const satisfies Messages;
