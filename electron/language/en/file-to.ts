import type { Messages } from "../pattern.ts";

/** Where the mail in hand goes, and what follows. */
export const fileTo = {
  title: "File to",
  find: "Find a record",
  suggestions: "Suggestions",
  "no-suggestions": "No suggestions for this email. Find its record above.",
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
  "scope.mail": "This email",
  /** Two mails or more. */
  "scope.chosen": "The { $count } selected emails",
  "scope.thread": "This thread: { $count } emails",
  "scope.later": "This thread, and later emails of it",

  owner: "File for",
  "owner.you": "Me",
  "owner.you-named": "Me ({ $name })",

  /** The button. */
  file: "File to { $record }",
  "no-record": "Choose a record",
  count: `{ $count ->
    [one] { $count } email
   *[other] { $count } emails
  }`,

  /** Two mails or more. */
  "looking-at": "Looking at { $count } emails…",
  "already-there": "The CRM has this email there already, and does not take it a second time.",
  offline: "You are offline. The email waits in the outbox until you are online again.",
  "signed-out": "You are signed out. The email waits in the outbox until you sign in again.",
  "at-once": "It is sent at once. Once in Zoho, a filed email cannot be taken out.",
  "undo-time": `{ $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
  } to undo. Once in Zoho, a filed email cannot be taken out.`,

  "obstacle.no-mail": "Choose an email first.",
  "obstacle.none-goes": "None of these emails will be filed: the reason is above.",
  "obstacle.looking": "Looking for the record…",
  "obstacle.already-there":
    "This email is in the CRM already. To file it to another record, choose that.",
  "obstacle.unknown": "Find the record that this email belongs to.",
  "obstacle.not-sure": "Mailpin is not sure. Choose a record with the arrow keys, or find it.",

  failed: `{ $count ->
    [one] This email was not filed
   *[other] These emails were not filed
  }`,
  "as-another": `{ $count ->
    [one] File as another email
   *[other] File as other emails
  }`,
  stayed: `{ $count ->
    [one] { $count } email stays in the tray
   *[other] { $count } emails stay in the tray
  }`,
  "filed-without": `{ $count ->
    [one] { $count } email was filed
   *[other] { $count } emails were filed
  } without { $staying ->
    [one] it
   *[other] them
  }.`,
} as const satisfies Messages;
