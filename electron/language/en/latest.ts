import type { Messages } from "../pattern.ts";

/** The latest filing: while it can be undone, while it is sent, and when it is done. */
export const latest = {
  nothing: "What you file is sent from here, and waits here while you are offline",

  "held-one": "Filing “{ $subject }” to { $record }",
  "held-more": "Filing { $count } emails to { $record }",
  "held-records": "Filing { $count } emails to { $records } records",
  /** Behind the sentence: the rest of the time to undo. */
  "time-left": "in { $time }",

  sending: "Sending: “{ $subject }” to { $record }",
  uploading: "Sending attachments, { $uploaded } of { $total }: “{ $subject }” to { $record }",
  /** The share is such as “1.2 of 3.4 MB”. */
  "uploading-bytes": "Sending attachments, { $share }: “{ $subject }” to { $record }",
  associating: "Filing in Zoho: “{ $subject }” to { $record }",
  "sending-more": "Sending { $count } emails",
  "uploading-more": "Sending attachments of { $count } emails, { $share }",

  filed: "Filed: “{ $subject }” in { $record }",
  "filed-whole": "Filed ✓ seen in the CRM: “{ $subject }” in { $record }",
  "filed-other": "Filed, shown differently in the CRM: “{ $subject }” in { $record }",
  "filed-incomplete": "Filed without files: “{ $subject }” in { $record }",
  duplicate: "Already there: “{ $subject }” in { $record }",

  /** Spoken, not shown. */
  "undo-begins-one": `“{ $subject }” to { $record }: about to be filed. Press { $keys } within { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
  } to undo.`,
  "undo-begins-more": `“{ $subject }” to { $record }: filed with { $count } more. Press { $keys } within { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
  } to undo.`,
  "undo-begins-records": `{ $count } emails are about to be filed to { $records } records. Press { $keys } within { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
  } to undo.`,
  /** Spoken, too, for several mails, or when Mailpin cannot file one by itself. */
  "filed-more": "Filed: { $count } emails in { $record }",
  "filed-records": "Filed: { $count } emails in { $records } records",
  "needs-you": "“{ $subject }” to { $record } needs you: { $why }",
  "undo-keys": "Control Z",
  "undo-keys-on-mac": "Command Z",
} as const satisfies Messages;
