import sanitizeHtml, { type Attributes, type IOptions } from "sanitize-html";
import { checkedValue } from "./attributes.ts";
import { isLocal, isRemote } from "./links.ts";
import { shownPart, type Fate } from "./shown.ts";
import { Styles, type Style } from "./style.ts";
import { isTangled } from "./tangled-html.ts";
import { sized, unseen, type Vocabulary } from "./vocabulary.ts";

/** What HTML is cleaned for. */
export type Profile = {
  /** Longer HTML is not cleaned; characters. */
  readonly longest: number;
  readonly vocabulary: Vocabulary;
  /** What stands for a picture that cannot be shown: its place, which keeps the layout, or its words alone. */
  readonly insteadOfPicture: "place" | "words";
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
  if (last.html !== html) last = { html, styles: new Styles() };
  const cleaning = new Cleaning(profile, last.styles);
  const shown = shownPart(html, cleaning);
  return { html: sanitizeHtml(shown, cleaning.options), leftOut: cleaning.leftOut };
}

/** The same HTML is cleaned for one purpose after the other. */
let last = { html: "", styles: new Styles() };

/** Cleans the HTML of one mail. */
class Cleaning {
  readonly leftOut: LeftOut = { remotePictures: 0, unseenPictures: 0, missingPictures: 0, localLinks: 0 };
  readonly #profile: Profile;
  readonly #styles: Styles;

  constructor(profile: Profile, styles: Styles) {
    this.#profile = profile;
    this.#styles = styles;
  }

  /** Judges each element once, and counts what goes with it. */
  readonly fateOf = (tag: string, given: Readonly<Attributes>): Fate => {
    if (unseen.has(tag)) return "nothing";
    const style = this.styleOf(tag, given);
    const { background, hidden, href } = given;
    if (background !== undefined && isRemote(background)) this.leftOut.unseenPictures++;
    this.leftOut.unseenPictures += style?.addresses.filter(isRemote).length ?? 0;
    if (tag === "img") return this.#fateOfPicture(given, style);
    if (hidden !== undefined || style?.hides === true) return "nothing";
    if (tag === "a" && href !== undefined && this.#profile.linkOf(href) === undefined && isLocal(href)) this.leftOut.localLinks++;
    return this.#profile.vocabulary.elements.has(tag) ? "element" : "content";
  };

  readonly styleOf = (tag: string, { style }: Readonly<Attributes>): Style | undefined =>
    style === undefined ? undefined : this.#styles.of(style, sized.has(tag));

  #fateOfPicture(given: Readonly<Attributes>, style: Style | undefined): Fate {
    const { src, srcset = "", alt = "" } = given;
    const isUnseen = isTooSmall(given, style);
    if (this.#pictureOf(given) !== undefined && style?.hides !== true) return "element";
    if (isRemote(src ?? "") || isRemote(srcset)) this.leftOut[isUnseen ? "unseenPictures" : "remotePictures"]++;
    else if (src !== undefined && !isUnseen) this.leftOut.missingPictures++;
    if (isUnseen) return "nothing";
    if (this.#profile.insteadOfPicture === "place") return "element";
    return alt.trim() === "" ? "nothing" : "words";
  }

  #pictureOf(image: Readonly<Attributes>): Readonly<Attributes> | undefined {
    return image["src"] === undefined ? undefined : this.#profile.pictureOf(image);
  }

  get options(): IOptions {
    return {
      ...this.#profile.vocabulary.options,
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
    const { vocabulary, marksOf } = this.#profile;
    const kept: Attributes = {};
    for (const [name, value] of Object.entries(given)) {
      const checked = vocabulary.allows(tag, name) ? this.#valueOf(tag, name, value, given) : undefined;
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
