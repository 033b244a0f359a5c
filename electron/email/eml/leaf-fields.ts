import { boundedName } from "../attachment-names.ts";
import { passedOn, shownAs, type PartFields } from "./part-fields.ts";

/**
 * Writes what the header of a part without children says of its content, so that mailparser reads in it what we did.
 *
 * @param disposition as dispositionOf answers it
 */
export function leafFields({ type, parameters, encoding, fileName }: PartFields, disposition: string): string[] {
  const charset = parameters.get("charset");
  const label = charset === undefined ? "" : `; charset="${charset.replaceAll(/[^\w.:+-]/g, "")}"`;
  return [
    `Content-Type: ${type}${label}${flow(parameters)}`,
    `Content-Disposition: ${disposition}${nameParameter(fileName)}`,
    ...(encoding === "" ? [] : [`Content-Transfer-Encoding: ${encoding === "base64" ? passedOn : encoding}`]),
  ];
}

/**
 * Whether a part is shown, and how.
 *
 * @param alternative whether it stands in a multipart/alternative: there, a name does not make a form of the body a file
 */
export function dispositionOf({ type, disposition, fileName }: PartFields, alternative: boolean): string {
  const isText = (type === "text/plain" || type === "text/html") && (disposition === undefined || disposition === "inline");
  if (!isText) return "attachment";
  if (alternative) return shownAs.form;
  return fileName === undefined ? shownAs.body : shownAs.file;
}

/** RFC 3676. */
function flow(parameters: ReadonlyMap<string, string>): string {
  if (parameters.get("format")?.toLowerCase() !== "flowed") return "";
  return parameters.get("delsp")?.toLowerCase() === "yes" ? "; format=flowed; delsp=yes" : "; format=flowed";
}

/** Percent-encodes every byte (RFC 2231): mailparser would take parentheses for a comment. It is slow with long names. */
function nameParameter(name: string | undefined): string {
  if (name === undefined) return "";
  return `; filename*=utf-8''${Buffer.from(boundedName(name).toWellFormed(), "utf8").toString("hex").replaceAll(/../g, "%$&")}`;
}
