import { shownAs, type PartFields } from "./part-fields.ts";

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
    ...(encoding === "" ? [] : [`Content-Transfer-Encoding: ${encoding}`]),
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

/** Characters of a sender's name for a file that mailparser, slow with names, is given. */
const longestName = 300;

/** The start of a name tells what it is, its end what kind of file; the folders before it tell nothing. */
function shortened(name: string): string {
  if (name.length <= longestName) return name;
  const base = name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1);
  return base.length <= longestName ? base : base.slice(0, longestName / 2) + base.slice(-longestName / 2);
}

/** Percent-encodes every byte (RFC 2231): mailparser would take parentheses for a comment. */
function nameParameter(name: string | undefined): string {
  if (name === undefined) return "";
  return `; filename*=utf-8''${Buffer.from(shortened(name).toWellFormed(), "utf8").toString("hex").replaceAll(/../g, "%$&")}`;
}
