import type { PageSize } from "./messages.ts";

/** Pixels of the largest page that is drawn, which takes four bytes each, and of its longer side. */
const mostPixels = 12_000_000;
const longestSide = 8_000;

/**
 * How many pixels a point of a page takes, so that the page is as wide as wanted; fewer where it
 * would be too large a picture, for a PDF may claim any size.
 */
export function pageScale({ width, height }: PageSize, wanted: number): number {
  const scale = wanted / width;
  const area = width * height * scale * scale;
  return Math.min(
    scale,
    scale * Math.sqrt(mostPixels / area),
    longestSide / Math.max(width, height),
  );
}
