import type { Attachment } from "mailparser";
import { decodeBase64, type DecodedContent } from "./base64.ts";
import { opaqueBase64 } from "./part-fields.ts";
import { findUuencoded } from "./uuencode.ts";

const nothing = Buffer.alloc(0);

/**
 * Decodes the transfer encodings that mailparser leaves to us: base64 and uuencode.
 *
 * @returns text before and after the encoded data separately
 */
export function contentOfPart({ content, headers }: Attachment): DecodedContent {
  const encoding = headers.get("content-transfer-encoding");
  if (encoding === opaqueBase64) {
    const { before, data, after } = decodeBase64(content);
    return data.length > 0 ? { before, data, after } : plain(withoutBoundaryLine(content));
  }
  if (encoding === "quoted-printable") return plain(content);
  if (typeof encoding === "string" && /^(?:x-)?uu(?:encode|e)$/.test(encoding))
    return plain(findUuencoded(content.toString("latin1")).files[0]?.bytes ?? content);
  return plain(withoutBoundaryLine(content));
}

const plain = (data: Buffer): DecodedContent => ({ before: nothing, data, after: nothing });

/**
 * The line end before a boundary belongs to the boundary; it is not the content of an empty part.
 */
const withoutBoundaryLine = (content: Buffer): Buffer =>
  /^\r?\n$/.test(content.toString("latin1", 0, 3)) ? nothing : content;
