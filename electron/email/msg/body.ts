import { codePageCharset, decodeText } from "../charset.ts";
import { metaCharset } from "../eml/bodies.ts";
import type { RawMail, Warnings } from "../raw-mail.ts";
import { readRtfBody } from "../rtf/rtf-body.ts";
import { tag, type MsgContext, type Properties } from "./properties.ts";

/**
 * The body, in the forms that are there: plain text, HTML, and RTF, which in most mails that Outlook wrote is the only place of
 * the HTML ([MS-OXRTFEX]).
 */
export function msgBody(message: Properties, { charset, warnings }: MsgContext): Pick<RawMail, "text" | "html"> {
  const text = lines(message.text(tag.body));
  const html = nativeHtml(message);
  if (html !== undefined) return { text, html };
  const compressed = message.binary(tag.rtfCompressed);
  if (compressed === undefined || compressed.length === 0) return { text, html };
  const rtf = readRtf(compressed, charset, warnings);
  return { text: text ?? lines(rtf?.text), html: rtf?.html };
}

/** PidTagHtml is bytes by the book, but there are files with a string of either kind. */
function nativeHtml(message: Properties): string | undefined {
  const bytes = message.binary(tag.html) ?? message.bytes8(tag.html);
  if (bytes === undefined) return blank(message.text(tag.html));
  const codePage = message.integer(tag.internetCodepage);
  const declared = codePage === undefined || codePage <= 0 ? undefined : codePageCharset(codePage);
  const { text, sure } = decodeText(bytes, declared ?? metaCharset(bytes));
  return blank((sure ? text : decodeText(bytes, metaCharset(bytes)).text).replace(/\0+$/, ""));
}

function readRtf(
  compressed: Buffer,
  charset: string | undefined,
  warnings: Warnings,
): { text?: string; html?: string } | undefined {
  try {
    return readRtfBody(compressed, charset);
  } catch {
    warnings.add("rtf", "The email's formatted text (RTF) is damaged.");
    return undefined;
  }
}

const lines = (text: string | undefined): string | undefined => blank(text?.replaceAll(/\r\n?/g, "\n"));

const blank = (text: string | undefined): string | undefined => (text === undefined || text.trim() === "" ? undefined : text);
