/**
 * A spreadsheet takes a cell that begins so for a formula, which may send data away or start a
 * program; some skip blanks before it, and read full-width signs like plain ones.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
const formula = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;

/** A cell: formulas disarmed by an apostrophe, always in quotes (RFC 4180). */
const cell = (text: string): string =>
  `"${(formula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** A line of a CSV file, with its end. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(cell).join(",")}\r\n`;

/** Without it Excel takes UTF-8 for the code page of the system. */
export const byteOrderMark = "\uFEFF";
