import { Parser } from "htmlparser2";
import { escapeHtml } from "./escape.ts";
import { usualFontSize, type FontSize, type Style } from "./style.ts";

/**
 * What becomes of an element, in the words of the DOM's NodeFilter: it is accepted, or skipped, so that what is in it stays, or rejected with
 * what is in it. An image may also give way to its alternative text.
 */
export type Verdict = "accept" | "skip" | "reject" | "alternative-text";

type Attributes = Readonly<Record<string, string>>;

export type ElementFilter = {
  /** Asked once for each element that is not in one that was rejected. */
  readonly verdictOn: (tag: string, attributes: Attributes) => Verdict;
  /** What the style of an element says, if it has one. */
  readonly styleOf: (tag: string, attributes: Attributes) => Style | undefined;
};

/** Text smaller than this is for machines: the words that newsletters show in lists of mails, and those against spam filters. CSS pixels. */
const leastFontSize = 4;

/** Factors that multiply, one element in the other, make text of any size; it ends here. CSS pixels. */
const mostFontSize = 200;

/** Elements that change the size of their text by themselves, and by how much (HTML Standard, section 15.3). */
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

/** An open element, as far as what is in it needs to know. */
type Open = {
  readonly verdict: Verdict;
  /** Of its text in CSS pixels: as the sender means it, and as it will be with the styles that stay. */
  readonly fontSize: number;
  readonly keptFontSize: number;
  readonly isClipped: boolean;
  /** What looks like tags in it is text. */
  readonly isRawText: boolean;
};

const outermost: Open = {
  verdict: "skip",
  fontSize: usualFontSize,
  keptFontSize: usualFontSize,
  isClipped: false,
  isRawText: false,
};

/** Their content is text; that of other raw text elements is not shown. */
const rawText = new Set(["xmp", "plaintext"]);

/**
 * The part of some HTML that is visible, as it is written: the tags of elements that stay, and the text that can be read. What a mail program
 * does not show goes, for nobody should file words that they have not seen.
 *
 * It is cut out of the source, before a sanitiser parses that: what is left nests in the sanitiser as it will nest where it is shown.
 */
export function visibleHtml(html: string, filter: ElementFilter): string {
  const part = new Part(html);
  const open: Open[] = [];
  const keep = () => {
    part.add(parser.startIndex, parser.endIndex + 1);
  };
  const parser = new Parser({
    onopentag(tag, attributes) {
      const around = open.at(-1) ?? outermost;
      const element = around.verdict === "reject" ? around : openOf(around, tag, attributes, filter);
      if (element.verdict === "accept") keep();
      if (element.verdict === "alternative-text") part.write(`<span>${escapeHtml(attributes["alt"] ?? "")}</span>`);
      open.push(element);
    },
    ontext(text) {
      const { verdict, fontSize, isClipped, isRawText } = open.at(-1) ?? outermost;
      if (verdict === "reject" || fontSize < leastFontSize || isClipped) return;
      if (isRawText) part.write(escapeHtml(text));
      else keep();
    },
    onclosetag(_tag, isImplied) {
      if (open.pop()?.verdict === "accept" && !isImplied) keep();
    },
  });
  parser.end(html);
  return part.html;
}

function openOf(around: Open, tag: string, attributes: Attributes, { verdictOn, styleOf }: ElementFilter): Open {
  const style = styleOf(tag, attributes);
  const usual = ownSize(tag, attributes);
  const fontSize = sizeWithin(around.fontSize, style?.fontSize ?? usual);
  const keptFontSize = sizeWithin(around.keptFontSize, style?.keptFontSize ?? usual);
  const isOdd = keptFontSize > mostFontSize || (keptFontSize < leastFontSize && fontSize >= leastFontSize);
  const verdict = verdictOn(tag, attributes);
  return {
    verdict: verdict === "accept" && isOdd ? "skip" : verdict,
    fontSize,
    keptFontSize: verdict === "accept" && !isOdd ? keptFontSize : around.keptFontSize,
    isClipped: around.isClipped || style?.clips === true,
    isRawText: rawText.has(tag),
  };
}

const sizeWithin = (around: number, size: FontSize): number => ("pixels" in size ? size.pixels : around * size.factor);

/** `<font size>` names one of seven sizes, none of them out of the ordinary. */
const ownSize = (tag: string, attributes: Attributes): FontSize =>
  tag === "font" && attributes["size"] !== undefined ? { pixels: usualFontSize } : { factor: factors.get(tag) ?? 1 };

/** A comment between two pieces, so that no tag comes about where they meet. */
const seam = "<!---->";

/** Pieces of a source that are put together again. */
class Part {
  readonly #source: string;
  readonly #pieces: string[] = [];
  #from = 0;
  #to = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** Adds a piece that starts behind the last one or where that ended. What is there already is not added again. */
  add(from: number, to: number): void {
    if (to <= this.#to) return;
    if (from !== this.#to) {
      this.#flush();
      this.#from = from;
    }
    this.#to = to;
  }

  /** Adds what the source does not have. */
  write(text: string): void {
    this.#flush();
    this.#pieces.push(text);
  }

  get html(): string {
    this.#flush();
    return this.#pieces.join(seam);
  }

  #flush(): void {
    if (this.#to > this.#from) this.#pieces.push(this.#source.slice(this.#from, this.#to));
    this.#from = this.#to;
  }
}
