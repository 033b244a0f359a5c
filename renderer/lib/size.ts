import { formatShare, formatSize, inMegabytes, text } from "../../electron/language/text.ts";

export { formatShare, formatSize };

/** A size next to a limit, with enough digits to differ from the limit unless they are equal. */
export function formatSizeAgainst(bytes: number, limit: number): string {
  if (bytes === limit || formatSize(bytes) !== formatSize(limit)) return formatSize(bytes);
  const digits = [2, 3].find((count) => inMegabytes(bytes, count) !== inMegabytes(limit, count));
  return digits === undefined ? text("sizes.bytes", { count: bytes }) : inMegabytes(bytes, digits);
}
