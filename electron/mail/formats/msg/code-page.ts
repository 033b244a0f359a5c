import { isUtf8 } from "node:buffer";
import { codePageCharset } from "../../charset/charset.ts";
import { guessCharset } from "../../charset/charset-guess.ts";
import { tag, type Properties } from "./properties.ts";

/** ANSI code pages of the languages that do not use 1252, by primary language id ([MS-LCID]). */
const languagePages: Readonly<Record<number, number>> = {
  0x01: 1256, // Arabic
  0x02: 1251, // Bulgarian
  0x05: 1250, // Czech
  0x08: 1253, // Greek
  0x0d: 1255, // Hebrew
  0x0e: 1250, // Hungarian
  0x11: 932, // Japanese
  0x12: 949, // Korean
  0x15: 1250, // Polish
  0x18: 1250, // Romanian
  0x19: 1251, // Russian
  0x1a: 1250, // Croatian
  0x1b: 1250, // Slovak
  0x1e: 874, // Thai
  0x1f: 1254, // Turkish
  0x22: 1251, // Ukrainian
  0x23: 1251, // Belarusian
  0x24: 1250, // Slovenian
  0x25: 1257, // Estonian
  0x26: 1257, // Latvian
  0x27: 1257, // Lithuanian
  0x29: 1256, // Persian
  0x2a: 1258, // Vietnamese
};

/** Chinese in Taiwan, Hong Kong and Macao is Big5; everywhere else it is GBK. */
const traditionalChinese = new Set([0x0404, 0x0c04, 0x1404]);

/** Charsets used for transport: the strings in the sender's Outlook had another one. */
const transportCharsets = /^(?:us-ascii|utf-8)$/;

/**
 * The code page of a .msg's 8-bit strings. Several properties hint at it, none reliably: the
 * internet code page is that of the transported body, which for Japanese is another encoding
 * (50220) than that of the strings (932). Without any hint, it is guessed from their letters.
 */
export function charsetOfStrings(message: Properties): string | undefined {
  const codePage = message.integer(tag.messageCodepage);
  if (codePage !== undefined && codePage > 0 && codePage !== 1200 && codePage !== 20127)
    return codePageCharset(codePage);
  const locale = message.integer(tag.messageLocaleId);
  const byLocale = locale === undefined || locale <= 0 ? undefined : ansiPage(locale);
  if (byLocale !== undefined) return codePageCharset(byLocale);
  const transported = charsetOfHeaders(message) ?? internetCharset(message);
  if (transported === undefined || transportCharsets.test(transported))
    return guessed(message) ?? transported;
  return transported.startsWith("iso-2022-jp") ? "shift_jis" : transported;
}

function charsetOfHeaders(message: Properties): string | undefined {
  const headers = message.bytes8(tag.transportMessageHeaders)?.toString("latin1");
  return /charset\s*=\s*"?([\w.:-]+)/i.exec(headers ?? "")?.[1]?.toLowerCase();
}

function internetCharset(message: Properties): string | undefined {
  const internet = message.integer(tag.internetCodepage);
  return internet === undefined || internet <= 0 ? undefined : codePageCharset(internet);
}

/** Names of so many people and files are enough for a guess. */
const enough = 50;

function guessed(message: Properties): string | undefined {
  const ofMessage = [
    tag.subject,
    tag.normalizedSubject,
    tag.sentRepresentingName,
    tag.senderName,
    tag.body,
  ];
  const ofItems = [tag.displayName, tag.attachLongFilename];
  const strings = [
    ...message.recipients.slice(0, enough).flatMap((item) => ofItems.map((id) => item.bytes8(id))),
    ...message.attachments.slice(0, enough).flatMap((item) => ofItems.map((id) => item.bytes8(id))),
    ...ofMessage.map((id) => message.bytes8(id)),
  ].filter((bytes) => bytes !== undefined);
  const all = Buffer.concat(strings.flatMap((bytes) => [bytes, Buffer.from("\n")]));
  return isUtf8(all) ? undefined : guessCharset(all);
}

function ansiPage(locale: number): number | undefined {
  const language = locale & 0x3ff;
  if (language === 0x04) return traditionalChinese.has(locale & 0xffff) ? 950 : 936;
  return languagePages[language];
}
