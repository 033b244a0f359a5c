import type { Attachment } from "./email.ts";
import { additionLimitBytes } from "./limits.ts";

/**
 * The files that may be added to the record's own Attachments, of those that are left out of a
 * mail: logos and pictures of the text say nothing alone, and Zoho takes no larger or empty file.
 *
 * @param without positions of the attachments that are left out
 */
export const leftOutToAdd = (
  attachments: readonly Attachment[],
  without: ReadonlySet<number>,
): readonly Attachment[] =>
  attachments.filter(
    ({ size, inline, likelySignature }, position) =>
      without.has(position) &&
      size > 0 &&
      size <= additionLimitBytes &&
      !inline &&
      likelySignature !== true,
  );
