import { convert } from "html-to-text";
import sanitizeHtml, { type Attributes } from "sanitize-html";
import { markOf, type Mark } from "../conversation/marks.ts";
import { isTangled } from "../conversation/tangled-html.ts";

/** Longer HTML is not cleaned (characters): it would take too long, and hardly ever fit into Zoho's limit. */
const hopelessLength = 400_000;

const layout = [
  "align",
  "valign",
  "bgcolor",
  "border",
  "cellpadding",
  "cellspacing",
  "colspan",
  "rowspan",
  "dir",
  "width",
  "height",
];
const tags = [...sanitizeHtml.defaults.allowedTags, "img", "font", "center", "del", "ins", "strike", "big", "tt"];

export type CleanHtml = {
  readonly html: string;
  /** How many images went: those that point at a file which is not there. */
  readonly lost: number;
};

/** Classes and ids do not outlive the cleaning; what they say about older messages is kept in this attribute until the shortening is done. */
const older = "data-older";

/** Reads the mark in HTML that cleanHtml answered. */
export const olderAttribute = (attributes: Readonly<Record<string, string | undefined>>): Mark | undefined => {
  const mark = attributes[older];
  return mark === "inside" || mark === "after" ? mark : undefined;
};

/** Takes the marks out of HTML that cleanHtml answered: within tags only, where no bare `<` or quote is anything else. */
export const withoutMarks = (html: string): string =>
  html.includes(older) ? html.replace(/<[a-z][^<>]*>/g, (tag) => tag.replace(/ data-older="[a-z]*"/, "")) : html;

/** Outlook's own properties: no browser knows them, and they are a third of its HTML. */
const outlookStyle = /(?:^|;)\s*mso-[^;]*/gi;

/**
 * The mail's HTML as Zoho is to keep it: no scripts, no comments, no style sheets (Outlook's alone is longer than Zoho's limit), images of
 * the mail as `<img class="ZCrmImage" src="cid:POSITION">`. It still has the marks that withoutMarks takes out.
 *
 * @param imageOf position of the file that an image's address means
 * @param keep `look` keeps what the sender painted; `structure` only paragraphs, lists, tables, links and images
 * @returns undefined for HTML too long or too tangled to be worth it
 */
export function cleanHtml(
  html: string,
  imageOf: (address: string) => number | undefined,
  keep: "look" | "structure",
): CleanHtml | undefined {
  if (html.length > hopelessLength || isTangled(html)) return undefined;
  let lost = 0;
  const clean = sanitizeHtml(html, {
    allowedTags: tags,
    allowedAttributes: {
      "*": keep === "look" ? [older, "style", ...layout] : [older],
      ...(keep === "look" && { font: ["color", "face", "size"] }),
      a: ["href", "name"],
      td: ["colspan", "rowspan"],
      img: ["src", "alt", "class", "width", "height"],
    },
    allowedSchemes: ["http", "https", "mailto", "tel", "cid"],
    nonTextTags: ["script", "style", "textarea", "option", "title", "noscript", "xml"],
    // Styles go to Zoho as they are, and Zoho cleans them; parsing them here would only cost time.
    parseStyleAttributes: false,
    transformTags: {
      "*": (tagName: string, given: Attributes) => {
        const attributes = Object.fromEntries(Object.entries(given).filter(([name]) => name !== older)); // never the mail's own word
        const mark = markOf(tagName, attributes);
        const style = attributes["style"]?.replace(outlookStyle, "").replace(/^[;\s]+/, "");
        if (style === "") delete attributes["style"];
        else if (style !== undefined) attributes["style"] = style;
        return { tagName, attribs: mark === undefined ? attributes : { ...attributes, [older]: mark } };
      },
      img(tagName, attributes) {
        const { src = "", alt } = attributes;
        const position = imageOf(src.trim());
        if (position === undefined && /^https?:/i.test(src)) return { tagName, attribs: attributes };
        if (position === undefined) {
          lost += 1;
          return { tagName: "span", attribs: {}, text: alt ?? "" };
        }
        return { tagName, attribs: { ...attributes, class: "ZCrmImage", src: `cid:${position}` } };
      },
    },
  });
  return { html: clean.trim(), lost };
}

/** The words of some HTML, for a mail that has no text of its own. */
export function textOf(html: string): string {
  if (isTangled(html)) return html.replace(/<[^<>]*>/g, " ").trim();
  return convert(html, {
    wordwrap: false,
    limits: { maxInputLength: hopelessLength },
    selectors: [
      { selector: "img", format: "skip" },
      { selector: "a", options: { hideLinkHrefIfSameAsText: true, ignoreHref: false } },
    ],
  }).trim();
}

export const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
