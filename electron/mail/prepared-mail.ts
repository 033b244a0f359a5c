import { z } from "zod";
import { attachment } from "../contract/email.ts";
import { fit } from "../contract/fit.ts";

/**
 * How much of a mail's text a form of it keeps: all, words and structure, words only, the newest
 * message, or the beginning of that.
 */
export const kept = z.enum(["all", "structure", "words", "newest", "beginning"]);
export type Kept = z.output<typeof kept>;

/**
 * A picture that is embedded in the mail's HTML, so it is not an attachment. Its bytes lie in the
 * spool under their `sha256`.
 */
export const picture = attachment.pick({ name: true, type: true, size: true, sha256: true });
export type Picture = z.output<typeof picture>;

/** A mail's text in a form that Zoho may keep. */
const body = z.object({
  kept,
  mail_format: z.enum(["html", "text"]),
  /**
   * In HTML, an image of the mail is `src="cid:N"`, N being its position in `email.attachments`, or
   * after them in `pictures`.
   */
  content: z.string().min(1),
  /**
   * Images that the HTML shows and this form does not: the mail does not contain them, or they
   * cannot be filed.
   */
  lostImages: z.number().int().nonnegative(),
});
export type PreparedBody = z.output<typeof body>;

/**
 * What Zoho's limits do to a mail, worked out once, when it is opened, in the process that reads
 * mail: HTML is hostile, and cleaning it takes time.
 */
export const prepared = z.object({
  /**
   * The best form first. The first one that fits with its notes is filed; the last one always fits.
   */
  bodies: z.array(body).min(1),
  /** Absent for drafts of earlier versions. */
  pictures: z.array(picture).exactOptional(),
  fit,
});
export type Prepared = z.output<typeof prepared>;
