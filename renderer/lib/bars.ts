/** A bar of a chart, from the bottom up. */
export type Bar = { readonly x: number; readonly height: number };

/** The least that can be seen of what is not nothing. */
const least = 1.5;

/**
 * Bars side by side, the highest as high as the chart. Days without a value have none.
 *
 * @param size of the chart; each value has the same part of its width
 */
export function barsOf(
  values: readonly (number | undefined)[],
  size: { readonly width: number; readonly height: number },
): Bar[] {
  const most = Math.max(...values.map((value = 0) => value));
  const step = size.width / values.length;
  return values.flatMap((value, at) =>
    value === undefined || most === 0
      ? []
      : [{ x: at * step, height: Math.max(least, (value / most) * size.height) }],
  );
}

const units = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const;

/** "14 sec", "3 min", "2 hr": a time in the largest unit of which it has at least two. */
export function durationWords(ms: number, locale: string): string {
  const [unit, length] = units.find(([, length]) => ms >= 2 * length) ?? ["second", 1000];
  const style = { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: 0 } as const;
  return new Intl.NumberFormat(locale, style).format(ms / length);
}
