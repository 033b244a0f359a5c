import type { RemarkMessage } from "../../contract/messages/remarks.ts";
import type { Kept } from "../../mail/prepared-mail.ts";
import type { LeftOut } from "../../html/sanitizer/sanitize.ts";
import { contentLimit } from "../api-decisions.ts";

/** Tells the user beforehand that Zoho does not keep the text as it is. */
export function textRemarks(kept: Kept): RemarkMessage[] {
  const values = { limit: contentLimit };
  switch (kept) {
    case "all":
    case "structure":
      return [];
    case "words":
      return [{ code: "words-only" }];
    case "newest":
      return [{ code: "newest-only", values }];
    case "beginning":
      return [{ code: "beginning-only", values }];
  }
}

/**
 * Tells the user beforehand which pictures and links of the HTML the CRM will not have. Invisible
 * ones, such as tracking pixels, are not mentioned.
 */
export const leftOutRemarks = (leftOut: LeftOut): RemarkMessage[] => [
  ...counted("missing-images", leftOut.missingPictures),
  ...counted("remote-images", leftOut.remotePictures),
  ...counted("local-links", leftOut.localLinks),
];

const counted = (code: RemarkMessage["code"], count: number): RemarkMessage[] =>
  count > 0 ? [{ code, values: { count } }] : [];
