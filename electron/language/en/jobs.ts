import type { Messages } from "../pattern.ts";

/** The filings: what becomes of them, and what is said when they change. */
export const jobs = {
  "state.held": "About to be sent",
  "state.held-until": "Sends in { $time }",
  "state.waiting": "Waiting",
  "state.sending": "Sending",
  "state.uploading": "Sending attachments, { $uploaded } of { $total }",
  /** The share is such as “1.2 of 3.4 MB”. */
  "state.uploading-bytes": "Sending attachments, { $share }",
  "state.associating": "Filing in Zoho",
  "state.filed": "Filed",
  "state.filed-whole": "Filed ✓ seen in the CRM",
  "state.filed-other": "Filed, shown differently in the CRM",
  "state.filed-incomplete": "Filed without files",
  "state.duplicate": "Already there",
  "state.needs-you": "Needs you",
  "state.cancelled": "Taken back",

  /** Files that were left out of the mail, and follow it. */
  "additions.planned": `{ $count ->
    [one] { $count } file follows into the record’s Attachments
   *[other] { $count } files follow into the record’s Attachments
  }`,
  "additions.going": `{ $total ->
    [one] { $added } of { $total } file added to the record’s Attachments
   *[other] { $added } of { $total } files added to the record’s Attachments
  }`,
  "additions.over": `{ $count ->
    [one] { $count } file added to the record’s Attachments
   *[other] { $count } files added to the record’s Attachments
  }`,

  "trying-now": "trying again now",
  "next-try": "next try in { $time }",

  /** How long a filing can be undone. */
  "sent-at-once": "Sent at once",
  "undo-time": `{ $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
  }`,

  "back-one": "“{ $subject }” is back in the tray",
  "back-more": `{ $count ->
    [one] { $count } email is back in the tray
   *[other] { $count } emails are back in the tray
  }`,
  stayed: `{ $count ->
    [one] { $count } other is on its way to the CRM by now, or filed, and cannot be taken back.
   *[other] { $count } others are on their way to the CRM by now, or filed, and cannot be taken back.
  }`,
  "in-doubt":
    "This email may already be with “{ $record }”: an answer from { $crm } was lost. If you file it elsewhere, it may be there twice.",

  "arrived.title": "“{ $subject }” is already with “{ $record }”",
  "arrived.text":
    "Only the answer was lost. The email stays there and does not come back to the tray.",
  "undo-failed": "This could not be undone",
  "give-up-failed": "These files could not be given up",
  "retry-failed": "This could not be tried again",
  "retry-all-failed": "These could not be tried again",

  "connection.online": "Online",
  "connection.offline": "Offline",
  "connection.busy": "Zoho is busy",
  "connection.signed-out": "Signed out",
} as const satisfies Messages;
