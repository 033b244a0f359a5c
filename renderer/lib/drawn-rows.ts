/** A row of a long list that is drawn. */
export type DrawnRow = {
  /** Its position in the list. */
  readonly at: number;
  /** The height of the rows before it that are not drawn, in pixels. */
  readonly gap: number;
};

export type Drawn = {
  readonly rows: readonly DrawnRow[];
  /** The height of the rows after the last drawn one. */
  readonly rest: number;
};

/**
 * Which rows of a long list are drawn: those in a range of pixels, and those that are kept wherever
 * they are, because the focus is in them.
 *
 * @param heightOf of a row, as far as it is known
 */
export function drawnRows(
  count: number,
  heightOf: (at: number) => number,
  { from, to }: { readonly from: number; readonly to: number },
  isKept: (at: number) => boolean,
): Drawn {
  const rows: DrawnRow[] = [];
  let top = 0;
  let gap = 0;
  for (let at = 0; at < count; at++) {
    const height = heightOf(at);
    if ((top < to && top + height > from) || isKept(at)) {
      rows.push({ at, gap });
      gap = 0;
    } else gap += height;
    top += height;
  }
  return { rows, rest: gap };
}

/** The heights of rows that were drawn once, in pixels. */
export class RowHeights {
  readonly #known = new Map<string, number>();

  of(id: string): number | undefined {
    return this.#known.get(id);
  }

  /** @returns whether it is another one than before */
  note(id: string, height: number): boolean {
    if (this.of(id) === height) return false;
    this.#known.set(id, height);
    return true;
  }
}
