import { previewOfHtml } from "../../../electron/mail/content/preview.ts";
import { filedHtml } from "../../../electron/zoho/filing/html.ts";

/** The bytes of a picture that the mail holds as `cid:logo`. */
export const logoSha256 = "ab".repeat(32);

/**
 * HTML as each purpose cleans it. A mail that was cleaned before still holds the picture, under its
 * new address.
 */
export const cleaners: Readonly<Record<string, (html: string) => string | undefined>> = {
  "in the window": (html) =>
    previewOfHtml(html, (address) =>
      address === "cid:logo" || address === logoSha256 ? logoSha256 : undefined,
    )?.html,
  "in the CRM": (html) => filedHtml(html, filePosition, "look")?.html,
  "in the CRM, without the sender's look": (html) =>
    filedHtml(html, filePosition, "structure")?.html,
};

const filePosition = (address: string): number | undefined =>
  address === "cid:logo" || address === "cid:0" ? 0 : undefined;
