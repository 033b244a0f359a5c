import { codePageCharset, decodeText } from "../../charset/charset.ts";
import { metaCharset } from "../../charset/meta-charset.ts";
import type { RawMail, Warnings } from "../../raw-mail.ts";
import { readRtfBody, type RtfBody } from "../rtf/rtf-body.ts";
import { withoutTrailing } from "../../../text/trim.ts";
import { tag, type MsgContext, type Properties } from "./properties.ts";

/**
 * The body: HTML as it is, or extracted from the RTF in which Outlook wraps it ([MS-OXRTFEX]), and
 * text. Text from RTF without wrapped HTML comes before the plain text, which programs other than
 * Outlook do not update.
 */
export function msgBody(
  message: Properties,
  { charset, warnings }: MsgContext,
): Pick<RawMail, "text" | "html"> {
  const plain = lines(message.text(tag.body));
  const html = nativeHtml(message);
  if (html !== undefined) return { text: plain, html };
  const rtf = readRtf(message.binary(tag.rtfCompressed), charset, warnings);
  const rich = lines(rtf?.text);
  const text = isRtfOutdated(message) || rtf?.isWhole === false ? (plain ?? rich) : (rich ?? plain);
  if (text !== undefined || rtf?.html !== undefined) return { text, html: rtf?.html };
  return {
    text: /^report\b/i.test(message.text(tag.messageClass) ?? "") ? reportText(message) : undefined,
    html: undefined,
  };
}

/** [MS-OXBBODY] section 2.1.3.1: a program without RTF support changed the plain text later. */
const isRtfOutdated = (message: Properties): boolean => message.flag(tag.rtfInSync) === false;

/**
 * A mail server's report text is in the report, or with each recipient that it is about
 * ([MS-OXOMSG] section 2.2.2).
 */
function reportText(message: Properties): string | undefined {
  const texts = [message, ...message.recipients].map((about) => lines(about.text(tag.reportText)));
  return blank([...new Set(texts.filter((text) => text !== undefined))].join("\n\n"));
}

/** PidTagHtml is binary by the specification, but some files have it as a string of either type. */
function nativeHtml(message: Properties): string | undefined {
  const bytes = message.binary(tag.html) ?? message.bytes8(tag.html);
  if (bytes === undefined) return blank(message.text(tag.html));
  const codePage = message.integer(tag.internetCodepage);
  const declared = codePage === undefined || codePage <= 0 ? undefined : codePageCharset(codePage);
  const { text, sure } = decodeText(bytes, declared ?? metaCharset(bytes));
  return blank(withoutTrailing(sure ? text : decodeText(bytes, metaCharset(bytes)).text, /\0/));
}

function readRtf(
  compressed: Buffer | undefined,
  charset: string | undefined,
  warnings: Warnings,
): RtfBody | undefined {
  if (compressed === undefined || compressed.length === 0) return undefined;
  const body = orUndefined(() => readRtfBody(compressed, charset));
  if (body?.isWhole !== true) warnings.add("rtf");
  return body;
}

function orUndefined<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const lines = (text: string | undefined): string | undefined =>
  blank(text?.replaceAll(/\r\n?/g, "\n"));

const blank = (text: string | undefined): string | undefined =>
  text === undefined || text.trim() === "" ? undefined : text;
