/**
 * At most `limit` UTF-16 units, the last one an ellipsis where something was cut; a surrogate pair
 * is never split.
 */
export function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

/** UTF-16 units. No word of a language is longer; a web address is. */
const longestWord = 40;

/** The same, but cut between words, except within a word longer than `longestWord`. */
export function cutAtWord(text: string, limit: number): string {
  const cut = shortened(text, limit);
  if (cut === text) return text;
  const last = cut.length - 2;
  for (let at = last; at >= 0 && last - at <= longestWord; at--)
    if (/\s/.test(cut.charAt(at))) return `${cut.slice(0, at).trimEnd()}…`;
  return cut;
}
