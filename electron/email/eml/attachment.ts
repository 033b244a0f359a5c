import type { Attachment } from "mailparser";
import type { RawAttachment } from "../raw-mail.ts";
import { decodeRawHeader, decodeWords } from "./encoded-words.ts";
import { findUuencoded } from "./uuencode.ts";

/** An attachment as mailparser found it, with the transfer encoding that it does not know (uuencode) undone. */
export function attachmentOf({ contentType, content, filename, headers }: Attachment): RawAttachment {
  const id = textOf(headers.get("content-id"));
  return {
    name: filename ?? (contentType === "message/rfc822" || contentType === "message/global" ? messageName(content) : undefined),
    type: contentType,
    bytes: decoded(content, textOf(headers.get("content-transfer-encoding")) ?? ""),
    contentId:
      id === undefined
        ? undefined
        : decodeWords(id)
            .trim()
            .replace(/^<(.*)>$/, "$1"),
    contentLocation: textOf(headers.get("content-location")),
  };
}

/** What mailparser leaves to do: uuencode; and the line end before a boundary, which is not the content of an empty part. */
function decoded(content: Buffer, encoding: string): Buffer {
  if (/^(?:x-)?uu(?:encode|e)$/.test(encoding)) return findUuencoded(content.toString("latin1")).files[0]?.bytes ?? content;
  if (encoding === "base64" || encoding === "quoted-printable") return content;
  return /^\r?\n$/.test(content.toString("latin1", 0, 3)) ? Buffer.alloc(0) : content;
}

/** An attached message has its subject for a name. */
function messageName(message: Buffer): string | undefined {
  const head = message.toString("latin1", 0, 16_384);
  const subject = /^subject:[ \t]*(.*(?:\r?\n[ \t].*)*)/im.exec(head)?.[1];
  const title = decodeWords(decodeRawHeader((subject ?? "").replaceAll(/\r?\n/g, "")))
    .replaceAll(/[\\/]/g, "-")
    .trim();
  return title === "" ? undefined : `${title}.eml`;
}

const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
