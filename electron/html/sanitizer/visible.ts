import { Parser } from "htmlparser2";
import { elements, sized, unseen, type Form } from "./allow-list.ts";
import { checkedValue } from "./attributes.ts";
import { escapeHtml } from "../escape.ts";
import { isLocal, isRemote } from "./links.ts";
import { usualFontSize, type FontSize, type Style, type StyleReader } from "./style.ts";

type Attributes = Readonly<Record<string, string>>;

/** An image in the visible part. */
export type VisibleImage = {
  /** Its tag, unchanged. */
  readonly tag: string;
  readonly attributes: Attributes;
  readonly isHidden: boolean;
  /** Hidden, or so small that it shows nothing: a tracking pixel or a spacer. */
  readonly isUnseen: boolean;
};

/** The part of some HTML that a mail program shows. */
export type Visible = {
  /** The tags of allowed elements and the readable text, unchanged, between the images. */
  readonly pieces: readonly (string | VisibleImage)[];
  /** How many backgrounds would be loaded from the net. */
  readonly remoteBackgrounds: number;
  /** How many links lead to files on the sender's computer or network. */
  readonly localLinks: number;
};

/**
 * Smaller text is for machines: the words that newsletters show in lists of mails, and words
 * against spam filters. CSS pixels.
 */
const leastFontSize = 4;

/** Nested size factors multiply to any text size; this is the limit. CSS pixels. */
const mostFontSize = 200;

/**
 * Elements that change the font size by themselves, and their factors (HTML Standard, section
 * 15.3).
 */
const factors: ReadonlyMap<string, number> = new Map([
  ["big", 1.2],
  ["small", 0.83],
  ["sub", 0.83],
  ["sup", 0.83],
  ["h1", 2],
  ["h2", 1.5],
  ["h3", 1.17],
  ["h5", 0.83],
  ["h6", 0.67],
]);

/** Their content is always shown as text. */
const rawText = new Set(["xmp", "plaintext"]);

/** An open element, as its content needs to know it. */
type Open = {
  readonly isTagKept: boolean;
  readonly isHidden: boolean;
  readonly isClipped: boolean;
  readonly isRawText: boolean;
  /** Font size in CSS pixels: as the sender wrote it, and with the allowed styles. */
  readonly fontSize: number;
  readonly keptFontSize: number;
};

const outermost: Open = {
  isTagKept: false,
  isHidden: false,
  isClipped: false,
  isRawText: false,
  fontSize: usualFontSize,
  keptFontSize: usualFontSize,
};

/**
 * Finds the visible part of some HTML. Content that a mail program does not show is removed,
 * because a user must not file words that they have not seen.
 *
 * It is cut out of the source before the sanitiser parses that: the rest nests in the sanitiser as
 * it will nest where it is shown.
 */
export function visiblePart(html: string, form: Form, styles: StyleReader): Visible {
  const pieces = new Pieces(html);
  const open: Open[] = [];
  let remoteBackgrounds = 0;
  let localLinks = 0;
  const keep = () => {
    pieces.add(parser.startIndex, parser.endIndex + 1);
  };
  const parser = new Parser({
    onopentag(tag, attributes) {
      const around = open.at(-1) ?? outermost;
      const style = around.isHidden ? undefined : styleOf(tag, attributes, styles);
      const element = around.isHidden ? around : openIn(around, tag, attributes, style, form);
      open.push(element);
      if (around.isHidden || unseen.has(tag)) return;
      const { background, href } = attributes;
      if (background !== undefined && isRemote(background)) remoteBackgrounds++;
      if (style !== undefined) remoteBackgrounds += style.remoteAddresses;
      if (tag === "a" && href !== undefined && isLocal(href)) localLinks++;
      if (tag === "img")
        pieces.addImage(parser.startIndex, parser.endIndex + 1, imageOf(attributes, style));
      else if (element.isTagKept) keep();
    },
    ontext(text) {
      const { isHidden, isClipped, isRawText, fontSize } = open.at(-1) ?? outermost;
      if (isHidden || isClipped || fontSize < leastFontSize) return;
      if (isRawText) pieces.write(escapeHtml(text));
      else keep();
    },
    onclosetag(_tag, isImplied) {
      if (open.pop()?.isTagKept === true && !isImplied) keep();
    },
  });
  parser.end(html);
  return { pieces: pieces.list, remoteBackgrounds, localLinks };
}

const styleOf = (tag: string, { style }: Attributes, styles: StyleReader): Style | undefined =>
  style === undefined ? undefined : styles.read(style, sized.has(tag));

function openIn(
  around: Open,
  tag: string,
  attributes: Attributes,
  style: Style | undefined,
  form: Form,
): Open {
  const isHidden = unseen.has(tag) || attributes["hidden"] !== undefined || style?.hides === true;
  const usual = ownSize(tag, attributes);
  const fontSize = sizeWithin(around.fontSize, style?.fontSize ?? usual);
  const keptFontSize = sizeWithin(around.keptFontSize, style?.keptFontSize ?? usual);
  const isOdd =
    keptFontSize > mostFontSize || (keptFontSize < leastFontSize && fontSize >= leastFontSize);
  const isTagKept =
    elements[form].has(tag) &&
    !isHidden &&
    !isOdd &&
    !isRedundant(tag, attributes, form === "look" ? style?.css : "");
  return {
    isTagKept,
    isHidden,
    isClipped: around.isClipped || style?.clips === true,
    isRawText: rawText.has(tag),
    fontSize,
    keptFontSize: isTagKept ? keptFontSize : around.keptFontSize,
  };
}

const sizeWithin = (around: number, size: FontSize): number =>
  "pixels" in size ? size.pixels : around * size.factor;

/** `<font size>` is one of seven sizes, all of them harmless. */
const ownSize = (tag: string, attributes: Attributes): FontSize =>
  tag === "font" && attributes["size"] !== undefined
    ? { pixels: usualFontSize }
    : { factor: factors.get(tag) ?? 1 };

/** Word wraps each piece of a text in elements that only give its language. */
function isRedundant(tag: string, attributes: Attributes, css: string | undefined): boolean {
  if (tag !== "span" && tag !== "font") return false;
  const names = Object.keys(attributes);
  return (
    names.length > 0 && names.every((name) => name === "lang" || (name === "style" && css === ""))
  );
}

function imageOf(attributes: Attributes, style: Style | undefined): Omit<VisibleImage, "tag"> {
  const isHidden = attributes["hidden"] !== undefined || style?.hides === true;
  const sizes = [
    style?.width ?? pixelsOf(attributes["width"]),
    style?.height ?? pixelsOf(attributes["height"]),
  ];
  const isUnseen = isHidden || sizes.some((size) => size !== undefined && size >= 0 && size <= 2);
  return { attributes, isHidden, isUnseen };
}

function pixelsOf(attribute = ""): number | undefined {
  const size = checkedValue("width", attribute) ?? "%";
  return size.endsWith("%") ? undefined : Number(size);
}

/** Pieces of the source. */
class Pieces {
  readonly #source: string;
  readonly #list: (string | VisibleImage)[] = [];
  #from = 0;
  #to = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /**
   * Adds a range that starts after the last piece, or where that ended. A range that was added
   * already is skipped.
   */
  add(from: number, to: number): void {
    if (to <= this.#to) return;
    if (from !== this.#to) {
      this.#flush();
      this.#from = from;
    }
    this.#to = to;
  }

  addImage(from: number, to: number, image: Omit<VisibleImage, "tag">): void {
    this.#flush();
    this.#list.push({ tag: this.#source.slice(from, to), ...image });
    this.#from = this.#to = to;
  }

  /** Adds text that is not in the source. */
  write(text: string): void {
    this.#flush();
    this.#list.push(text);
  }

  get list(): readonly (string | VisibleImage)[] {
    this.#flush();
    return this.#list;
  }

  #flush(): void {
    if (this.#to > this.#from) this.#list.push(this.#source.slice(this.#from, this.#to));
    this.#from = this.#to;
  }
}
