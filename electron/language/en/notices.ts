import type { Messages } from "../pattern.ts";

/** What the window tells above its areas: what came in, what was done, and what failed. */
export const notices = {
  /** The name of the button that takes a notice away. */
  dismiss: "Dismiss: { $title }",

  connected: "Connected to { $name }",
  /** From a watched folder. */
  "mails-came": `{ $count ->
    [one] { $count } email came in from { $folder }
   *[other] { $count } emails came in from { $folder }
  }`,
  complete: `{ $count ->
    [one] This email is complete again
   *[other] { $count } emails are complete again
  }`,

  "not-started": "Mailpin could not start properly",
  "part-not-opened": "This could not be opened",
  "file-refused": "This file could not be opened",
  "all-refused": "{ $count } could not be opened",
  "some-refused": "{ $count } of { $of } could not be opened",
  "discard-failed": `{ $count ->
    [one] This email could not be removed
   *[other] These emails could not be removed
  }`,
  /** How the tray is shown. */
  "grouping-not-kept": "This was not remembered",
  "link-not-opened": "This link was not opened",
  "copy-link": "Copy the link",
  "record-not-opened": "{ $record } was not opened",
  "attachment-not-saved": "{ $name } was not saved",
  /** An address that the user says is their own, or is not. */
  "address-not-remembered": "This address was not remembered",
  "address-not-forgotten": "This address was not forgotten",
  "update-ready": "Mailpin { $version } is ready. It begins with the next start.",
  "restart-now": "Restart now",
  "restarts-soon": "Mailpin restarts as soon as no email is being sent.",
  "not-restarted": "Mailpin could not restart",
} as const satisfies Messages;
