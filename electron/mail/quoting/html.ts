import { Parser } from "htmlparser2";
import type { Line } from "./line.ts";
import { markOf as markByPrograms, type Attributes, type Mark } from "./marks.ts";
import { QuotationDepth } from "./quotation-depth.ts";
import { longestLine, plain, withMarks } from "./text.ts";

/** A line that HTML shows. */
export type HtmlLine = Line & {
  /** Position in the HTML where it starts: before its first element. */
  readonly at: number;
  /** All its words are links. */
  readonly isLink?: boolean;
};

/** Elements that start lines of their own. */
const blocks = new Set(
  "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody tfoot thead tr ul".split(
    " ",
  ),
);

/** Elements whose text is not shown. */
const unseen = new Set(["script", "style", "title", "textarea", "noscript", "template", "xml"]);

/** Lines after this are ignored. */
const mostLines = 100_000;

export type HtmlReading = {
  /** Determines how an element marks older messages; by default as mail programs do. */
  readonly markOf?: (tag: string, attributes: Attributes) => Mark | undefined;
};

/**
 * The lines that HTML shows, with their depth of quotation. Comments, including Outlook's `<!--[if
 * gte mso 9]>`, are not shown. One pass, linear in the length.
 */
export function linesOfHtml(
  html: string,
  { markOf = markByPrograms }: HtmlReading = {},
): HtmlLine[] {
  const lines = new Lines();
  const quotation = new QuotationDepth();
  let hidden = 0;
  let links = 0;
  const parser = new Parser({
    onopentag(tag, attributes) {
      const mark = markOf(tag, attributes);
      if (blocks.has(tag) || mark !== undefined) lines.end(quotation.now, parser.startIndex);
      if (mark === "after") lines.start();
      quotation.open(tag, mark, lines.filled);
      if (unseen.has(tag)) hidden++;
      if (tag === "a") links++;
      if (tag === "br" || (tag === "img" && hidden === 0)) lines.keep();
      if (tag === "br") lines.end(quotation.now, parser.endIndex + 1);
    },
    ontext(data) {
      if (hidden === 0) lines.add(data, links > 0);
    },
    onclosetag(tag) {
      if (unseen.has(tag)) hidden--;
      if (tag === "a") links--;
      if (blocks.has(tag) || quotation.isInside)
        lines.end(quotation.now, parser.endIndex + 1, true);
      else if (tag === "td" || tag === "th") lines.add(" ", true);
      quotation.close();
    },
  });
  parser.end(html);
  lines.end(quotation.now, html.length);
  return withMarks(lines.all);
}

/** The finished lines, and the current one. */
class Lines {
  readonly all: HtmlLine[] = [];
  /** How many of them have words. */
  filled = 0;
  #text = "";
  #at = 0;
  /** The line has content other than words. */
  #isKept = false;
  #isStart = false;
  #hasWordsBesideLinks = false;

  get count(): number {
    return this.all.length;
  }

  add(text: string, isLink: boolean): void {
    if (this.#text.length < longestLine) this.#text += text.slice(0, longestLine);
    this.#hasWordsBesideLinks ||= !isLink && /[\p{L}\p{N}]/u.test(text);
  }

  keep(): void {
    this.#isKept = true;
  }

  /** An older message starts on the line. */
  start(): void {
    this.#isStart = true;
  }

  /**
   * @param next where the next line starts
   * @param isClosed whether it starts there in any case; else only if something was on this one
   */
  end(depth: number, next: number, isClosed = false): void {
    const text = plain(this.#text);
    const isLine = text !== "" || this.#isKept || this.#isStart;
    const says = {
      ...(this.#isStart && { starts: true }),
      ...(!this.#hasWordsBesideLinks && text !== "" && { isLink: true }),
    };
    if (isLine && this.count < mostLines) this.all.push({ text, depth, at: this.#at, ...says });
    if (text !== "") this.filled++;
    if (isLine || isClosed) this.#at = next;
    this.#text = "";
    this.#isKept = this.#isStart = this.#hasWordsBesideLinks = false;
  }
}
