import { z } from "zod";
import { sha256 } from "./email.ts";

/** The mailbox or folder in which a mail program keeps what was sent; `name` is without its path. */
export const sentFolder = z.discriminatedUnion("state", [
  z.object({ state: z.literal("none") }),
  z.object({
    state: z.enum(["watched", "unreachable", "reading", "unreadable"]),
    name: z.string(),
  }),
]);
export type SentFolder = z.output<typeof sentFolder>;

/** What became of the mails that were sent to customers in the last seven days. */
export const sentCounts = z.object({
  sent: z.number().int().nonnegative(),
  /** In the CRM, or on their way. */
  filed: z.number().int().nonnegative(),
  inTray: z.number().int().nonnegative(),
  /** Neither, and the user did not say that they are not needed. */
  open: z.number().int().nonnegative(),
  /** The same of the week before. */
  openEarlier: z.number().int().nonnegative(),
});
export type SentCounts = z.output<typeof sentCounts>;

/** `counts` are those of the organisation that is shown; absent until they are known. */
export const sentMails = z.object({ folder: sentFolder, counts: sentCounts.exactOptional() });
export type SentMails = z.output<typeof sentMails>;

/** A mail that was sent to a customer and not filed. */
export const sentMail = z.object({
  key: sha256,
  /** Absent where the mail has none. */
  subject: z.string().exactOptional(),
  /** Names or addresses of the customers it went to, the first few. */
  to: z.array(z.string()).min(1),
  /** How many other customers got it. */
  more: z.number().int().nonnegative(),
  /** ms since the epoch. */
  sentAt: z.number(),
});
export type SentMail = z.output<typeof sentMail>;

/** A mailbox that main found: a place in its list, and words without a path. */
export const sentSuggestion = z.object({
  id: z.number().int().nonnegative(),
  name: z.string(),
  /** The account or the folder of local mails that it belongs to. */
  of: z.string(),
});
export type SentSuggestion = z.output<typeof sentSuggestion>;

/** What to watch: a mailbox of main's list, one that the user chooses in a dialog, or none. */
export const sentToWatch = z.union([
  z.enum(["file", "folder", "none"]),
  z.object({ suggestion: z.number().int().nonnegative() }),
]);
export type SentToWatch = z.output<typeof sentToWatch>;

/** What a dropped mailbox of sent mails holds, so far as it went to customers. */
export const sentInDrop = z.object({
  sent: z.number().int().positive(),
  filed: z.number().int().nonnegative(),
  /** Drafts of the drop that need not be filed: filed already, or sent to nobody whom the CRM knows. */
  others: z.array(z.uuid()),
});
export type SentInDrop = z.output<typeof sentInDrop>;
