import type { RawMail, Warnings } from "../raw-mail.ts";
import { contentOf } from "./bodies.ts";
import { readHeaders } from "./headers.ts";
import { parseMime } from "./mime.ts";

/** Reads the content that readEml left in one piece; in a .msg, that of a clear-signed mail. Anything else comes back as it is. */
export async function unpackContent(raw: RawMail, warnings: Warnings): Promise<RawMail> {
  const packed = raw.attachments.find(({ isContent }) => isContent === true);
  if (packed === undefined) return raw;
  const message = Buffer.from(packed.bytes.buffer, packed.bytes.byteOffset, packed.bytes.byteLength);
  const root = readHeaders(message, 0, message.length);
  const { text, html, attachments } = contentOf(await parseMime(message, root, warnings), warnings);
  return { ...raw, text: text ?? raw.text, html: html ?? raw.html, attachments };
}
