import type { Messages } from "../pattern.ts";

/** The bar at the bottom, and the list of jobs. */
export const outbox = {
  waiting: "{ $count } waiting",
  /** Follows the number of those that wait: “2 waiting, next try in 20 s”. */
  "and-retry": ", { $retry }",
  "need-you": `{ $count ->
    [one] { $count } needs you
   *[other] { $count } need you
  }`,
  "filed-today": "{ $count } filed today",

  jobs: "Jobs",
  "column.mail": "Email",
  "column.to": "Goes to",
  "column.state": "State",
  "column.actions": "Actions",
  empty: "The outbox is empty.",
  "none-like-that": "None of the jobs is like that.",

  show: "Show",
  "filter.all": "All",
  "filter.needs-you": "Needs you",
  "filter.waiting": "Waiting",
  "filter.filed-today": "Filed today",
  order: "Order",
  "order.urgency": "Most urgent first",
  "order.age": "Oldest first",
  "order.record": "By record",
  "retry-all": "Try all again",
  "take-all-back": "Take all back…",
  "take-back-question": `{ $count ->
    [one] Take the email that waits back to the tray?
   *[other] Take all { $count } emails that wait back to the tray?
  }`,
  "take-back": "Take back",
  keep: "Keep",

  "linked-with": "with { $record }",
  "attachments-of": "Attachments of “{ $subject }”",
  "as-soon-as-possible": "as soon as possible",
  details: "Details",
  "details-of": "Details: “{ $subject }”",
  /** The name of a button: one of the actions below, and its mail. */
  "action-on": "{ $action }: “{ $subject }”",
  "action.undo": "Undo",
  "action.send-now": "Send now",
  "action.retry": "Try again",
  "action.file-as-another": "File as another email",
  "action.give-up-files": "Do without the files",
  "action.take-back": "Back to the tray",
  "action.sign-in": "Sign in",
  "action.sign-in-to-proxy": "Sign in to the proxy",
  "action.choose-record": "Choose another record",
  "action.choose-link": "Choose what to link",
  "action.choose-owner": "Choose whose email it is",
  "action.choose-attachments": "Choose attachments",

  /** A mail that may have arrived: the user leaves it, or does nevertheless what was chosen. */
  "leave-it": "Leave it",
  "anyway.undo": "Undo anyway",
  "anyway.take-back": "Back to the tray anyway",
  "anyway.choose-record": "Choose another record anyway",
  "anyway.choose-link": "Choose what to link anyway",
  "anyway.choose-owner": "Choose whose email it is anyway",
  "anyway.choose-attachments": "Choose attachments anyway",
} as const satisfies Messages;
