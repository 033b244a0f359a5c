import type { Kept } from "../../contract/prepared.ts";
import type { LeftOut } from "../../html/sanitizer/sanitize.ts";
import { contentLimit } from "../api-decisions.ts";

/** Tells the user beforehand that Zoho does not keep the text as it is. */
export function textRemarks(kept: Kept): string[] {
  const limit = contentLimit.toLocaleString("en");
  switch (kept) {
    case "all":
    case "structure":
      return [];
    case "words":
      return [
        "Zoho will keep the words but not the formatting, because with it the text is too long.",
      ];
    case "newest":
      return [
        `The text is longer than Zoho keeps (${limit} characters): older messages in it will be cut, and the newest stays whole.`,
      ];
    case "beginning":
      return [
        `The text is longer than Zoho keeps (${limit} characters): only its beginning will be kept.`,
      ];
  }
}

/**
 * Tells the user beforehand which pictures and links of the HTML the CRM will not have. Invisible
 * ones, such as tracking pixels, are not mentioned.
 */
export function leftOutRemarks({ missingPictures, remotePictures, localLinks }: LeftOut): string[] {
  const remarks: string[] = [];
  if (missingPictures > 0) {
    const [images, them] =
      missingPictures === 1 ? ["One image", "it"] : [`${missingPictures} images`, "them"];
    remarks.push(
      `${images} in the text will be missing in the CRM: the email does not contain ${them}, or Zoho does not accept ${them}.`,
    );
  }
  if (remotePictures > 0) {
    const pictures = remotePictures === 1 ? "One picture" : `${remotePictures} pictures`;
    remarks.push(`${pictures} that the email loads from the web will be missing in the CRM.`);
  }
  if (localLinks > 0) {
    const links = localLinks === 1 ? "One link to a file" : `${localLinks} links to files`;
    remarks.push(`${links} on the sender's computer or network will be plain text in the CRM.`);
  }
  return remarks;
}
