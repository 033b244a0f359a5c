import sanitizeHtml, { type Attributes, type IOptions } from "sanitize-html";
import { sized, type AllowList, type Form } from "./allow-list.ts";
import { checkedValue } from "./attributes.ts";
import { escapeHtml } from "../escape.ts";
import { isRemote } from "./links.ts";
import { StyleReader } from "./style.ts";
import { isTooComplex } from "../html-complexity.ts";
import { visiblePart, type Visible, type VisibleImage } from "./visible.ts";

/** What HTML is cleaned for. */
export type Profile = {
  /** Longer HTML is not cleaned; characters. */
  readonly longest: number;
  readonly allowList: AllowList;
  /**
   * What stands for a picture that cannot be shown: its empty place, which keeps the layout, or its
   * alternative text alone.
   */
  readonly insteadOfPicture: "place" | "alternative-text";
  /**
   * The attributes by which an image shows the picture that its `src` means; undefined when the
   * mail holds none.
   */
  readonly pictureOf: (image: Readonly<Attributes>) => Readonly<Attributes> | undefined;
  /** The address that a link keeps, if it keeps one. */
  readonly linkOf: (address: string) => string | undefined;
  /** Attributes of our own for an element, which the mail's never become. */
  readonly marksOf?: (tag: string, attributes: Readonly<Attributes>) => Readonly<Attributes>;
};

/** What was left out, in numbers. */
export type LeftOut = {
  /** Pictures that the mail loads from the net, and that its reader would see. */
  readonly remotePictures: number;
  /** The others: tracking pixels, spacers, backgrounds. */
  readonly unseenPictures: number;
  /** Pictures that the mail refers to and does not hold, or that cannot be shown. */
  readonly missingPictures: number;
  /** Links to files on the sender's computer or network. */
  readonly localLinks: number;
};

export type CleanHtml = { readonly html: string; readonly leftOut: LeftOut };

/**
 * Makes a mail's HTML harmless, by allow-lists of elements, attributes, addresses and declarations
 * of style. What it answers can stand in the page of somebody else: nothing runs, loads, lies over
 * what is around it, or has a name there. What a mail program would not show is not in it. Cleaned
 * HTML stays as it is when it is cleaned again.
 *
 * @returns undefined for HTML too long or too tangled to be read
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
    return shim(piece, profile);
  });
  return {
    html: sanitizeHtml(pieces.join(seam), optionsFor(profile, styles)),
    leftOut: { ...lost, localLinks: visible.localLinks },
  };
}

/**
 * What is known of the HTML that was cleaned last: it is cleaned for one purpose after the other.
 */
let last: { readonly html: string; readonly styles: StyleReader } & Partial<Record<Form, Visible>> =
  {
    html: "",
    styles: new StyleReader(),
  };

/** A comment between two pieces, so that no tag comes about where they meet. */
const seam = "<!---->";

const isHeld = ({ attributes, isHidden }: VisibleImage, profile: Profile): boolean =>
  !isHidden && pictureOf(attributes, profile) !== undefined;

const pictureOf = (
  image: Readonly<Attributes>,
  profile: Profile,
): Readonly<Attributes> | undefined =>
  image["src"] === undefined ? undefined : profile.pictureOf(image);

/** What is lost with an image that cannot be shown, if anything is. */
function lossOf({
  attributes,
  isUnseen,
}: VisibleImage): (keyof LeftOut & `${string}Pictures`) | undefined {
  const { src, srcset = "" } = attributes;
  if (isRemote(src ?? "") || isRemote(srcset))
    return isUnseen ? "unseenPictures" : "remotePictures";
  return src === undefined || isUnseen ? undefined : "missingPictures";
}

/** What is in the place of an image that cannot be shown. */
function shim({ tag, attributes, isUnseen }: VisibleImage, { insteadOfPicture }: Profile): string {
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

/** The attributes of an image with its picture, or of its empty place. */
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
