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

export function quantiles(values: readonly number[]): { p50: number; p95: number } {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}
