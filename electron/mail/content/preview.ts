import { cleanHtml } from "../../html/sanitizer/sanitize.ts";
import { webOrMailLink } from "../../html/sanitizer/links.ts";
import { AllowList } from "../../html/sanitizer/allow-list.ts";
import { maxPreviewChars } from "../parse-limits.ts";
import { keptMark, older, withoutMarks } from "../quoting/kept-marks.ts";
import { escapedParagraphs } from "./linkify.ts";
import { foldedHtml, foldedParagraphs } from "./fold.ts";

export type Preview = {
  /**
   * The content of `<body>`: no script, no style sheet, no form, nothing that loads. Images of the
   * mail are `<img src="<sha256>">`.
   */
  readonly html: string;
  /** Number of pictures that the mail would load from the net. */
  readonly remoteImages: number;
};

const allowList = new AllowList("look", { "*": ["lang", "title", older] });

/**
 * A mail's HTML as the window shows it, in a sandboxed frame without scripts and with its own
 * content policy: sanitising is the first of two defences.
 *
 * @param pictureOf the spool name of the picture that an address (`cid:…`, a Content-Location)
 *   refers to, if the mail holds it
 * @param folds whether earlier messages are folded
 * @returns undefined for HTML too long or too complex to be shown
 */
export function previewOfHtml(
  html: string,
  pictureOf: (address: string) => string | undefined,
  folds = true,
): Preview | undefined {
  const clean = cleanHtml(html, {
    longest: maxPreviewChars,
    allowList,
    insteadOfPicture: "place",
    pictureOf: ({ src = "", ...others }) => {
      const picture = pictureOf(src.trim());
      return picture === undefined ? undefined : { src: picture, ...others };
    },
    linkOf: webOrMailLink,
    marksOf: keptMark,
  });
  if (clean === undefined) return undefined;
  const { remotePictures, unseenPictures } = clean.leftOut;
  return {
    html: folds ? foldedHtml(clean.html) : withoutMarks(clean.html),
    remoteImages: remotePictures + unseenPictures,
  };
}

export const previewOfText = (text: string, folds = true): Preview => ({
  html: folds ? foldedParagraphs(text) : escapedParagraphs(text),
  remoteImages: 0,
});
