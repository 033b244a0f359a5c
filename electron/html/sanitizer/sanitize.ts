import sanitizeHtml, { type Attributes, type IOptions } from "sanitize-html";
import { sized, type AllowList, type Form } from "./allow-list.ts";
import { checkedValue } from "./attributes.ts";
import { escapeHtml } from "../escape.ts";
import { isRemote } from "./links.ts";
import { StyleReader } from "./style.ts";
import { isTooComplex } from "../html-complexity.ts";
import { visiblePart, type Visible, type VisibleImage } from "./visible.ts";

/** The purpose of the cleaned HTML. */
export type Profile = {
  /** Longer HTML is not cleaned; characters. */
  readonly longest: number;
  readonly allowList: AllowList;
  /**
   * The replacement for a picture that cannot be shown: an empty place, which keeps the layout, or
   * only its alternative text.
   */
  readonly insteadOfPicture: "place" | "alternative-text";
  /**
   * The attributes by which an image shows the picture of its `src`; undefined when the mail does
   * not hold it.
   */
  readonly pictureOf: (image: Readonly<Attributes>) => Readonly<Attributes> | undefined;
  /** The cleaned address of a link; undefined to remove the link. */
  readonly linkOf: (address: string) => string | undefined;
  /** Our own attributes for an element; the mail cannot set them. */
  readonly marksOf?: (tag: string, attributes: Readonly<Attributes>) => Readonly<Attributes>;
};

/** Numbers of removed items. */
export type LeftOut = {
  /** Pictures that the mail loads from the net, and that its reader would see. */
  readonly remotePictures: number;
  /** Other pictures from the net: tracking pixels, spacers, backgrounds. */
  readonly unseenPictures: number;
  /** Pictures that the mail refers to and does not hold, or that cannot be shown. */
  readonly missingPictures: number;
  /** Links to files on the sender's computer or network. */
  readonly localLinks: number;
};

export type CleanHtml = { readonly html: string; readonly leftOut: LeftOut };

/**
 * Makes a mail's HTML harmless, by allow-lists of elements, attributes, addresses and style
 * declarations. The result is safe in another page: nothing runs, loads, overlaps the content
 * around it, or has a name there. Content that a mail program would not show is removed. Cleaning
 * the result again leaves it unchanged.
 *
 * @returns undefined for HTML too long or too complex to be read
 */
export function cleanHtml(html: string, profile: Profile): CleanHtml | undefined {
  if (html.length > profile.longest || isTooComplex(html)) return undefined;
  if (last.html !== html) last = { html, styles: new StyleReader() };
  const { styles } = last;
  const { form } = profile.allowList;
  const visible = (last[form] ??= visiblePart(html, form, styles));
  const lost = { remotePictures: 0, unseenPictures: visible.remoteBackgrounds, missingPictures: 0 };
  const pieces = visible.pieces.map((piece) => {
    if (typeof piece === "string") return piece;
    if (isHeld(piece, profile)) return piece.tag;
    const loss = lossOf(piece);
    if (loss !== undefined) lost[loss]++;
    return placeholder(piece, profile);
  });
  return {
    html: sanitizeHtml(pieces.join(seam), optionsFor(profile, styles)),
    leftOut: { ...lost, localLinks: visible.localLinks },
  };
}

/**
 * The HTML that was cleaned last, as far as it is parsed: it is cleaned for several purposes in a
 * row.
 */
let last: { readonly html: string; readonly styles: StyleReader } & Partial<Record<Form, Visible>> =
  {
    html: "",
    styles: new StyleReader(),
  };

/** A comment between two pieces, so that they cannot form a tag together. */
const seam = "<!---->";

const isHeld = ({ attributes, isHidden }: VisibleImage, profile: Profile): boolean =>
  !isHidden && pictureOf(attributes, profile) !== undefined;

const pictureOf = (
  image: Readonly<Attributes>,
  profile: Profile,
): Readonly<Attributes> | undefined =>
  image["src"] === undefined ? undefined : profile.pictureOf(image);

/** The kind of loss when an image cannot be shown, if there is one. */
function lossOf({
  attributes,
  isUnseen,
}: VisibleImage): (keyof LeftOut & `${string}Pictures`) | undefined {
  const { src, srcset = "" } = attributes;
  if (isRemote(src ?? "") || isRemote(srcset))
    return isUnseen ? "unseenPictures" : "remotePictures";
  return src === undefined || isUnseen ? undefined : "missingPictures";
}

/** The replacement for an image that cannot be shown. */
function placeholder(
  { tag, attributes, isUnseen }: VisibleImage,
  { insteadOfPicture }: Profile,
): string {
  const { alt = "" } = attributes;
  if (isUnseen || (insteadOfPicture === "alternative-text" && alt.trim() === "")) return "";
  return insteadOfPicture === "place" ? tag : `<span>${escapeHtml(alt)}</span>`;
}

const optionsFor = (profile: Profile, styles: StyleReader): IOptions => ({
  ...profile.allowList.options,
  transformTags: {
    "*": (tagName, given) => ({
      tagName,
      attribs: attributesOf(
        tagName,
        tagName === "img" ? shownBy(given, profile) : given,
        profile,
        styles,
      ),
    }),
  },
});

/** The attributes of an image with its picture, or with an empty place. */
const shownBy = (image: Readonly<Attributes>, profile: Profile): Readonly<Attributes> =>
  pictureOf(image, profile) ??
  Object.fromEntries(Object.entries(image).filter(([name]) => name !== "src"));

function attributesOf(
  tag: string,
  given: Readonly<Attributes>,
  profile: Profile,
  styles: StyleReader,
): Attributes {
  const { allowList, linkOf, marksOf } = profile;
  const valueOf = (name: string, value: string): string | undefined => {
    if (name === "style") return styles.read(value, sized.has(tag)).css;
    return name === "href" ? linkOf(value) : checkedValue(name, value);
  };
  const kept: Attributes = {};
  for (const [name, value] of Object.entries(given)) {
    const checked = allowList.allows(tag, name) ? valueOf(name, value) : undefined;
    if (checked !== undefined) kept[name] = checked;
  }
  return { ...kept, ...marksOf?.(tag, given) };
}
