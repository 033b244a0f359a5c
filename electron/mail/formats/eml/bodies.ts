import libmime from "libmime";
import type { Attachment } from "mailparser";
import { z } from "zod";
import { escapedParagraphs } from "../../content/linkify.ts";
import { htmlToPlainText } from "../../content/text.ts";
import { decodeText, type OtherCharsets } from "../../charset/charset.ts";
import { charsetOfLabel } from "../../charset/charset-labels.ts";
import { metaCharset } from "../../charset/meta-charset.ts";
import type { RawAttachment, RawContent, Warnings } from "../../raw-mail.ts";
import { attachmentOf } from "./attachment.ts";
import { shownDisposition } from "./part-fields.ts";
import { contentOfPart } from "./transfer-encoding.ts";
import { findUuencoded } from "./uuencode.ts";

/**
 * The bodies and attachments of a message, from the parts that mailparser found. If no part is
 * plain text, assemble.ts makes the text from the HTML, as for every other format.
 *
 * @param others as for decodeText
 */
export function contentOf(
  parts: readonly Attachment[],
  others: OtherCharsets,
  warnings: Warnings,
): RawContent {
  const isBody = ({ contentDisposition: as }: Attachment) =>
    as === shownDisposition.body || as === shownDisposition.form;
  const isShownFile = ({ contentDisposition: as }: Attachment) => as === shownDisposition.file;
  const shown = withOneAside(
    [...parts.filter(isBody), ...parts.filter(isShownFile)].flatMap((part) =>
      shownParts(part, others, warnings),
    ),
  );
  return {
    ...joined(shown, warnings),
    attachments: [
      ...shown.flatMap(({ files }) => files),
      ...parts
        .filter((part) => !isBody(part))
        .map((part) => ({ ...attachmentOf(part, warnings), isFirst: part === parts[0] })),
    ],
  };
}

/** A text that a mail server wrote to each of the alternatives belongs to each, once. */
function withOneAside(shown: readonly ShownPart[]): readonly ShownPart[] {
  const asides = shown.filter(({ content }) => content !== "");
  const of = (isHtml: boolean) =>
    new Set(asides.flatMap((one) => (one.asideOf?.isHtml === isHtml ? [one.content] : [])));
  const inBoth = of(true).intersection(of(false));
  return shown.map((part) => {
    const { asideOf, content } = part;
    if (asideOf === undefined || !inBoth.has(content)) return part;
    const own = asideOf.isHtml && !part.isHtml ? escapedParagraphs(content) : content;
    return { ...part, ...asideOf, alone: false, content: own };
  });
}

/** One content below the other, as of parts that follow each other. */
export const stacked = (contents: readonly RawContent[], warnings: Warnings): RawContent => ({
  ...joined(contents.flatMap(formsOf), warnings),
  attachments: contents.flatMap(({ attachments }) => attachments),
});

const formsOf = ({ text, html }: RawContent): Form[] => [
  ...(text === undefined ? [] : [{ isHtml: false, alone: html === undefined, content: text }]),
  ...(html === undefined ? [] : [{ isHtml: true, alone: text === undefined, content: html }]),
];

type Form = {
  readonly isHtml: boolean;
  /** It is not one of several alternatives. */
  readonly alone: boolean;
  readonly content: string;
};

type ShownPart = Form & {
  /** It stands above or below the encoded text of that form. */
  readonly asideOf?: Pick<Form, "isHtml">;
  /** Uuencoded files in its text. */
  readonly files: readonly RawAttachment[];
};

/**
 * The texts of a shown part: its own, and the plain text that a mail server wrote above or below
 * the encoded one, which belongs to every alternative.
 */
function shownParts(part: Attachment, others: OtherCharsets, warnings: Warnings): ShownPart[] {
  const { contentType, contentDisposition, headers } = part;
  const { before, data, after } = contentOfPart(part);
  const isHtml = contentType === "text/html";
  const { charset, format, delsp } =
    structured.safeParse(headers.get("content-type")).data?.params ?? {};
  const meta = isHtml ? charsetOfLabel(metaCharset(data)) : undefined;
  const textOf = (bytes: Buffer): string => {
    const { text, sure } = decodeText(
      bytes,
      charsetOfLabel(charset) ?? meta,
      function* (unlabelled) {
        if (meta !== undefined) yield meta;
        yield* others(unlabelled);
      },
    );
    if (!sure) warnings.add("charset");
    return text.includes("\r") ? text.replaceAll(/\r{1,4}\n|\r/g, "\n") : text;
  };
  const aside = (bytes: Buffer): ShownPart => {
    const content = textOf(bytes).trim();
    return {
      isHtml: isHtml && hasTags(content),
      alone: true,
      asideOf: { isHtml },
      content,
      files: [],
    };
  };
  const whole =
    format === "flowed" && !isHtml
      ? mime.decodeFlowed(textOf(data), delsp === "yes")
      : textOf(data);
  const { files, rest } =
    isHtml || contentDisposition === shownDisposition.file
      ? { files: [], rest: whole }
      : findUuencoded(whole);
  const own = {
    isHtml,
    alone: contentDisposition !== shownDisposition.form,
    content: rest,
    files: files.map(({ name, bytes }) => ({ name, type: "application/octet-stream", bytes })),
  };
  return [aside(before), own, aside(after)];
}

/** A gateway's footer below HTML may be HTML as well. */
const hasTags = (text: string): boolean =>
  /<br ?\/?>|<\/(?:a|b|div|font|i|p|span|table)>/i.test(text);

const mime = new libmime.Libmime();

/** mailparser's types leave the parsed form of a field open. */
const structured = z.object({
  params: z.object({
    charset: z.string().optional(),
    format: z.string().optional(),
    delsp: z.string().optional(),
  }),
});

/**
 * Some mails have plain text and HTML parts one after the other: each form of the body then
 * contains them all.
 */
function joined(parts: readonly Form[], warnings: Warnings): Pick<RawContent, "text" | "html"> {
  const filled = parts.filter(({ content }) => content.trim() !== "");
  const asText = ({ isHtml, content }: Form) => (isHtml ? plainText(content, warnings) : content);
  const asHtml = ({ isHtml, content }: Form) => (isHtml ? content : escapedParagraphs(content));
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
    warnings.add("text-failed");
    return "";
  }
}
