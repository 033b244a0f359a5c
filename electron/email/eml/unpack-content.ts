import type { RawMail, Warnings } from "../raw-mail.ts";
import { contentOf } from "./bodies.ts";
import { parseMime } from "./mime.ts";

/** Reads the content that readEml left in one piece; in a .msg, that of a clear-signed mail. Anything else comes back as it is. */
export async function unpackContent(raw: RawMail, warnings: Warnings): Promise<RawMail> {
  const packed = raw.attachments.find(({ isContent }) => isContent === true);
  if (packed === undefined) return raw;
  const { text, html, attachments } = contentOf(
    await parseMime(Buffer.from(packed.bytes.buffer, packed.bytes.byteOffset, packed.bytes.byteLength), warnings),
    warnings,
  );
  return { ...raw, text: text ?? raw.text, html: html ?? raw.html, attachments };
}
