import { z } from "zod";
import { message } from "./messages/message.ts";

/** What Zoho's limits do to a mail, for the user to see before it is filed. */
export const fit = z.object({
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
   * Bytes of the pictures inside the HTML that the text shows, which are always filed; absent
   * without any, and for drafts of earlier versions.
   */
  pictureBytes: z.number().int().positive().exactOptional(),
});
export type Fit = z.output<typeof fit>;
