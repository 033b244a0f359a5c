import type { Attachment } from "mailparser";
import type { RawAttachment, Warnings } from "../../raw-mail.ts";
import { decodeRawHeader, decodeWords } from "../../charset/encoded-words.ts";
import { shownDisposition } from "./part-fields.ts";
import { contentOfPart } from "./transfer-encoding.ts";

/**
 * An attachment as mailparser found it, without text that a mail server wrote around the encoded
 * file.
 */
export function attachmentOf(part: Attachment, warnings: Warnings): RawAttachment {
  const { contentDisposition, filename, headers } = part;
  // mailparser looks up the extension of a name in a plain object: for the file "constructor" it
  // returns a function.
  const type = textOf(part.contentType) ?? "application/octet-stream";
  const { before, data, after } = contentOfPart(part);
  if (contentDisposition !== shownDisposition.file && !(isBlank(before) && isBlank(after)))
    warnings.add("text-around-file");
  const id = textOf(headers.get("content-id"));
  return {
    name:
      filename ??
      (type === "message/rfc822" || type === "message/global" ? messageName(data) : undefined),
    type,
    bytes: data,
    contentId:
      id === undefined
        ? undefined
        : decodeWords(id)
            .trim()
            .replace(/^<(.*)>$/, "$1"),
    contentLocation: textOf(headers.get("content-location")),
  };
}

const isBlank = (text: Buffer): boolean => text.toString("latin1").trim() === "";

/** The name of an attached message is its subject. */
function messageName(message: Buffer): string | undefined {
  const head = message.toString("latin1", 0, 16_384);
  const subject = /^subject:[ \t]*(.*(?:\r?\n[ \t].*)*)/im.exec(head)?.[1];
  const title = decodeWords(decodeRawHeader((subject ?? "").replaceAll(/\r?\n/g, "")))
    .replaceAll(/[\\/]/g, "-")
    .trim();
  return title === "" ? undefined : `${title}.eml`;
}

const textOf = (value: unknown): string | undefined =>
  typeof value === "string" ? value : undefined;
