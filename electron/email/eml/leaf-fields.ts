import { bodyCharset } from "./body-charset.ts";
import { shownFile, type PartFields } from "./part-fields.ts";

/**
 * Writes what the header of a part without children says of its content, so that mailparser reads in it what we did.
 *
 * @param asLabelled see bodyCharset
 * @param alternative whether the part stands in a multipart/alternative: there, a name does not make a form of the body a file
 */
export function leafFields(fields: PartFields, alternative: boolean, asLabelled: boolean): string[] {
  const { type, parameters, encoding } = fields;
  const transfer = encoding === "" ? [] : [`Content-Transfer-Encoding: ${encoding}`];
  const charset = parameters.get("charset");
  if (isBody(fields, alternative))
    return [`Content-Type: ${type}; charset="${bodyCharset(type, charset, asLabelled)}"${flow(parameters)}`, ...transfer];
  const label = charset === undefined ? "" : `; charset="${charset.replaceAll(/[^\w.:+-]/g, "")}"`;
  const disposition = isInlineText(fields) ? shownFile : "attachment";
  return [`Content-Type: ${type}${label}`, `Content-Disposition: ${disposition}${nameParameter(fields.fileName)}`, ...transfer];
}

/** Whether the part is shown and no file. */
export const isBody = (fields: PartFields, alternative: boolean): boolean =>
  isInlineText(fields) && (fields.fileName === undefined || alternative);

const isInlineText = ({ type, disposition }: PartFields): boolean =>
  (type === "text/plain" || type === "text/html") && (disposition === undefined || disposition === "inline");

/** RFC 3676. */
function flow(parameters: ReadonlyMap<string, string>): string {
  if (parameters.get("format")?.toLowerCase() !== "flowed") return "";
  return parameters.get("delsp")?.toLowerCase() === "yes" ? "; format=flowed; delsp=yes" : "; format=flowed";
}

/** Percent-encodes every byte (RFC 2231): mailparser would take parentheses for a comment. */
function nameParameter(name: string | undefined): string {
  return name === undefined ? "" : `; filename*=utf-8''${Buffer.from(name, "utf8").toString("hex").replaceAll(/../g, "%$&")}`;
}
