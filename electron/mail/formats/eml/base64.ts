/** The data of a part, and unencoded text around it. */
export type DecodedContent = {
  readonly before: Buffer;
  readonly data: Buffer;
  readonly after: Buffer;
};

/**
 * Decodes the base64 content of a part. The data ends at its padding (RFC 2045 section 6.8), or
 * before an empty line that is followed by prose: list servers add a footer below it without
 * encoding it. Where each line is padded separately, or the added text is in base64 as well, the
 * data continues as long as such lines follow. Junk lines and blank lines within it are skipped.
 *
 * @returns no data where a part claims base64 and is not
 */
export function decodeBase64(content: Buffer): DecodedContent {
  const text = inUsualLetters(content.toString("latin1"));
  const { start, end } = isPlain(text) ? { start: 0, end: text.length } : dataIn(text);
  return {
    before: content.subarray(0, start),
    data: decoded(text.slice(start, end)),
    after: content.subarray(end),
  };
}

/**
 * Programs that pass on data from the web use the alphabet of RFC 4648 section 5 (`-` and `_` for
 * `+` and `/`). Text has these signs, too: so everything must be such data, with a line longer than
 * any word.
 */
function inUsualLetters(text: string): string {
  const isOfTheWeb = /[-_]/.test(text) && /^[A-Za-z0-9_\-\r\n]+(?:={1,2}\s*)?$/.test(text);
  const isData = isOfTheWeb && /^[A-Za-z0-9_-]{20}/.test(text) && !/^[-_]+\r?$/m.test(text);
  return isData ? text.replaceAll("-", "+").replaceAll("_", "/") : text;
}

/** Whether a text starts with base64, as far as it goes. */
export function startsAsBase64(text: string): boolean {
  const { start, end } = dataIn(text);
  return end > 0 && text.slice(0, start).trim() === "";
}

/**
 * Every line of a content up to this many characters is examined; a longer one is mostly pure data,
 * which is quickly recognised.
 */
const short = 1_000;

const isPlain = (text: string): boolean =>
  text.length > short && /^[A-Za-z0-9+/\r\n]*(?:={1,2}\s*)?$/.test(text);

/** More letters than a word has, in one line. */
const longWord = 20;

/** Where the data starts and ends. */
function dataIn(text: string): { readonly start: number; readonly end: number } {
  let start: number | undefined;
  let end = 0;
  let letters = 0; // since the last padding
  let isSure = false;
  let isPadded = false;
  let gap: "blank" | "text" | undefined;
  for (const { at, next, line } of linesOf(text)) {
    const data = dataAtStart(line, letters);
    const isAll = data.length === line.length;
    const isClear = data.length >= longWord || (data.endsWith("=") && data.length % 4 === 0);
    if (line === "") {
      if (start !== undefined) gap ??= "blank";
    } else if (
      isAll &&
      (isPadded
        ? gap !== "text" && (isClear || data.startsWith("="))
        : gap === undefined || isClear)
    ) {
      start ??= at;
      end = next;
      gap = undefined;
      isPadded = data.endsWith("=");
      isSure ||= isPadded || isClear;
      letters = isPadded ? 0 : letters + data.length;
    } else if (gap === undefined && !isPadded && data.endsWith("=")) {
      // A footer on the same line.
      return { start: start ?? at, end: text.indexOf("=", at) + data.length - data.indexOf("=") };
    } else if (start !== undefined && (isPadded || gap === "blank")) break;
    else gap = "text";
  }
  return isSure || letters % 4 === 0 ? { start: start ?? 0, end } : { start: 0, end: 0 };
}

/** Lines without the blanks around them. */
function* linesOf(
  text: string,
): Generator<{ readonly at: number; readonly next: number; readonly line: string }> {
  for (let at = 0, next; at < text.length; at = next) {
    const feed = text.indexOf("\n", at);
    next = feed < 0 ? text.length : feed + 1;
    yield { at, next, line: text.slice(at, next).trim() };
  }
}

/**
 * Possible data at the start of a line: letters, which may be words as well, and padding. Further
 * letters right after padding that completes a byte are data, too.
 *
 * @param before letters before the line, since the last padding
 */
function dataAtStart(line: string, before: number): string {
  const [first = "", letters = "", pads = ""] = /^([A-Za-z0-9+/]*)(={0,2})(?!=)/.exec(line) ?? [];
  if (pads === "" || (before + letters.length + pads.length) % 4 !== 0)
    return first.length === line.length ? first : letters;
  const more = /^(?:[A-Za-z0-9+/]+={1,2})*[A-Za-z0-9+/]*$/.test(line.slice(first.length));
  return more ? line : first;
}

/** Padding ends a group of letters; other characters between letters are ignored. */
function decoded(text: string): Buffer {
  const letters = /[^A-Za-z0-9+/=\r\n]/.test(text)
    ? text.replaceAll(/[^A-Za-z0-9+/=]+/g, "")
    : text;
  const output = Buffer.allocUnsafe(Math.ceil((letters.length * 3) / 4));
  let length = 0;
  for (let at = 0; at < letters.length;) {
    const pad = letters.indexOf("=", at);
    const end = pad < 0 ? letters.length : pad;
    length += output.write(letters.slice(at, end), length, "base64");
    at = end + 1;
  }
  return output.subarray(0, length);
}
