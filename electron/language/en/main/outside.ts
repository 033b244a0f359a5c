import type { Messages } from "../../pattern.ts";

/** The frame that shows a mail: below its own words, where earlier messages are folded. */
export const mailFrame = {
  "show-earlier": "Show earlier messages",
  "hide-earlier": "Hide earlier messages",
} as const satisfies Messages;

/** Names of files that Mailpin proposes or gives, without what tells their kind. */
export const fileNames = {
  history: "Mailpin history",
  evidence: "Mailpin evidence { $job }",
  mail: "Email",
  "sent-mail": "Sent email",
  /** Of a mail whose file was found without its name. */
  recovered: "Recovered email",
  /** One of the mails in a file with many. */
  "mail-in-file": "{ $file }, email { $number }",
  support: "Mailpin for support",
} as const satisfies Messages;

/** Sentences at the end of a filed mail, in square brackets. Colleagues read them in the CRM. */
export const filedMail = {
  "formatting-left-out":
    "The formatting was left out because with it the text is longer than Zoho keeps.",
  "only-newest":
    "Shortened because it is longer than Zoho keeps: the newest message is complete, and older messages were cut.",
  "only-beginning": "Shortened because it is longer than Zoho keeps: only the beginning is here.",
  shortened: "Shortened because it is longer than Zoho keeps.",
  "images-left-out": `{ $count ->
    [one] One image was left out.
   *[other] { $count } images were left out.
  }`,
  /** `files` is a list of names, each with its size. */
  "left-out-files": "Not attached: { $files }.",
  "file-and-size": "{ $file } ({ BYTES($size) })",
  /** `files` is a list of names. */
  "empty-files": "Not attached because it is empty: { $files }.",
  "original-attached": "The original email is attached: { $file }.",
  /** `people` is a list of names. */
  "without-address": "Also addressed to { $people }, without an email address.",
  somebody: "somebody",
  "more-people": `{ $count ->
    [one] Also addressed to { $count } more person: Zoho keeps { $limit } addresses in each field.
   *[other] Also addressed to { $count } more people: Zoho keeps { $limit } addresses in each field.
  }`,
} as const satisfies Messages;

/** The pages that the browser shows when it comes back from Zoho's sign-in. */
export const signInPage = {
  arrived: "Zoho's answer has arrived",
  "arrived-text":
    "Mailpin is finishing the sign-in. You can close this page and go back to Mailpin.",
  denied: "Access was denied",
  "denied-text":
    "Mailpin has no access to Zoho CRM. You can close this page and go back to Mailpin.",
  "no-org": "No Zoho CRM organisation",
  "no-org-text": "This Zoho account has none. Go back to Mailpin to sign in with another account.",
  failed: "The sign-in did not work",
  "failed-text": "Go back to Mailpin: it says why, and what you can do.",
  stranger: "Not the answer that Mailpin is waiting for",
  "stranger-text":
    "This page does not belong to the sign-in that is under way, so nothing was done. Finish the sign-in in the page that Mailpin opened, or start it again in Mailpin.",
} as const satisfies Messages;

/** What the list of organisations says, where Zoho has no name for it. */
export const companies = {
  practice: "Practice company",
} as const satisfies Messages;
