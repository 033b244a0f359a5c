import { z } from "zod";
import { message } from "./messages/message.ts";
import { attachment } from "./email.ts";

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
  fit: z.object({
    /** The shortened subject, where it is longer than Zoho keeps. */
    subject: z.string().exactOptional(),
    /** One for each other thing that Zoho will not keep as it is; see messages/remarks.ts. */
    remarks: z.array(message),
    /**
     * Whether a part of the text will be missing in the CRM: attaching the original email is then
     * worth it.
     */
    isShortened: z.boolean(),
    /**
     * Positions of the attachments that the text shows as images: they do not count towards Zoho's
     * limit of attachments.
     */
    shown: z.array(z.number().int().nonnegative()),
    /**
     * Bytes of the `pictures` that the text shows, which are always filed; absent without any, and
     * for drafts of earlier versions.
     */
    pictureBytes: z.number().int().positive().exactOptional(),
  }),
});
export type Prepared = z.output<typeof prepared>;
export type Fit = Prepared["fit"];
