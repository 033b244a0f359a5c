import type { Messages } from "../pattern.ts";

/** The mail in hand, as Mailpin read it. */
export const mailCard = {
  title: "Mail",
  "cut-off": "Zoho cuts this off",

  direction: "Direction",
  received: "Received",
  sent: "Sent",
  /** Why the mail counts as sent or as received: one short clause. */
  "direction-chosen": "you chose it",
  "own-address": "This is my address",
  "own-address-help": "Mailpin will treat emails from { $address } as sent",
  "not-own-address": "Not my address",
  "not-own-address-help": "Mailpin remembers { $address } as your address",

  "sent-at": "{ $time } · { $ago }",
  /** The time is the user's, and written is the sender's. */
  "sent-at-both": "{ $time }, written at { $written } · { $ago }",
  "no-date": "No date in this email: Mailpin files it with the time you opened it",

  "no-sender": "No sender in this email",
  /** In the place of an address. */
  "no-address": "no address",
  "more-people": "{ $count } more",

  kept: "What Zoho will keep",
  "subject-cut": "The subject is cut to { $count } characters and ends in “…{ $end }”",

  message: "Message",
  "remote-images": `{ $count ->
    [one] { $count } remote image blocked
   *[other] { $count } remote images blocked
  }`,
  "remote-images-help": "Loading them would tell the sender that you read the email",
  "show-light": "Show on white",
  "show-light-help": "Show the email's own colours, on white",
  "show-dark": "Show dark",
  "show-dark-help": "Show the email in dark colours",
} as const satisfies Messages;
