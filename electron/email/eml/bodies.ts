import libmime from "libmime";
import type { Attachment } from "mailparser";
import { z } from "zod";
import { escapedParagraphs } from "../body/linkify.ts";
import { htmlToPlainText } from "../body/text.ts";
import { decodeText, type OtherCharsets } from "../charset.ts";
import { charsetOfLabel } from "../charset-labels.ts";
import { metaCharset } from "../meta-charset.ts";
import type { RawAttachment, RawContent, Warnings } from "../raw-mail.ts";
import { attachmentOf } from "./attachment.ts";
import { shownAs } from "./part-fields.ts";
import { findUuencoded } from "./uuencode.ts";

/**
 * What a message shows and what is attached to it, of the parts that mailparser found. When no part of it is plain text, the text
 * is left to be made from the HTML, as for every other format.
 *
 * @param others as decodeText wants them
 */
export function contentOf(parts: readonly Attachment[], others: OtherCharsets, warnings: Warnings): RawContent {
  const isBody = ({ contentDisposition: as }: Attachment) => as === shownAs.body || as === shownAs.form;
  const isShownFile = ({ contentDisposition: as }: Attachment) => as === shownAs.file;
  const shown = [...parts.filter(isBody), ...parts.filter(isShownFile)].map((part) => shownPart(part, others, warnings));
  return {
    ...joined(shown, warnings),
    attachments: [...shown.flatMap(({ files }) => files), ...parts.filter((part) => !isBody(part)).map(attachmentOf)],
  };
}

type ShownPart = {
  readonly isHtml: boolean;
  /** It is shown for itself, and not as one of several forms of the same. */
  readonly alone: boolean;
  readonly content: string;
  /** That stood in the text. */
  readonly files: readonly RawAttachment[];
};

function shownPart({ content, contentType, contentDisposition, headers }: Attachment, others: OtherCharsets, warnings: Warnings) {
  const isHtml = contentType === "text/html";
  const { charset, format, delsp } = structured.safeParse(headers.get("content-type")).data?.params ?? {};
  const meta = isHtml ? charsetOfLabel(metaCharset(content)) : undefined;
  const { text, sure } = decodeText(content, charsetOfLabel(charset) ?? meta, function* (bytes) {
    if (meta !== undefined) yield meta;
    yield* others(bytes);
  });
  if (!sure) warnings.add("charset", "The email does not say correctly how its letters are encoded; some may be wrong.");
  const lines = format === "flowed" && !isHtml ? mime.decodeFlowed(text, delsp === "yes") : text;
  const whole = lines.includes("\r") ? lines.replaceAll(/\r{1,4}\n|\r/g, "\n") : lines;
  const { files, rest } = isHtml || contentDisposition === shownAs.file ? { files: [], rest: whole } : findUuencoded(whole);
  return {
    isHtml,
    alone: contentDisposition !== shownAs.form,
    content: rest,
    files: files.map(({ name, bytes }) => ({ name, type: "application/octet-stream", bytes })),
  };
}

const mime = new libmime.Libmime();

/** mailparser's types leave open what a field is made into. */
const structured = z.object({
  params: z.object({ charset: z.string().optional(), format: z.string().optional(), delsp: z.string().optional() }),
});

/** Some mails have parts of plain text and of HTML one after the other: each form of the body then has them all. */
function joined(parts: readonly ShownPart[], warnings: Warnings): Pick<RawContent, "text" | "html"> {
  const filled = parts.filter(({ content }) => content.trim() !== "");
  const asText = ({ isHtml, content }: ShownPart) => (isHtml ? plainText(content, warnings) : content);
  const asHtml = ({ isHtml, content }: ShownPart) => (isHtml ? content : escapedParagraphs(content));
  const form = (isHtml: boolean) => filled.filter((part) => part.alone || part.isHtml === isHtml);
  return {
    text: filled.some(({ isHtml }) => !isHtml) ? form(false).map(asText).join("\n") : undefined,
    html: filled.some(({ isHtml }) => isHtml) ? form(true).map(asHtml).join("<br>\n") : undefined,
  };
}

function plainText(html: string, warnings: Warnings): string {
  try {
    return htmlToPlainText(html);
  } catch {
    warnings.add("text-failed", "The email's formatted text could not be read completely.");
    return "";
  }
}
