/**
 * Joins the lines that `format=flowed` cut (RFC 3676): a line that ends in a space goes on in the next one of the same quote depth.
 *
 * @param deleteSpace the parameter `delsp=yes`: the space at the end was not part of the text
 */
export function joinFlowed(text: string, deleteSpace: boolean): string {
  const joined: { depth: number; text: string; open: boolean }[] = [];
  for (const line of text.split(/\r?\n/)) {
    const quotes = /^>*/.exec(line)?.[0].length ?? 0;
    const content = line.slice(quotes).replace(/^ /, "");
    const isSignature = content === "-- ";
    const open = content.endsWith(" ") && !isSignature;
    const kept = open && deleteSpace ? content.slice(0, -1) : content;
    const last = joined.at(-1);
    if (last?.open === true && last.depth === quotes && !isSignature) {
      last.text += kept;
      last.open = open;
    } else joined.push({ depth: quotes, text: kept, open });
  }
  return joined.map(({ depth, text: line }) => (depth > 0 ? `${">".repeat(depth)} ${line}` : line)).join("\n");
}
