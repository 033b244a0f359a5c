import type { Mark } from "./marks.ts";

/**
 * Above a quotation, within the same element: an attribution has so many lines, a header block has
 * more.
 */
const longestAttribution = 3;

/** An element whose end has not come yet. */
type OpenElement = {
  readonly tag: string;
  /** Filled lines before it. */
  readonly lines: number;
  readonly isInside: boolean;
  /**
   * Whether it quotes no more: an attribution stood in it, and the quotation that followed has
   * ended.
   */
  isOver: boolean;
};

/**
 * How deep quoted the content of HTML is, at each point of it.
 *
 * Gmail, Proton, Spark and Zoho Mail put an element around the attribution and the blockquote below
 * it; whoever answers below the quotation writes into that same element. What a forward has in such
 * an element is all the older message: it has a header block at its top.
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

  /** Whether the element that ends now quotes. */
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
