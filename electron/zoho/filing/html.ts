import { convert } from "html-to-text";
import { keptMark, older } from "../../mail/quoting/kept-marks.ts";
import { cleanHtml, type CleanHtml } from "../../html/sanitizer/sanitize.ts";
import { phoneLink, webOrMailLink, withoutUser } from "../../html/sanitizer/links.ts";
import { tableText } from "../../html/table-text.ts";
import { isTooComplex } from "../../html/html-complexity.ts";
import { AllowList, type Form } from "../../html/sanitizer/allow-list.ts";

/**
 * Longer HTML is not cleaned (characters): it would take too long, and hardly ever fit into Zoho's
 * limit.
 */
const hopelessLength = 400_000;

const more = { "*": [older], img: ["class"] };
const allowLists = {
  look: new AllowList("look", more),
  structure: new AllowList("structure", more),
};

/**
 * The mail's HTML for Zoho. Images of the mail are `<img class="ZCrmImage" src="cid:POSITION">`.
 * Other images become their alternative texts, because the CRM's page would load them from the
 * sender. The HTML still has the marks that withoutMarks removes.
 *
 * @param imageOf position of the file that an image's address means
 * @returns undefined for HTML too long or too tangled to be worth it
 */
export function filedHtml(
  html: string,
  imageOf: (address: string) => number | undefined,
  form: Form,
): CleanHtml | undefined {
  const clean = cleanHtml(html, {
    longest: hopelessLength,
    allowList: allowLists[form],
    insteadOfPicture: "alternative-text",
    pictureOf: (image) => {
      const position = imageOf((image["src"] ?? "").trim());
      return position === undefined
        ? undefined
        : { ...image, class: "ZCrmImage", src: `cid:${position}` };
    },
    linkOf: (address) => {
      const link = webOrMailLink(address);
      // The CRM opens a link without asking. The window leaves the user's name out, too.
      return link === undefined ? phoneLink(address) : withoutUser(link);
    },
    marksOf: keptMark,
  });
  return clean === undefined ? undefined : { ...clean, html: clean.html.trim() };
}

/** The text of HTML, for a mail without a text of its own. */
export function textOf(html: string): string {
  if (isTooComplex(html)) return html.replace(/<[^<>]*>/g, " ").trim();
  return convert(html, {
    wordwrap: false,
    limits: { maxInputLength: hopelessLength },
    formatters: tableText.formatters,
    selectors: [
      ...tableText.selectors,
      { selector: "img", format: "skip" },
      { selector: "a", options: { hideLinkHrefIfSameAsText: true, ignoreHref: false } },
    ],
  }).trim();
}
