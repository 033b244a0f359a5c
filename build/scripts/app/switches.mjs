/** Mailpin's own words that are switches for Chromium, and have a value. */
const withValue = ["--user-data-dir", "--practice-crm"];

/**
 * Writes `--name VALUE` as `--name=VALUE`, the only form that Chromium reads. Otherwise it would
 * use the default folder and open the value as a file.
 *
 * @param {readonly string[]} words
 * @returns {string[]}
 */
export function asSwitches(words) {
  const [word, value, ...rest] = words;
  if (word === undefined || word === "--") return [...words];
  const isApart = withValue.includes(word) && value !== undefined && !value.startsWith("-");
  return isApart
    ? [`${word}=${value}`, ...asSwitches(rest)]
    : [word, ...asSwitches(words.slice(1))];
}
