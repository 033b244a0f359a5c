import type { Attachment } from "./email.ts";
import { additionLimitBytes } from "./limits.ts";

/**
 * Whether an attachment that is left out of its mail may be added to the record's own Attachments:
 * logos and pictures of the text say nothing alone, and Zoho takes no larger or empty file.
 */
export const mayBeAdded = ({ size, inline, likelySignature }: Attachment): boolean =>
  size > 0 && size <= additionLimitBytes && !inline && likelySignature !== true;
