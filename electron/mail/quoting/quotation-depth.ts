import type { Mark } from "./marks.ts";

/**
 * Most lines of an attribution above a quotation, within the same element; a header block has more.
 */
const longestAttribution = 3;

/** An element that has not ended yet. */
type OpenElement = {
  readonly tag: string;
  /** Filled lines before it. */
  readonly lines: number;
  readonly isInside: boolean;
  /** Whether its quotation is over: it had an attribution, and the quotation after it has ended. */
  isOver: boolean;
};

/**
 * The depth of quotation at each point of some HTML.
 *
 * Gmail, Proton, Spark and Zoho Mail put an element around the attribution and the blockquote below
 * it; an answer below the quotation goes into that same element. In a forward, the whole element is
 * the older message: it has a header block at its top.
 */
export class QuotationDepth {
  readonly #open: OpenElement[] = [];
  #depth = 0;

  get now(): number {
    return this.#depth;
  }

  /** @param lines the number of filled lines before the element */
  open(tag: string, mark: Mark | undefined, lines: number): void {
    const isInside = mark === "inside";
    this.#open.push({ tag, lines, isInside, isOver: false });
    if (isInside) this.#depth++;
  }

  /** Whether the element that ends now is a quotation. */
  get isInside(): boolean {
    return this.#open.at(-1)?.isInside === true;
  }

  close(): void {
    const element = this.#open.pop();
    if (element?.isInside !== true) return;
    if (!element.isOver) this.#depth--;
    const around = this.#open.at(-1);
    const isQuotation =
      element.tag === "blockquote" && around?.isInside === true && around.tag !== "blockquote";
    if (!isQuotation || around.isOver || element.lines - around.lines > longestAttribution) return;
    around.isOver = true;
    this.#depth--;
  }
}
