import { formatSize, inMegabytes } from "../../electron/language/text.ts";

const number = new Intl.NumberFormat("en");

export { formatSize };

/** A size next to a limit, with enough digits to differ from the limit unless they are equal. */
export function formatSizeAgainst(bytes: number, limit: number): string {
  if (bytes === limit || formatSize(bytes) !== formatSize(limit)) return formatSize(bytes);
  const digits = [2, 3].find((count) => inMegabytes(bytes, count) !== inMegabytes(limit, count));
  return digits === undefined ? `${number.format(bytes)} bytes` : inMegabytes(bytes, digits);
}

/** A part of a whole, in the unit of the whole: "1.2 of 3.4 MB". */
export function formatShare(part: number, whole: number): string {
  const [number, unit] = formatSize(whole).split(" ");
  const divisor = { MB: 1024 * 1024, KB: 1024 }[unit ?? ""] ?? 1;
  const digits = unit === "MB" ? 1 : 0;
  return `${(Math.min(part, whole) / divisor).toFixed(digits)} of ${number ?? ""} ${unit ?? ""}`;
}
