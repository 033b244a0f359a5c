import sanitizeHtml, { type Attributes, type IOptions } from "sanitize-html";
import { checkedValue } from "./attributes.ts";
import { isLocal, isRemote } from "./links.ts";
import { visibleHtml, type ElementFilter, type Verdict } from "./visible.ts";
import { StyleReader, type Style } from "./style.ts";
import { isTangled } from "./tangled-html.ts";
import { sized, unseen, type AllowList } from "./allow-list.ts";

/** What HTML is cleaned for. */
export type Profile = {
  /** Longer HTML is not cleaned; characters. */
  readonly longest: number;
  readonly allowList: AllowList;
  /** What stands for a picture that cannot be shown: its empty place, which keeps the layout, or its alternative text alone. */
  readonly insteadOfPicture: "place" | "alternative-text";
  /** The attributes by which an image shows the picture that its `src` means; undefined when the mail holds none. */
  readonly pictureOf: (image: Readonly<Attributes>) => Readonly<Attributes> | undefined;
  /** The address that a link keeps, if it keeps one. */
  readonly linkOf: (address: string) => string | undefined;
  /** Attributes of our own for an element, which the mail's never become. */
  readonly marksOf?: (tag: string, attributes: Readonly<Attributes>) => Readonly<Attributes>;
};

/** What was left out, in numbers. */
export type LeftOut = {
  /** Pictures that the mail loads from the net, and that its reader would see. */
  remotePictures: number;
  /** The others: tracking pixels, spacers, backgrounds. */
  unseenPictures: number;
  /** Pictures that the mail refers to and does not hold, or that cannot be shown. */
  missingPictures: number;
  /** Links to files on the sender's computer or network. */
  localLinks: number;
};

export type CleanHtml = { readonly html: string; readonly leftOut: Readonly<LeftOut> };

/**
 * Makes a mail's HTML harmless, by allow-lists of elements, attributes, addresses and declarations of style. What it answers can stand in
 * the page of somebody else: nothing runs, loads, lies over what is around it, or has a name there. What a mail program would not show is
 * not in it. Cleaned HTML stays as it is when it is cleaned again.
 *
 * @returns undefined for HTML too long or too tangled to be read
 */
export function cleanHtml(html: string, profile: Profile): CleanHtml | undefined {
  if (html.length > profile.longest || isTangled(html)) return undefined;
  if (last.html !== html) last = { html, styles: new StyleReader() };
  const cleaning = new Cleaning(profile, last.styles);
  const shown = visibleHtml(html, cleaning);
  return { html: sanitizeHtml(shown, cleaning.options), leftOut: cleaning.leftOut };
}

/** The same HTML is cleaned for one purpose after the other. */
let last = { html: "", styles: new StyleReader() };

/** Judges the elements of one mail and cleans their attributes; counts what goes. */
class Cleaning implements ElementFilter {
  readonly leftOut: LeftOut = { remotePictures: 0, unseenPictures: 0, missingPictures: 0, localLinks: 0 };
  readonly #profile: Profile;
  readonly #styles: StyleReader;

  constructor(profile: Profile, styles: StyleReader) {
    this.#profile = profile;
    this.#styles = styles;
  }

  readonly verdictOn = (tag: string, given: Readonly<Attributes>): Verdict => {
    if (unseen.has(tag)) return "reject";
    const style = this.styleOf(tag, given);
    const { background, hidden, href } = given;
    if (background !== undefined && isRemote(background)) this.leftOut.unseenPictures++;
    this.leftOut.unseenPictures += style?.addresses.filter(isRemote).length ?? 0;
    if (tag === "img") return this.#verdictOnPicture(given, style);
    if (hidden !== undefined || style?.hides === true) return "reject";
    if (tag === "a" && href !== undefined && this.#profile.linkOf(href) === undefined && isLocal(href)) this.leftOut.localLinks++;
    return this.#profile.allowList.elements.has(tag) && !this.#isIdle(tag, given) ? "accept" : "skip";
  };

  readonly styleOf = (tag: string, { style }: Readonly<Attributes>): Style | undefined =>
    style === undefined ? undefined : this.#styles.read(style, sized.has(tag));

  #verdictOnPicture(given: Readonly<Attributes>, style: Style | undefined): Verdict {
    const { src, srcset = "", alt = "" } = given;
    const isUnseen = isTooSmall(given, style);
    if (this.#pictureOf(given) !== undefined && style?.hides !== true) return "accept";
    if (isRemote(src ?? "") || isRemote(srcset)) this.leftOut[isUnseen ? "unseenPictures" : "remotePictures"]++;
    else if (src !== undefined && !isUnseen) this.leftOut.missingPictures++;
    if (isUnseen) return "reject";
    if (this.#profile.insteadOfPicture === "place") return "accept";
    return alt.trim() === "" ? "reject" : "alternative-text";
  }

  /** Word wraps each piece of a text in elements that say its language: without their attributes they are only long. */
  #isIdle(tag: string, given: Readonly<Attributes>): boolean {
    if ((tag !== "span" && tag !== "font") || Object.keys(given).length === 0) return false;
    return Object.values(this.#attributesOf(tag, given)).every((value) => value === "");
  }

  #pictureOf(image: Readonly<Attributes>): Readonly<Attributes> | undefined {
    return image["src"] === undefined ? undefined : this.#profile.pictureOf(image);
  }

  get options(): IOptions {
    return {
      ...this.#profile.allowList.options,
      transformTags: {
        "*": (tagName, given) => ({
          tagName,
          attribs: this.#attributesOf(tagName, tagName === "img" ? this.#shown(given) : given),
        }),
      },
    };
  }

  #shown(image: Readonly<Attributes>): Readonly<Attributes> {
    const place = () => Object.fromEntries(Object.entries(image).filter(([name]) => name !== "src"));
    return this.#pictureOf(image) ?? place();
  }

  #attributesOf(tag: string, given: Readonly<Attributes>): Attributes {
    const { allowList, marksOf } = this.#profile;
    const kept: Attributes = {};
    for (const [name, value] of Object.entries(given)) {
      const checked = allowList.allows(tag, name) ? this.#valueOf(tag, name, value, given) : undefined;
      if (checked !== undefined) kept[name] = checked;
    }
    return { ...kept, ...marksOf?.(tag, given) };
  }

  #valueOf(tag: string, name: string, value: string, given: Readonly<Attributes>): string | undefined {
    if (name === "style") return this.styleOf(tag, given)?.css;
    return name === "href" ? this.#profile.linkOf(value) : checkedValue(name, value);
  }
}

/** A picture of one or two pixels, or one that is hidden, shows nothing: it counts readers, or keeps others apart. */
function isTooSmall({ width, height }: Readonly<Attributes>, style: Style | undefined): boolean {
  const sizes = [style?.width ?? pixelsOf(width), style?.height ?? pixelsOf(height)];
  return style?.hides === true || sizes.some((size) => size !== undefined && size >= 0 && size <= 2);
}

function pixelsOf(attribute = ""): number | undefined {
  const size = checkedValue("width", attribute) ?? "%";
  return size.endsWith("%") ? undefined : Number(size);
}
