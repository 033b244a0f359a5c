/*
 * What the process that reads sent mails tells of them. Without its code, which main must not load.
 */
import { z } from "zod";
import { email, person, sha256 } from "../contract/email.ts";

/** Recipients that are kept of a mail to a crowd. */
export const mostRecipients = 200;

/** What is kept of a sent mail: enough to say whether it was filed, and to name it. */
export const sentHead = z.object({
  /** The same for all copies of the mail: a digest of its Message-ID, else of its content. */
  key: sha256,
  ...email.pick({ messageId: true, fingerprint: true, subject: true, from: true, sender: true })
    .shape,
  ...email.pick({ replyTo: true, originalFrom: true }).shape,
  to: z.array(person).max(mostRecipients),
  cc: z.array(person).max(mostRecipients),
  bcc: z.array(person).max(mostRecipients),
  /** When it was sent, ms since the epoch. */
  sentAt: z.number(),
});
export type SentHead = z.output<typeof sentHead>;

/** How far a mailbox was read. */
export const mailboxMark = z.object({
  /** Where its last message begins, which may still be written; bytes. */
  offset: z.number().int().nonnegative(),
  /** Of the whole file, bytes, and its time, ms. */
  size: z.number().int().nonnegative(),
  mtimeMs: z.number(),
  /** Of what lies around the offset: another one, and the mailbox is another one. */
  digest: sha256,
});
export type MailboxMark = z.output<typeof mailboxMark>;

/** A sent mail, and where it lies: at a place in a mailbox, or in a file of its own. */
export const foundHead = z.object({
  head: sentHead,
  at: z.union([
    z.object({ start: z.number().int().nonnegative() }),
    z.object({ file: z.string() }),
  ]),
});
export type FoundHead = z.output<typeof foundHead>;
