import type { Messages } from "../pattern.ts";

/** Why Mailpin takes a mail for sent or received: one short clause. */
export const directions = {
  "from-you": "from you",
  "from-colleague": "from a colleague",
  "to-you": "to you",
  "marked-as-yours": "the mailbox marked it as yours",
  draft: "it is a draft",
  "kept-in": "it was kept in “{ $folder }”",
  "marked-by-program": "{ $program } marked it as its user's own",
  "delivery-headers": "the file has delivery headers",
  "hidden-recipients": "it names hidden recipients",
  "nothing-says-sent": "nothing says that you sent it",

  /** As an earlier version worded it. */
  "earlier-version": "{ $text }",
  unknown: "Mailpin thinks so",
} as const satisfies Messages;
