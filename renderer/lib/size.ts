const kibibyte = 1024;
const mebibyte = kibibyte * kibibyte;

const number = new Intl.NumberFormat("en");

const inMegabytes = (bytes: number, digits: number): string => `${(bytes / mebibyte).toFixed(digits).replace(/\.0+$/, "")} MB`;

/** Bytes in the words people use: "512 bytes", "12 KB", "3.8 MB". A MB is counted as Zoho counts its limit, 1024 × 1024 bytes. */
export function formatSize(bytes: number): string {
  if (bytes < kibibyte) return `${bytes} ${bytes === 1 ? "byte" : "bytes"}`;
  if (bytes < mebibyte / 10) return `${Math.round(bytes / kibibyte)} KB`;
  return inMegabytes(bytes, 1);
}

/** A size next to a limit: with as many digits as it takes not to look like the limit when it is another number. */
export function formatSizeAgainst(bytes: number, limit: number): string {
  if (bytes === limit || formatSize(bytes) !== formatSize(limit)) return formatSize(bytes);
  const digits = [2, 3].find((count) => inMegabytes(bytes, count) !== inMegabytes(limit, count));
  return digits === undefined ? `${number.format(bytes)} bytes` : inMegabytes(bytes, digits);
}

/** A part next to its whole, in the unit of the whole: "1.2 of 3.4 MB". */
export function formatShare(part: number, whole: number): string {
  const [number, unit] = formatSize(whole).split(" ");
  const divisor = { MB: mebibyte, KB: kibibyte }[unit ?? ""] ?? 1;
  const digits = unit === "MB" ? 1 : 0;
  return `${(Math.min(part, whole) / divisor).toFixed(digits)} of ${number ?? ""} ${unit ?? ""}`;
}
