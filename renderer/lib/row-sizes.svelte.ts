import type { Attachment } from "svelte/attachments";
import { RowHeights } from "./drawn-rows.ts";

/** The heights of the rows of a long list, measured while they are drawn. A component has one. */
export class RowSizes {
  /** Replaced whenever a height is new: thousands of rows must not each be watched. */
  #known = $state.raw({ heights: new RowHeights() });
  readonly #observer: ResizeObserver;

  /** @param idName the data attribute in which a row has its id, as in `dataset` */
  constructor(idName: string) {
    this.#observer = new ResizeObserver((entries) => {
      const { heights } = this.#known;
      const isNew = entries.map(({ target }) => {
        const { height } = target.getBoundingClientRect();
        return height > 0 && heights.note((target as HTMLElement).dataset[idName] ?? "", height);
      });
      if (isNew.includes(true)) this.#known = { heights };
    });
    $effect(() => () => {
      this.#observer.disconnect();
    });
  }

  /** Those that are known. A list of thousands asks once: state costs more than a height. */
  get known(): RowHeights {
    return this.#known.heights;
  }

  readonly measure: Attachment<HTMLElement> = (row) => {
    this.#observer.observe(row);
    return () => {
      this.#observer.unobserve(row);
    };
  };
}
