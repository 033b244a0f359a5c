import { z } from "zod";
import { done, into, nothing, opened } from "./common.ts";
import { sha256 } from "../email.ts";
import { mostListedSent } from "../limits.ts";
import { sentMail, sentSuggestion, sentToWatch } from "../sent-mails.ts";

/** The mails that were sent, and are not filed. */
export const sentCalls = {
  /** Mailboxes of sent mails that a mail program has on this computer. */
  suggestSent: { input: nothing, output: z.object({ suggestions: z.array(sentSuggestion) }) },
  /**
   * Watches a mailbox or folder of sent mails, or none: then all that was kept of it is deleted. The
   * path is main's. Main pushes the result.
   */
  watchSent: { input: z.object({ what: sentToWatch }), output: done },
  /** The mails of the last two weeks that were sent to customers and not filed, the latest first. */
  listSent: { input: nothing, output: z.object({ mails: z.array(sentMail) }) },
  /** Brings a mail of that list into the tray. */
  openSent: { input: z.object({ ...into, key: sha256 }), output: opened },
  /** The user files these mails of the list nowhere; or, with `wanted`, does so after all. */
  dismissSent: {
    input: z.object({
      keys: z.array(sha256).min(1).max(mostListedSent),
      wanted: z.literal(true).exactOptional(),
    }),
    output: done,
  },
} as const;
