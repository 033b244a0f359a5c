/** Text that survives JSON, a database and a screen: no half surrogate pairs, no control characters but line breaks and tabs. */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(/[\p{Cc}--[\n\t]]/gv, "");
}

/** At most `limit` UTF-16 units, the last one an ellipsis where something was cut; a surrogate pair is never split. */
export function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

/** What fits on one line: Zoho's subjects, names in notes. */
export const oneLine = (text: string): string => printable(text).replace(/\s+/g, " ").trim();
