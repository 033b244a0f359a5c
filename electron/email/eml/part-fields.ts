import type { Headers } from "./headers.ts";
import { parseStructured } from "./parameters.ts";

/** What the header of a message or part says of its content (RFC 2045, RFC 2183). */
export type PartFields = {
  /** MIME type, lower case. */
  readonly type: string;
  /** Of Content-Type, by lower-case name. */
  readonly parameters: ReadonlyMap<string, string>;
  /** `attachment`, `inline`, another word, or undefined. */
  readonly disposition: string | undefined;
  /** The sender's name for it, decoded: not yet safe for a disk. */
  readonly fileName: string | undefined;
  /** Content-Transfer-Encoding, lower case. */
  readonly encoding: string;
};

/**
 * Dispositions that we give the text that is shown. mailparser, which would join it, decode it again and again and refuse some, passes
 * on what it does not know.
 */
export const shownAs = {
  body: "x-mailpin-body",
  /** One of several forms of the same text. */
  form: "x-mailpin-form",
  /** It is a file, too. */
  file: "x-mailpin-file",
} as const;

/** Base64 is ours to decode: mailparser goes on decoding what stands below it, be it a footer. It passes on what is in an encoding that it does not know. */
export const passedOn = "x-mailpin-base64";

/** @param fallback the type of a part that names none: `text/plain`, in a digest `message/rfc822` (RFC 2046 section 5.1.5) */
export function readPartFields(headers: Headers, fallback: string): PartFields {
  const type = parseStructured(headers.first("content-type"));
  const disposition = parseStructured(headers.first("content-disposition"));
  return {
    type: mediaType(type.value, fallback),
    parameters: type.parameters,
    disposition: /^[a-z][\w.-]*$/.exec(disposition.value)?.[0],
    fileName: disposition.parameters.get("filename") ?? type.parameters.get("name"),
    encoding: /[\w-]+/.exec(headers.first("content-transfer-encoding")?.toLowerCase() ?? "")?.[0] ?? "",
  };
}

/** RFC 2045 section 5.2 has plain text where the type cannot be read; a strange word alone is more likely some program's data. */
function mediaType(value: string, fallback: string): string {
  const type = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+/.exec(withoutBlanksAround(value))?.[0];
  if (type !== undefined) return type === "text/text" ? "text/plain" : type;
  return /^x-[\w-]+$/.test(value) ? "application/octet-stream" : fallback;
}

const withoutBlanksAround = (type: string): string =>
  type
    .split("/")
    .map((word) => word.trim())
    .join("/");
