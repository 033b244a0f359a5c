import { boundedName } from "../../attachments/attachment-names.ts";
import type { Multipart } from "./multiparts.ts";
import { opaqueBase64, shownDisposition, type PartFields } from "./part-fields.ts";

/**
 * Writes the content fields of a part without children, so that mailparser reads the same as we
 * did.
 *
 * @param disposition the result of dispositionOf
 */
export function leafFields(
  { type, parameters, encoding, fileName }: PartFields,
  disposition: string,
): string[] {
  const charset = parameters.get("charset");
  const label = charset === undefined ? "" : `; charset="${charset.replaceAll(/[^\w.:+-]/g, "")}"`;
  return [
    `Content-Type: ${type}${label}${flow(parameters)}`,
    `Content-Disposition: ${disposition}${nameParameter(fileName)}`,
    ...(encoding === ""
      ? []
      : [`Content-Transfer-Encoding: ${encoding === "base64" ? opaqueBase64 : encoding}`]),
  ];
}

/** The position of a part. */
export type PartPosition = {
  readonly parent: Multipart | undefined;
  /** No other part precedes it, shown or not. */
  readonly isFirst: boolean;
  /** A shown part of the mail precedes it. */
  readonly isAfterBody: boolean;
};

/**
 * Whether a part is shown, and how. RFC 2183 section 2.8 treats an unknown disposition as an
 * attachment; for the letter itself, that would leave nothing to read.
 */
export function dispositionOf(
  { type, disposition, fileName }: PartFields,
  { parent, isFirst, isAfterBody }: PartPosition,
): string {
  const isText = type === "text/plain" || type === "text/html";
  const isForm = parent?.alternative === true;
  const isLetter = isFirst && fileName === undefined && !isForm && isReadable(type);
  // A letter that its program calls a file, or writes in Markdown, as enriched text and so on.
  if (isLetter && (!isText || disposition === "attachment")) return shownDisposition.file;
  if (
    !isText ||
    disposition === "attachment" ||
    (disposition === "unknown" && isAfterBody && !isForm)
  )
    return "attachment";
  // A name alone does not make an alternative a file. Beside other parts of that alternative, it
  // does.
  if (
    isForm &&
    (fileName === undefined || /^multipart\/(?:alternative|related)$/.test(parent.type))
  )
    return shownDisposition.form;
  return fileName === undefined ? shownDisposition.body : shownDisposition.file;
}

/**
 * Text that people can read as it is. RFC 2046 section 4.1.4 has unknown kinds of text shown so;
 * these are for programs.
 */
const isReadable = (type: string): boolean =>
  /^text\/(?!calendar|(?:x-)?vcard|directory|rtf|rfc822-headers|xml|css|javascript|x-amp-html|watch-html)/.test(
    type,
  );

/** RFC 3676. */
function flow(parameters: ReadonlyMap<string, string>): string {
  if (parameters.get("format")?.toLowerCase() !== "flowed") return "";
  return parameters.get("delsp")?.toLowerCase() === "yes"
    ? "; format=flowed; delsp=yes"
    : "; format=flowed";
}

/**
 * Percent-encodes every byte (RFC 2231): mailparser would parse parentheses as a comment. It is
 * slow with long names.
 */
function nameParameter(name: string | undefined): string {
  if (name === undefined) return "";
  return `; filename*=utf-8''${Buffer.from(boundedName(name).toWellFormed(), "utf8").toString("hex").replaceAll(/../g, "%$&")}`;
}
