import type { Messages } from "../pattern.ts";

/** Who wrote to whom. */
export const people = {
  "unknown-sender": "Unknown sender",
  nobody: "nobody",
  /** One line of a list, without the other recipients and with their number. */
  "by-you": "Me → { $name }",
  "by-you-to-more": "Me → { $name } +{ $count }",
  "by-colleague": "Colleague → { $name }",
  "by-colleague-to-more": "Colleague → { $name } +{ $count }",

  /** Fields of a mail. */
  "field.from": "From",
  "field.to": "To",
  "field.cc": "Cc",
  "field.bcc": "Bcc",

  "no-subject": "(no subject)",

  /** Why a colleague's mail counts as sent or as received: one short clause. */
  "from-owner": "from { $name }",
  "not-from-owner": "not from { $name }",
} as const satisfies Messages;
