/** How many bytes of HTML are searched for its charset; HTML requires it in the first 1024. */
const searched = 4096;

/**
 * The charset that HTML declares, `<meta charset=…>`, for a part that declares none. It cannot be
 * UTF-16, because the declaration is readable as ASCII. This goes tag by tag: an expression that
 * looks for the end of each tag from each start takes quadratic time.
 */
export function metaCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(
    bytes.buffer,
    bytes.byteOffset,
    Math.min(bytes.byteLength, searched),
  ).toString("latin1");
  for (const [attributes = ""] of head
    .split(/<meta\b/i)
    .slice(1)
    .map((tag) => tag.split(">", 1))) {
    const charset = /\bcharset\s*=\s*["']?([\w.:-]+)/i.exec(attributes)?.[1];
    if (charset !== undefined) return /^(?:utf-?16|unicode)/i.test(charset) ? "utf-8" : charset;
  }
  return undefined;
}
