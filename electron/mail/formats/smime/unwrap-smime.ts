import { inflateSync, constants } from "node:zlib";
import { maxInflatedBytes } from "../../parse-limits.ts";
import { berTag, childOf, elementAt, octetsOf, type Element, type Octets } from "./ber.ts";

export type Smime =
  /** A MIME entity, or a document that somebody signed; `cut` when its end is missing. */
  | { readonly kind: "signed" | "compressed"; readonly content: Buffer; readonly cut: boolean }
  | { readonly kind: "encrypted" }
  /**
   * It has no content: certificates only (RFC 8551 section 3.7), or the signature of something
   * else.
   */
  | { readonly kind: "certificates" }
  | { readonly kind: "unknown" };

/** Content types of CMS, as hex of their object identifiers: RFC 5652, RFC 5083, RFC 3274. */
const kinds: Readonly<Record<string, "data" | "signed" | "encrypted" | "compressed">> = {
  "2a864886f70d010701": "data",
  "2a864886f70d010702": "signed",
  "2a864886f70d010703": "encrypted", // enveloped-data
  "2a864886f70d010704": "encrypted", // signed-and-enveloped-data of PKCS #7
  "2a864886f70d010706": "encrypted", // encrypted-data
  "2a864886f70d0109100117": "encrypted", // authenticated-enveloped-data
  "2a864886f70d0109100109": "compressed",
};

/**
 * Extracts the content of a CMS message, the body of an `application/pkcs7-mime` part. Signatures
 * are not checked.
 *
 * @param bytes BER or DER; also still in base64 or PEM, as some gateways leave it, and with the
 *   part's header before it, as .msg may hold it
 * @returns never throws, whatever the bytes are
 * @see RFC 5652 section 3 and 5 (CMS), RFC 8551 section 3 (S/MIME)
 */
export function unwrapSmime(bytes: Uint8Array): Smime {
  const ber = binaryOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const root = elementAt(ber, 0);
  if (root?.tag !== berTag.sequence) return { kind: "unknown" };
  const kind = kindOf(ber, root);
  switch (kind) {
    case "encrypted":
      return { kind };
    case "signed":
    case "compressed":
      return contentOf(ber, root, kind);
    case "data":
    case undefined:
      return { kind: "unknown" };
  }
}

/** The type at the start of a ContentInfo or an EncapsulatedContentInfo. */
function kindOf(ber: Buffer, info: Element) {
  const type = childOf(ber, info, 0);
  return type?.tag === berTag.objectIdentifier &&
    type.end !== undefined &&
    type.end - type.start < 16
    ? kinds[ber.toString("hex", type.start, type.end)]
    : undefined;
}

/**
 * SignedData and CompressedData have their content in the same place: after a version and the
 * algorithms.
 */
function contentOf(ber: Buffer, root: Element, kind: "signed" | "compressed"): Smime {
  const message = inside(ber, childOf(ber, root, 1));
  const info = message === undefined ? undefined : childOf(ber, message, 2);
  if (info?.tag !== berTag.sequence) return { kind: "unknown" };
  const string = inside(ber, childOf(ber, info, 1));
  if (string === undefined)
    return kind === "signed" ? { kind: "certificates" } : { kind: "unknown" };
  // Other types than "data" are no mail: receipts, time stamps, programs.
  const octets = kindOf(ber, info) === "data" ? octetsOf(ber, string) : undefined;
  const content = kind === "compressed" ? inflated(octets) : octets;
  return content === undefined
    ? { kind: "unknown" }
    : { kind, content: content.bytes, cut: content.cut };
}

const inside = (ber: Buffer, explicitTag: Element | undefined): Element | undefined =>
  explicitTag === undefined ? undefined : childOf(ber, explicitTag, 0);

/**
 * @returns undefined when it is no zlib stream (the only algorithm of RFC 3274), or larger than a
 *   mail may be
 */
function inflated(octets: Octets | undefined): Octets | undefined {
  if (octets === undefined) return undefined;
  try {
    const { Z_SYNC_FLUSH } = constants; // returns the available part of a truncated stream
    const options = { maxOutputLength: maxInflatedBytes, finishFlush: Z_SYNC_FLUSH };
    return { bytes: inflateSync(octets.bytes, options), cut: octets.cut };
  } catch {
    return undefined;
  }
}

/** DER starts with the octet of a SEQUENCE, `0`; in base64 that is an `M`. */
function binaryOf(bytes: Buffer): Buffer {
  if (bytes[0] === berTag.sequence) return bytes;
  const text = withoutArmor(withoutHeader(bytes.toString("latin1").trimStart())).trimStart();
  return text.startsWith("M") ? Buffer.from(text, "base64") : Buffer.alloc(0);
}

function withoutHeader(text: string): string {
  if (!/^[\w-]+:/.test(text)) return text;
  const bodyStart = /\r?\n\r?\n/g;
  return bodyStart.test(text) ? text.slice(bodyStart.lastIndex) : "";
}

/** RFC 7468. */
const withoutArmor = (text: string): string =>
  /^-----BEGIN [^\n]*\n([^-]*)/.exec(text)?.[1] ?? text;
