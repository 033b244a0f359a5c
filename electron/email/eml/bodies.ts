import { htmlToPlainText } from "../body/text.ts";
import { escapedParagraphs } from "../body/linkify.ts";
import { decodeText } from "../charset.ts";
import type { RawAttachment, Warnings } from "../raw-mail.ts";
import { joinFlowed } from "./flowed.ts";
import { decodeWords } from "./encoded-words.ts";
import type { Part } from "./mime-tree.ts";
import { decodeTransfer, findUuencoded } from "./transfer-encoding.ts";

/** What one place in the mail shows: the same content in one form or in both. */
type Piece = { readonly text?: string; readonly html?: string };

export type Bodies = {
  readonly text: string | undefined;
  readonly html: string | undefined;
  readonly attachments: readonly RawAttachment[];
};

/** Sorts the parts of a message into what is shown and what is attached. */
export function readBodies(root: Part, warnings: Warnings): Bodies {
  const attachments: RawAttachment[] = [];
  const pieces = collect(root, attachments, warnings);
  const hasHtml = pieces.some(({ html }) => html !== undefined);
  const hasText = pieces.some(({ text }) => text !== undefined);
  // A mailing list's footer is often a text part beside the HTML of the mail: each form of the body holds all pieces.
  const text = hasText ? pieces.map((piece) => piece.text ?? htmlToPlainText(piece.html ?? "")).join("\n") : undefined;
  const html = hasHtml ? pieces.map((piece) => piece.html ?? escapedParagraphs(piece.text ?? "")).join("<br>\n") : undefined;
  return { text: text?.trim() === "" ? undefined : text, html: html?.trim() === "" ? undefined : html, attachments };
}

function collect(part: Part, attachments: RawAttachment[], warnings: Warnings): Piece[] {
  if (part.children.length > 0) {
    const pieces = part.children.map((child) => collect(child, attachments, warnings));
    return part.type === "multipart/alternative" ? alternative(pieces) : pieces.flat();
  }
  const isText = part.type === "text/plain" || part.type === "text/html";
  const isAttached = !isText || part.fileName !== undefined || (part.disposition !== undefined && part.disposition !== "inline");
  if (isAttached) attachments.push(attachmentOf(part, warnings));
  // Apple Mail and Netscape send named text parts "inline", or without a word about it: they are files, and shown as well.
  if (!isText || (part.disposition !== undefined && part.disposition !== "inline")) return [];
  return bodyOf(part, attachments, warnings);
}

/** RFC 2046 section 5.1.4: the same in several forms, the best one last. */
function alternative(children: readonly (readonly Piece[])[]): Piece[] {
  const rich = children.findLast((pieces) => pieces.some(({ html }) => html !== undefined));
  const plain = children.find((pieces) => pieces.some(({ text }) => text !== undefined) && pieces !== rich);
  if (rich === undefined) return plain === undefined ? [] : [...plain];
  const html = rich.map((piece) => piece.html ?? escapedParagraphs(piece.text ?? "")).join("<br>\n");
  if (plain === undefined) return [{ html }];
  return [{ html, text: plain.map((piece) => piece.text ?? htmlToPlainText(piece.html ?? "")).join("\n") }];
}

function bodyOf(part: Part, attachments: RawAttachment[], warnings: Warnings): Piece[] {
  const bytes = decodeTransfer(part.body, part.encoding);
  if (part.type === "text/html") {
    const html = decodeBody(bytes, part.parameters.get("charset") ?? metaCharset(bytes), warnings);
    return html.trim() === "" ? [] : [{ html }];
  }
  const { files, rest } = findUuencoded(bytes.toString("latin1"));
  for (const { name, bytes: content } of files) attachments.push({ name, type: "application/octet-stream", bytes: content });
  const body = files.length === 0 ? bytes : Buffer.from(rest, "latin1");
  const text = decodeBody(body, part.parameters.get("charset"), warnings);
  const flowed = part.parameters.get("format")?.toLowerCase() === "flowed";
  const shown = flowed
    ? joinFlowed(text, part.parameters.get("delsp")?.toLowerCase() === "yes")
    : text.replaceAll(/\r\n?/g, "\n");
  return shown.trim() === "" ? [] : [{ text: shown }];
}

function decodeBody(bytes: Buffer, charset: string | undefined, warnings: Warnings): string {
  const { text, sure } = decodeText(bytes, charset);
  if (!sure) warnings.add("charset", "The email does not say correctly how its letters are encoded; some may be wrong.");
  return text;
}

/** HTML that says its charset itself, in a part that does not. */
export function metaCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096)).toString("latin1");
  return /<meta\b[^>]*\bcharset\s*=\s*["']?([\w.:-]+)/i.exec(head)?.[1];
}

function attachmentOf(part: Part, warnings: Warnings): RawAttachment {
  const id = part.headers.first("content-id");
  const location = part.headers.first("content-location");
  if (part.type === "application/pkcs7-mime" || part.type === "application/x-pkcs7-mime")
    warnings.add("smime", "The email is signed or encrypted as a whole (S/MIME); its content is in the attached file.");
  if (part.type === "multipart/encrypted" || part.type === "application/pgp-encrypted")
    warnings.add("encrypted", "The email is encrypted; its content is in the attached files.");
  if (part.type === "application/ms-tnef" || part.type === "application/vnd.ms-tnef")
    warnings.add("tnef", "Outlook packed attachments of this email into winmail.dat, which is kept as it is.");
  return {
    name: part.fileName ?? messageName(part),
    type: part.type,
    bytes: decodeTransfer(part.body, part.encoding),
    contentId:
      id === undefined
        ? undefined
        : decodeWords(id)
            .trim()
            .replace(/^<(.*)>$/, "$1"),
    contentLocation: location,
  };
}

/** An attached message has its subject for a name. */
function messageName(part: Part): string | undefined {
  if (part.type !== "message/rfc822" && part.type !== "message/global") return undefined;
  const head = part.body.toString("latin1", 0, 16_384);
  const subject = /^subject:[ \t]*(.*(?:\r?\n[ \t].*)*)/im.exec(head)?.[1];
  const title = decodeWords((subject ?? "").replaceAll(/\r?\n/g, ""))
    .replaceAll(/[\\/]/g, "-")
    .trim();
  return title === "" ? undefined : `${title}.eml`;
}
