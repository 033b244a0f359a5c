/** One line of a bench, and one bar of its page. */
export type Row = {
  /** What is measured. Rows of the same name are one figure. */
  readonly name: string;
  /** Whose it is, or of how much, where a figure has several. */
  readonly of?: string;
  readonly p50: number;
  readonly p95: number;
  readonly unit: string;
  /** Measured beside Mailpin, which is compared with it. */
  readonly isPeer?: true;
  /** The one that `ratio` compares with, in the same run. */
  readonly peer?: string;
  readonly ratio?: number;
  readonly note?: string;
};

export function quantiles(values: readonly number[]): { p50: number; p95: number } {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}

/** A value that was measured once. */
export const once = (value: number): { p50: number; p95: number } => ({ p50: value, p95: value });
