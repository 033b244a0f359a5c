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

/**
 * One shape for every kind of mail. What the mail does not have is absent: no invented dates, no
 * empty-string subjects. The attachments' bytes lie in the spool under their `sha256`.
 */
export const email = z.object({
  format: z.enum(["eml", "msg", "oft", "mbox", "emlx"]),
  subject: z.string().min(1).exactOptional(),
  from: person.exactOptional(),
  to: z.array(person),
  cc: z.array(person),
  bcc: z.array(person),
  /**
   * ISO 8601 to the second with the offset the mail was written in, e.g.
   * `2026-03-02T09:15:00+01:00`.
   */
  date: z.iso.datetime({ offset: true, precision: 0 }).exactOptional(),
  /** With angle brackets, as in the header. */
  messageId: z.string().min(1).exactOptional(),
  inReplyTo: z.string().exactOptional(),
  references: z.array(z.string()),
  direction,
  /**
   * One short clause, e.g. "from you" or "the file has delivery headers"; messages/directions.ts.
   */
  directionReason: message,
  text: z.string().exactOptional(),
  html: z.string().exactOptional(),
  attachments: z.array(attachment),
  /** What the parser had to give up; the rest of the mail is there. See messages/warnings.ts. */
  warnings: z.array(message),
});
export type Email = z.output<typeof email>;
