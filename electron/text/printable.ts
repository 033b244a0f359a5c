/**
 * Text that survives JSON, a database and a screen: no half surrogate pairs, no control characters
 * but line breaks and tabs.
 */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(/[\p{Cc}--[\n\t]]/gv, "");
}

/** What fits on one line: Zoho's subjects, names in notes. */
export const oneLine = (text: string): string => printable(text).replace(/\s+/g, " ").trim();
