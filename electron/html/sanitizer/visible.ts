import { Parser } from "htmlparser2";
import { elements, sized, unseen, type Form } from "./allow-list.ts";
import { checkedValue } from "./attributes.ts";
import { escapeHtml } from "../escape.ts";
import { isLocal, isRemote } from "./links.ts";
import { usualFontSize, type FontSize, type Style, type StyleReader } from "./style.ts";

type Attributes = Readonly<Record<string, string>>;

/** An image in what is visible. */
export type VisibleImage = {
  /** Its tag, as it is written. */
  readonly tag: string;
  readonly attributes: Attributes;
  readonly isHidden: boolean;
  /** Hidden, or so small that it shows nothing: it counts readers, or keeps other things apart. */
  readonly isUnseen: boolean;
};

/** What a mail program shows of some HTML. */
export type Visible = {
  /**
   * The tags of elements that may stay and the text that can be read, as they are written, between
   * the images.
   */
  readonly pieces: readonly (string | VisibleImage)[];
  /** How many backgrounds are loaded from the net. */
  readonly remoteBackgrounds: number;
  /** How many links lead to files on the sender's computer or network. */
  readonly localLinks: number;
};

/**
 * Text smaller than this is for machines: the words that newsletters show in lists of mails, and
 * those against spam filters. CSS pixels.
 */
const leastFontSize = 4;

/**
 * Factors that multiply, one element in the other, make text of any size; it ends here. CSS pixels.
 */
const mostFontSize = 200;

/**
 * Elements that change the size of their text by themselves, and by how much (HTML Standard,
 * section 15.3).
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

/** Their content is text that is shown, whatever it looks like. */
const rawText = new Set(["xmp", "plaintext"]);

/** An open element, as far as what is in it needs to know. */
type Open = {
  readonly isTagKept: boolean;
  readonly isHidden: boolean;
  readonly isClipped: boolean;
  readonly isRawText: boolean;
  /**
   * Of its text in CSS pixels: as the sender means it, and as it will be with the styles that stay.
   */
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
 * Finds what is visible in some HTML. What a mail program does not show goes, for nobody should
 * file words that they have not seen.
 *
 * It is cut out of the source, before a sanitiser parses that: what is left nests in the sanitiser
 * as it will nest where it is shown.
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
    !isIdle(tag, attributes, form === "look" ? style?.css : "");
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

/** `<font size>` names one of seven sizes, none of them out of the ordinary. */
const ownSize = (tag: string, attributes: Attributes): FontSize =>
  tag === "font" && attributes["size"] !== undefined
    ? { pixels: usualFontSize }
    : { factor: factors.get(tag) ?? 1 };

/**
 * Word wraps each piece of a text in elements that say its language and nothing else that matters.
 */
function isIdle(tag: string, attributes: Attributes, css: string | undefined): boolean {
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

/** Pieces of a source. */
class Pieces {
  readonly #source: string;
  readonly #list: (string | VisibleImage)[] = [];
  #from = 0;
  #to = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /**
   * Adds what starts behind the last piece or where that ended. What is there already is not added
   * again.
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

  /** Adds what the source does not have. */
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
