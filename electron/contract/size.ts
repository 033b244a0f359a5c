const kibibyte = 1024;
const mebibyte = kibibyte * kibibyte;

/**
 * Bytes in MB. A MB is 1024 × 1024 bytes, as Zoho counts its limit. A fraction of zero is left
 * out.
 */
export const inMegabytes = (bytes: number, digits: number): string =>
  `${(bytes / mebibyte).toFixed(digits).replace(/\.0+$/, "")} MB`;

/** Bytes as people write them: "512 bytes", "12 KB", "3.8 MB". */
export function formatSize(bytes: number): string {
  if (bytes < kibibyte) return `${bytes} ${bytes === 1 ? "byte" : "bytes"}`;
  if (bytes < mebibyte / 10) return `${Math.round(bytes / kibibyte)} KB`;
  return inMegabytes(bytes, 1);
}
