/**
 * Removes the characters of one kind at the end of a text. `/[\s.]+$/` does the same in quadratic
 * time: it tries from each character of every run, so that a subject of 400,000 dots would take
 * minutes.
 *
 * @param kind matches one character; not global
 */
export function withoutTrailing(text: string, kind: RegExp): string {
  let end = text.length;
  while (end > 0 && kind.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
