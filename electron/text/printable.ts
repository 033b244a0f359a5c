/**
 * Text that is safe in JSON, a database and on screen: no unpaired surrogates, no control
 * characters except line breaks and tabs.
 */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(/[\p{Cc}--[\n\t]]/gv, "");
}

/** Text on one line: Zoho's subjects, names in notes. */
export const oneLine = (text: string): string => printable(text).replace(/\s+/g, " ").trim();
