import { boundedName } from "../../attachments/attachment-names.ts";
import type { Multipart } from "./multiparts.ts";
import { passedOn, shownAs, type PartFields } from "./part-fields.ts";

/**
 * Writes what the header of a part without children says of its content, so that mailparser reads
 * in it what we did.
 *
 * @param disposition as dispositionOf answers it
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
      : [`Content-Transfer-Encoding: ${encoding === "base64" ? passedOn : encoding}`]),
  ];
}

/** Where a part stands. */
export type PartPosition = {
  readonly parent: Multipart | undefined;
  /** Something of the mail is shown before it. */
  readonly isAfterBody: boolean;
};

/**
 * Whether a part is shown, and how. RFC 2183 section 2.8 makes an attachment of a disposition that
 * nobody knows; of the letter itself that would leave nothing to read.
 */
export function dispositionOf(
  { type, disposition, fileName }: PartFields,
  { parent, isAfterBody }: PartPosition,
): string {
  const isText = type === "text/plain" || type === "text/html";
  const isForm = parent?.alternative === true;
  if (
    !isText ||
    disposition === "attachment" ||
    (disposition === "unknown" && isAfterBody && !isForm)
  )
    return "attachment";
  // A name does not make a form of the body a file. Beside other parts of that form, it does.
  if (
    isForm &&
    (fileName === undefined || /^multipart\/(?:alternative|related)$/.test(parent.type))
  )
    return shownAs.form;
  return fileName === undefined ? shownAs.body : shownAs.file;
}

/** RFC 3676. */
function flow(parameters: ReadonlyMap<string, string>): string {
  if (parameters.get("format")?.toLowerCase() !== "flowed") return "";
  return parameters.get("delsp")?.toLowerCase() === "yes"
    ? "; format=flowed; delsp=yes"
    : "; format=flowed";
}

/**
 * Percent-encodes every byte (RFC 2231): mailparser would take parentheses for a comment. It is
 * slow with long names.
 */
function nameParameter(name: string | undefined): string {
  if (name === undefined) return "";
  return `; filename*=utf-8''${Buffer.from(boundedName(name).toWellFormed(), "utf8").toString("hex").replaceAll(/../g, "%$&")}`;
}
