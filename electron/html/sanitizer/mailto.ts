/**
 * The fields that a link may set. `attach` and `attachment`, which some mail programs support,
 * would send one of the reader's files.
 */
const kept = new Set(["to", "cc", "subject", "body", "in-reply-to"]);

/**
 * A `mailto:` address (RFC 6068) that sets only recipients, subject, body and the answered message:
 * no hidden recipients, no files, and no other header field.
 *
 * @returns undefined for an address that is no `mailto:`
 */
export function cleanMailto(address: string): string | undefined {
  if (!/^mailto:/i.test(address)) return undefined;
  const rest = address.slice("mailto:".length);
  // `mailto:ana@client.example&subject=Hello` is a common mistake.
  const end = rest.search(/[?&]|$/);
  const to = rest.slice(0, end);
  const fields = rest
    .slice(end + 1)
    .split("&")
    .filter(isKept);
  return `mailto:${hasControl(to) ? "" : to}${fields.length === 0 ? "" : `?${fields.join("&")}`}`;
}

function isKept(field: string): boolean {
  const [, encoded = "", value = ""] = /^([^=]*)=(.*)$/s.exec(field) ?? [];
  const name = encoded
    .replaceAll(/%([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .toLowerCase();
  return kept.has(name) && (name === "body" || !hasControl(value));
}

/** A line break would start another header field (RFC 6068, section 5): only the body has lines. */
const hasControl = (encoded: string): boolean => /%(?:[01][\da-f]|7f)|\p{Cc}/iu.test(encoded);
