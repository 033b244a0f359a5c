import sanitizeHtml, { type Attributes, type IOptions } from "sanitize-html";
import { maxPreviewChars } from "../limits.ts";
import { isTangled } from "../../conversation/tangled-html.ts";
import { escapedParagraphs } from "./linkify.ts";

export type Preview = {
  /** What goes into `<body>`: no script, no style sheet, no form, nothing that loads. Images of the mail are `<img src="<sha256>">`. */
  readonly html: string;
  /** How many pictures the mail wanted to load from the net. */
  readonly remoteImages: number;
};

const length = /^-?\d{1,5}(?:\.\d{1,4})?(?:px|pt|em|rem|ex|%|cm|mm|in)?$/;
const lengths = /^(?:(?:-?\d{1,5}(?:\.\d{1,4})?(?:px|pt|em|rem|ex|%|cm|mm|in)?|auto)\s*){1,4}$/;
const colour = /^(?:#[0-9a-f]{3,8}|[a-z]{3,30}|(?:rgb|hsl)a?\([\d\s.,%/]{1,60}\))$/i;
const border =
  /^(?:(?:none|solid|dashed|dotted|double|hidden|groove|ridge|inset|outset|medium|thin|thick|windowtext|currentcolor|#[0-9a-f]{3,8}|[a-z]{3,30}|rgba?\([\d\s.,%]{1,60}\)|\d{1,4}(?:\.\d{1,4})?(?:px|pt|em)?)\s*){1,4}$/i;
const words = /^[a-z-]{1,40}(?:\s[a-z-]{1,40}){0,3}$/i;

/** Properties that format text and tables. Nothing that loads (`url`), moves over other content (`position`) or hides the frame's edge. */
const styles: Readonly<Record<string, RegExp[]>> = {
  color: [colour],
  "background-color": [colour],
  background: [colour],
  "font-family": [/^[\w\s,'".-]{1,200}$/],
  "font-size": [length, words],
  "font-style": [words],
  "font-weight": [/^(?:\d{3}|[a-z]{3,10})$/],
  "line-height": [length, words],
  "letter-spacing": [length, words],
  "text-align": [words],
  "text-decoration": [words],
  "text-indent": [length],
  "text-transform": [words],
  "vertical-align": [words, length],
  "white-space": [words],
  "word-break": [words],
  direction: [/^(?:ltr|rtl)$/],
  display: [/^(?:none|block|inline|inline-block|table|table-row|table-cell|list-item)$/],
  "list-style-type": [words],
  "border-collapse": [words],
  "border-spacing": [lengths],
  "border-radius": [lengths],
  "mso-hide": [words],
  ...Object.fromEntries(["width", "height", "max-width", "min-width", "max-height"].map((name) => [name, [length, /^auto$/]])),
  ...Object.fromEntries(
    ["", "-top", "-right", "-bottom", "-left"].flatMap((side) => [
      [`margin${side}`, [lengths]],
      [`padding${side}`, [lengths]],
      [`border${side}`, [border]],
    ]),
  ),
};

const tags =
  "a abbr address article b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p pre q s samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr".split(
    " ",
  );

/**
 * Makes a mail's HTML harmless: an allow-list of elements, attributes and style properties. It is shown in a sandboxed frame
 * without scripts under a policy of its own; this is the first wall of two.
 *
 * @param pictureOf the spool name of the picture that an address (`cid:…`, a Content-Location) means, if the mail holds it
 */
export function previewOfHtml(html: string, pictureOf: (address: string) => string | undefined): Preview | undefined {
  if (html.length > maxPreviewChars || isTangled(html)) return undefined;
  let remoteImages = 0;
  const count = (address: string | undefined): void => {
    if (address !== undefined && isRemote(address)) remoteImages++;
  };
  const img = (_tagName: string, { src, srcset, ...attribs }: Attributes) => {
    const picture = src === undefined ? undefined : pictureOf(src.trim());
    if (picture === undefined) count(src !== undefined && isRemote(src) ? src : srcset);
    return { tagName: "img", attribs: picture === undefined ? attribs : { src: picture, ...attribs } };
  };
  const options: IOptions = {
    allowedTags: tags,
    allowedAttributes: {
      "*": ["style", "dir", "lang", "align", "valign", "bgcolor", "width", "height", "title"],
      a: ["href"],
      img: ["src", "alt"],
      font: ["color", "face", "size"],
      table: ["border", "cellpadding", "cellspacing"],
      td: ["colspan", "rowspan", "nowrap"],
      th: ["colspan", "rowspan", "nowrap"],
      ol: ["start", "type"],
      ul: ["type"],
      col: ["span"],
    },
    allowedSchemes: ["http", "https", "mailto"],
    allowProtocolRelative: false,
    allowedStyles: { "*": styles },
    nonTextTags: ["script", "style", "textarea", "option", "noscript", "title", "xml", "svg", "math", "template"],
    disallowedTagsMode: "discard",
    transformTags: {
      "*": (tagName: string, attribs: Attributes) => {
        count(attribs["background"]);
        const { style = "" } = attribs;
        for (const [, address] of style.matchAll(/url\(\s*["']?([^"')]{1,2000})/gi)) count(address);
        // No style attribute has rules in it, and to read them takes long.
        return { tagName, attribs: /[{}]/.test(style) ? { ...attribs, style: "" } : attribs };
      },
      img,
      image: img, // browsers read it as one
      a: (tagName: string, { href, ...attribs }: Attributes) => ({
        tagName,
        attribs: href !== undefined && /^\s*(?:https?:\/\/|mailto:)/i.test(href) ? { ...attribs, href: href.trim() } : attribs,
      }),
    },
  };
  return { html: sanitizeHtml(html, options), remoteImages };
}

export const previewOfText = (text: string): Preview => ({ html: escapedParagraphs(text), remoteImages: 0 });

const isRemote = (address: string): boolean => /^\s*(?:https?:)?\/\//i.test(address);
