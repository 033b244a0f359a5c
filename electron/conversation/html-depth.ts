/** Elements that hold nothing, and those that the parser closes by itself when a sibling opens: neither adds to the depth. */
const flat = new Set(
  "area base br col embed hr img input link meta param source track wbr p li dt dd option tr td th thead tbody tfoot".split(" "),
);

/** Word hides hundreds of elements of its own in comments (`<!--[if gte mso 9]><xml>…`), which nobody but Word reads. */
export const withoutComments = (html: string): string => html.replaceAll(/<!--(?:-?>|[\s\S]*?(?:--!?>|$))/g, "");

/**
 * Whether elements are nested deeper than `limit`. HTML parsers need quadratic time in the depth, and walk it by recursion:
 * 200,000 open `<b>` would keep them busy for seconds or overflow the stack.
 */
export function isDeeperThan(html: string, limit: number): boolean {
  const open = new Map<string, number>();
  let depth = 0;
  for (const [, slash, name = ""] of withoutComments(html).matchAll(/<(\/?)([a-z][\w:-]{0,30})/gi)) {
    const tag = name.toLowerCase();
    if (flat.has(tag)) continue;
    const count = open.get(tag) ?? 0;
    if (slash === "") {
      open.set(tag, count + 1);
      if (++depth > limit) return true;
    } else if (count > 0) {
      open.set(tag, count - 1);
      depth--;
    }
  }
  return false;
}
