/**
 * Whether an address is a data URL (RFC 2397). Browsers ignore line breaks and tabs in any address.
 */
export const isDataUrl = (address: string): boolean =>
  /^data:/i.test(asBrowsersReadIt(address.slice(0, 200)));

/**
 * The bytes in a `data:` address.
 *
 * @returns undefined for another address, and for invalid base64
 * @see https://fetch.spec.whatwg.org/#data-url-processor
 */
export function bytesOfDataUrl(address: string): Buffer | undefined {
  const [url = ""] = asBrowsersReadIt(address).split("#", 1);
  const comma = url.indexOf(",");
  if (comma < 0 || !/^data:/i.test(url)) return undefined;
  const content = url.slice(comma + 1);
  const bytes = content.includes("%") ? percentDecoded(content) : Buffer.from(content);
  return /;\x20*base64$/i.test(url.slice(0, comma).trimEnd())
    ? decoded(bytes.toString("latin1"))
    : bytes;
}

const asBrowsersReadIt = (address: string): string => address.replaceAll(/[\t\n\r]+/g, "").trim();

/**
 * Spaces are allowed. Node ignores every other character that is not base64, too; browsers show
 * nothing then.
 */
function decoded(base64: string): Buffer | undefined {
  const dense = base64.replaceAll(/\s+/g, "");
  return /[^a-z0-9+/=]|=[^=]/i.test(dense) ? undefined : Buffer.from(dense, "base64");
}

/** A percent sign that starts no escape is literal. */
function percentDecoded(text: string): Buffer {
  const bytes = Buffer.from(text);
  let end = 0;
  for (let at = 0; at < bytes.length; at++) {
    const high = bytes[at] === 0x25 ? hexDigit(bytes[at + 1]) : undefined;
    const low = high === undefined ? undefined : hexDigit(bytes[at + 2]);
    if (high === undefined || low === undefined) bytes[end++] = bytes[at] ?? 0;
    else {
      bytes[end++] = high * 16 + low;
      at += 2;
    }
  }
  return bytes.subarray(0, end);
}

function hexDigit(code = 0): number | undefined {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : undefined;
}
