/** Rows above and below those in sight that are there as well: a scroll shows them at once. */
const spare = 9;

export type Scrolled = {
  readonly count: number;
  /** Of each row. All sizes are in pixels. */
  readonly rowHeight: number;
  /** From the top of the first row to the top of what is in sight. */
  readonly top: number;
  /** Of what is in sight. */
  readonly height: number;
  /** What stands open below one of the rows. */
  readonly open?: { readonly at: number; readonly height: number } | undefined;
};

export type InSight = {
  /** The rows from `first` on, without `end`. */
  readonly first: number;
  readonly end: number;
  /** The height of the rows before and after these. */
  readonly before: number;
  readonly after: number;
};

/** Which rows of a long list are to be in the document. */
export function rowsInSight({ count, rowHeight, top, height, open }: Scrolled): InSight {
  const extra = (row: number) => (open !== undefined && row > open.at ? open.height : 0);
  const start = (row: number) => row * rowHeight + extra(row);
  const rowAt = (y: number) => {
    const plain = Math.floor(y / rowHeight);
    if (open === undefined || plain <= open.at) return plain;
    return Math.max(open.at, Math.floor((y - open.height) / rowHeight));
  };
  const within = (row: number) => Math.min(Math.max(row, 0), count);
  const first = within(rowAt(top) - spare);
  const end = within(rowAt(top + height) + 1 + spare);
  return { first, end, before: start(first), after: start(count) - start(end) };
}
