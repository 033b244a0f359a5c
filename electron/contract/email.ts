import { z } from "zod";
import { message } from "./messages/message.ts";

/**
 * Somebody a mail names. Exchange mails often hold a name and no SMTP address; a made-up address
 * would be worse than none.
 */
export const person = z.union([
  z.object({ name: z.string().exactOptional(), address: z.string() }),
  z.object({ name: z.string(), address: z.undefined().optional() }),
]);
export type Person = z.output<typeof person>;

export const direction = z.enum(["sent", "received"]);
export type Direction = z.output<typeof direction>;

/** SHA-256 in lower-case hex: the name of the bytes in the spool. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const attachment = z.object({
  /**
   * Never empty, unique within the mail, without folders or characters that a file system refuses.
   */
  name: z.string().min(1),
  /** As the sender named it, where that is longer than files may be named. */
  fullName: z.string().min(1).exactOptional(),
  /** MIME type, lower case. */
  type: z.string(),
  /** Bytes. */
  size: z.number().int().nonnegative(),
  sha256,
  /** True only when the mail's HTML shows it. */
  inline: z.boolean(),
  /**
   * True when the rule in `electron/mail/content/pictures/signature-images.ts` takes it for a logo
   * or a tracking pixel rather than for content.
   */
  likelySignature: z.boolean().exactOptional(),
  /** RFC 2392, without angle brackets. */
  contentId: z.string().exactOptional(),
  /** RFC 2557: the address by which the mail's HTML shows it, when that is not its content id. */
  contentLocation: z.string().min(1).exactOptional(),
});
export type Attachment = z.output<typeof attachment>;

/** Of the file that a mail came in. */
export const emailFormat = z.enum(["eml", "msg", "oft", "mbox", "emlx"]);

/**
 * One shape for every kind of mail. What the mail does not have is absent: no invented dates, no
 * empty-string subjects. The attachments' bytes lie in the spool under their `sha256`.
 */
export const email = z.object({
  format: emailFormat,
  subject: z.string().min(1).exactOptional(),
  from: person.exactOptional(),
  to: z.array(person),
  cc: z.array(person),
  bcc: z.array(person),
  /**
   * Who sent it for `from`: `Sender` (RFC 5322 section 3.6.2), or Outlook's delegate. Absent where
   * nobody else did.
   */
  sender: person.exactOptional(),
  /** Where answers go: `Reply-To` (RFC 5322 section 3.6.2); absent where that names nobody. */
  replyTo: z.array(person).min(1).exactOptional(),
  /**
   * The author whom a list or a forwarder has replaced in `From`, by its own account
   * (`X-Original-From` and its like). Anybody can write such a field: believe it only where `from`
   * is a list, a program, or one of the user's own company.
   */
  originalFrom: person.exactOptional(),
  /**
   * The person who wrote it, where `from` is a list or a program; without an address where only the
   * name is known. Absent where `from` wrote it.
   */
  writer: person.exactOptional(),
  /** A mailing list distributed it (RFC 2919, RFC 2369). */
  isList: z.boolean().exactOptional(),
  /** A program sent it: a notification, an answer during absence, a report (RFC 3834). */
  isAutomatic: z.boolean().exactOptional(),
  /**
   * ISO 8601 to the second with the offset the mail was written in, e.g.
   * `2026-03-02T09:15:00+01:00`.
   */
  date: z.iso.datetime({ offset: true, precision: 0 }).exactOptional(),
  /** With angle brackets, as in the header. */
  messageId: z.string().min(1).exactOptional(),
  inReplyTo: z.string().exactOptional(),
  references: z.array(z.string()),
  /**
   * Names Outlook's conversation, the same in all its mails: the GUID of PidTagConversationIndex
   * ([MS-OXOMSG] section 2.2.1.3), lower-case hex.
   */
  threadIndex: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .exactOptional(),
  /**
   * What the conversation is about: its topic, or the subject, without `Re:` and its like, in lower
   * case.
   */
  topic: z.string().min(1).exactOptional(),
  direction,
  /**
   * One short clause, e.g. "from you" or "the file has delivery headers"; messages/directions.ts.
   */
  directionReason: message,
  text: z.string().exactOptional(),
  html: z.string().exactOptional(),
  attachments: z.array(attachment),
  /**
   * SHA-256 of what does not change on the way (electron/mail/fingerprint.ts): the same for all
   * copies of a mail. Readings of earlier versions have none.
   */
  fingerprint: sha256.exactOptional(),
  /** What the parser had to give up; the rest of the mail is there. See messages/warnings.ts. */
  warnings: z.array(message),
});
export type Email = z.output<typeof email>;
