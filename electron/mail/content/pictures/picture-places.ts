import { linesOfHtml, type HtmlLine } from "../../quoting/html.ts";
import { partsOf } from "../../quoting/parts.ts";
import { layoutOf, type Layout, type Spot } from "./message-layout.ts";

export type PicturePlace = {
  readonly spot: Spot;
  /** Index of its message in the mail: 0 is the newest. */
  readonly message: number;
  /** The end of that message has contact details. */
  readonly hasContact: boolean;
  /** Its line, counted among those that the HTML shows. */
  readonly line: number;
};

/** Finds where the pictures of a mail are. */
export class PicturePlaces {
  readonly #lines: readonly HtmlLine[];
  /** For each line, its message, and its position there. */
  readonly #inMessage: readonly { readonly message: number; readonly position: number }[];
  readonly #layouts: ReadonlyMap<number, Layout>;

  /** @param sender name of the writer of the newest message */
  constructor(html: string, sender: string | undefined) {
    this.#lines = linesOfHtml(html);
    const texts = new Map<number, string[]>();
    this.#inMessage = messagesOf(this.#lines).map((message, line) => {
      const before = texts.get(message) ?? [];
      texts.set(message, before);
      return { message, position: before.push(this.#lines[line]?.text ?? "") - 1 };
    });
    this.#layouts = new Map(
      Array.from(
        texts,
        ([message, lines]) =>
          [message, layoutOf(lines, message === 0 ? sender : undefined)] as const,
      ),
    );
  }

  /**
   * @param at position in the HTML where the picture's element starts
   * @returns undefined where the HTML shows nothing
   */
  placeOf(at: number): PicturePlace | undefined {
    const line = this.#lineAt(at);
    const { message, position } = this.#inMessage[line] ?? { message: -1, position: -1 };
    const layout = this.#layouts.get(message);
    const spot = layout?.spots[position];
    return layout === undefined || spot === undefined
      ? undefined
      : { spot, message, hasContact: layout.hasContact, line };
  }

  /** Characters on the lines from one to the other, both included. */
  charactersOn(from: number, to: number): number {
    return this.#lines.slice(from, to + 1).reduce((sum, { text }) => sum + text.length, 0);
  }

  /** The last line that starts there or before; else the first one. */
  #lineAt(at: number): number {
    let low = 0;
    let high = this.#lines.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((this.#lines[middle]?.at ?? 0) <= at) low = middle;
      else high = middle;
    }
    return low;
  }
}

/**
 * The message of each line. The newest is one message, whatever it is written between; of the older
 * ones, each depth of quotation is one.
 */
function messagesOf(lines: readonly HtmlLine[]): number[] {
  const messageOf = lines.map(() => 0);
  let count = 0;
  for (const { from, to, older } of partsOf(lines))
    for (let line = from; older && line < to; line++) {
      if (line === from || lines[line]?.depth !== lines[line - 1]?.depth) count++;
      messageOf[line] = count;
    }
  return messageOf;
}
