import type { Headers } from "./headers.ts";
import { mediaType, type MediaType, type TypeClues } from "./media-type.ts";
import { parseStructured } from "./parameters.ts";

/** The content fields in the header of a message or part (RFC 2045, RFC 2183). */
export type PartFields = MediaType & {
  /** Of Content-Type, by lower-case name. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly disposition: Disposition;
  /** The sender's name for it, decoded: not yet safe for a disk. Never empty. */
  readonly fileName: string | undefined;
  /** Content-Transfer-Encoding, lower case. */
  readonly encoding: string;
};

/** The dispositions of RFC 2183, and all others. */
export type Disposition = "inline" | "attachment" | "unknown";

/**
 * Our own dispositions for shown text. mailparser would join such text, decode it repeatedly and
 * refuse some of it; it leaves parts with an unknown disposition alone.
 */
export const shownDisposition = {
  body: "x-mailpin-body",
  /** One of several forms of the same text. */
  form: "x-mailpin-form",
  /** It is a file, too. */
  file: "x-mailpin-file",
} as const;

/**
 * Base64 is decoded here: mailparser would decode the text below the data, such as a footer, as
 * well. It leaves an unknown encoding alone.
 */
export const opaqueBase64 = "x-mailpin-base64";

/**
 * @param clues.fallback the type of a part that names none: `text/plain`, in a digest
 *   `message/rfc822` (RFC 2046 section 5.1.5)
 * @param clues.opening the first bytes of its content, in the given transfer encoding
 */
export function readPartFields(
  headers: Headers,
  {
    fallback,
    isParted,
    beginsWithPart,
    opening,
  }: Pick<TypeClues, "fallback" | "isParted" | "beginsWithPart"> & {
    readonly opening: (encoding: string) => Buffer;
  },
): PartFields {
  const { value, parameters } = parseStructured(headers.first("content-type"));
  const given = parseStructured(headers.first("content-disposition"));
  const fileName = [given.parameters.get("filename"), parameters.get("name")].find(
    (name) => name !== undefined && name.trim() !== "",
  );
  const encoding = encodingIn(headers.first("content-transfer-encoding") ?? "");
  const disposition = dispositionIn(given.value);
  const boundary = parameters.get("boundary")?.trimEnd() ?? "";
  const isAttachment = disposition === "attachment";
  const content = { encoding, isParted, beginsWithPart, opening: () => opening(encoding) };
  const type = mediaType({ value, boundary, fileName, isAttachment, fallback, ...content });
  return { ...type, parameters, disposition, fileName, encoding };
}

/** Accepts misspellings: `base-64`, `x-base64`, `quoted printable`. */
function encodingIn(value: string): string {
  const word = /[\w-]+/.exec(value.toLowerCase())?.[0] ?? "";
  if (/^(?:x-)?base[-_]?64$/.test(word)) return "base64";
  return /^quoted(?:[-_]?print\w*)?$/.test(word) ? "quoted-printable" : word;
}

/**
 * Accepts misspellings: `inlin`, `attachement`. An empty or malformed value is no reason against
 * showing the part.
 */
function dispositionIn(value: string): Disposition {
  if (/^at+ach\w*(?![\w-])/.test(value)) return "attachment";
  return /^in-?l/.test(value) || !/^[a-z]/.test(value) ? "inline" : "unknown";
}
