/** One line of a bench. */
export type Row = {
  readonly name: string;
  readonly p50: number;
  readonly p95: number;
  readonly unit: string;
  /** The reader that `ratio` compares with, in the same run. */
  readonly peer?: string;
  readonly ratio?: number;
  readonly note?: string;
};
