import type { Attachment } from "mailparser";
import { z } from "zod";
import { escapedParagraphs } from "../body/linkify.ts";
import { htmlToPlainText } from "../body/text.ts";
import { decodeText, type OtherCharsets } from "../charset.ts";
import type { RawAttachment, RawContent } from "../raw-mail.ts";
import type { Shown } from "./amend.ts";
import { shownFile } from "./part-fields.ts";
import { attachmentOf } from "./attachment.ts";
import { findUuencoded } from "./uuencode.ts";

/** What mailparser found. */
export type Found = {
  readonly text: string | undefined;
  readonly html: string | false | undefined;
  readonly attachments: readonly Attachment[];
  readonly shown: Readonly<Shown>;
};

/**
 * What a message shows and what is attached to it, of what mailparser found. When no part of it is plain text, the text is left
 * to be made from the HTML, as for every other format.
 *
 * @param others as decodeText wants them
 */
export function contentOf(found: Found, others: OtherCharsets): RawContent {
  const { files, rest } = findUuencoded(found.text ?? "");
  const html = found.html === false ? undefined : found.html;
  const body = { text: found.shown.text ? blank(rest) : undefined, html: blank(html) };
  const shown = found.attachments.filter(({ contentDisposition }) => contentDisposition === shownFile);
  const inText = files.map(({ name, bytes }): RawAttachment => ({ name, type: "application/octet-stream", bytes }));
  return {
    ...shown.reduce((shownSoFar, file) => withFile(shownSoFar, file, others), body),
    attachments: [...inText, ...found.attachments.map(attachmentOf)],
  };
}

type Body = { readonly text: string | undefined; readonly html: string | undefined };

/** A text part that is a file, too, is shown after the body, in each form that the body has. */
function withFile({ text, html }: Body, { contentType, content, headers }: Attachment, others: OtherCharsets): Body {
  const isHtml = contentType === "text/html";
  const label = charsetOf(headers) ?? (isHtml ? metaCharset(content) : undefined);
  const shown = decodeText(content, label, others).text.replaceAll(/\r\n?/g, "\n");
  if (shown.trim() === "") return { text, html };
  if (!isHtml && html === undefined) return { text: text === undefined ? shown : `${text}\n${shown}`, html };
  const before = html ?? (text === undefined ? undefined : escapedParagraphs(text));
  const after = isHtml ? shown : escapedParagraphs(shown);
  const both = before === undefined ? after : `${before}<br>\n${after}`;
  return { text: text === undefined ? undefined : `${text}\n${isHtml ? htmlToPlainText(shown) : shown}`, html: both };
}

function charsetOf(headers: Attachment["headers"]): string | undefined {
  const type = structured.safeParse(headers.get("content-type")).data;
  return type?.params.charset;
}

/** mailparser's types leave open what a field is made into. */
const structured = z.object({ params: z.object({ charset: z.string().optional() }) });

const blank = (text: string | undefined): string | undefined => (text === undefined || text.trim() === "" ? undefined : text);

/** HTML that says its charset itself, in a part that does not. It cannot be UTF-16, or nobody could have read that it is. */
export function metaCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096)).toString("latin1");
  const charset = /<meta\b[^>]*\bcharset\s*=\s*["']?([\w.:-]+)/i.exec(head)?.[1];
  return charset !== undefined && /^(?:utf-?16|unicode)/i.test(charset) ? "utf-8" : charset;
}
