import { analyse } from "chardet";
import { decodeLossy } from "./east-asian.ts";

/** How many bytes of words are examined; more give no better guess. */
const sampleLength = 1024;
/** How many bytes of a text are searched for such words. */
const searched = 65_536;

/**
 * The least number of bytes beyond ASCII for any guess, for one Latin alphabet rather than another,
 * and for overruling a label.
 */
const fewest = 6;
const fewestLatin = 8;
const fewestForDoubt = 12;

/** chardet gives fewer than eleven double-byte characters no score at all, unless they repeat. */
const enoughForChardet = 64;

/** The charset of Western Europe: the fallback. */
const western = /^(?:iso-8859-1|windows-1252)$/;
const latin = /^(?:iso-8859-[1249]|windows-125[02478])$/;

/**
 * The most likely charset of some bytes, by their letters and letter order, which chardet knows for
 * some twenty languages. This is the last resort: it needs more than a name, and answers nothing
 * rather than a charset that gives no words.
 *
 * @returns undefined when nothing is likely; the fallback is windows-1252
 */
export function guessCharset(bytes: Uint8Array): string | undefined {
  const words = foreignWords(bytes);
  const count = foreignBytes(words);
  if (count < fewest) return undefined;
  if (!isConsecutive(words)) return guessLatin(bytes);
  const sample = Buffer.from(
    words.repeat(count < enoughForChardet ? Math.ceil(enoughForChardet / count) : 1),
    "latin1",
  );
  for (const { name, confidence } of analyse(sample)) {
    const charset = name.toLowerCase();
    if (charset === "utf-8") return undefined; // cut in the middle of a character
    if (latin.test(charset)) return guessLatin(bytes);
    // Almost every Thai word has a letter combination that only Thai has.
    if (!eightBit.test(charset) || confidence < (charset === "windows-874" ? 3 : 12)) continue;
    const likely = superset(charset, words);
    if (makesWords(words, likely)) return likely;
  }
  return undefined;
}

/**
 * The charsets of chardet, without Unicode, ASCII and ISO-2022, which are recognised with
 * certainty.
 */
const eightBit = /^(?:windows-|iso-8859-|koi8|shift_jis|big5|euc-|gb)/;

/**
 * The charset that mail uses instead of the standard that chardet names: the same letters, and
 * more.
 */
function superset(charset: string, words: string): string {
  if (charset === "koi8-r") return "koi8-u";
  if (charset === "iso-8859-8") return "windows-1255";
  // The two differ in one letter, Ά: its byte in ISO 8859-7 is a pilcrow in windows-1253.
  return charset === "iso-8859-7" && !words.includes("\u00B6") ? "windows-1253" : charset;
}

/** Whether the words of a text that are not ASCII are words in this charset. */
export const isLikely = (bytes: Uint8Array, charset: string): boolean =>
  makesWords(foreignWords(bytes), charset);

/**
 * Whether bytes are most likely text in a non-Latin script, or in Unicode, although they are valid
 * in a Latin charset.
 */
export function isForeignScript(bytes: Uint8Array): boolean {
  const words = foreignWords(bytes);
  return foreignBytes(words) >= fewestForDoubt && isConsecutive(words);
}

/**
 * Accented Latin letters stand one by one between ASCII letters. In another script, most bytes
 * follow another such byte, or are neither a letter nor a quotation mark of windows-1252 (Shift_JIS
 * has ASCII between them).
 */
function isConsecutive(words: string): boolean {
  const others = words.match(/[\u0080-\u00FF]{2,}|[\u0081\u0083\u0088-\u0090\u0098-\u009F]/g) ?? [];
  return others.reduce((sum, { length }) => sum + length, 0) * 2 > foreignBytes(words);
}

/**
 * Latin alphabets share their frequent letters, so the ASCII words around count, too, and the lead
 * over Western Europe must be clear.
 */
function guessLatin(bytes: Uint8Array): string | undefined {
  const lines = visible(bytes).split("\n").filter(isForeign).join("\n").slice(0, sampleLength);
  if (foreignBytes(lines) < fewestLatin) return undefined;
  const found = analyse(Buffer.from(lines, "latin1")).map(({ name, confidence }) => ({
    charset: name.toLowerCase(),
    confidence,
  }));
  const [best] = found.filter(({ charset }) => latin.test(charset));
  const rival = found.find(({ charset }) => western.test(charset))?.confidence ?? 0;
  return best !== undefined && best.confidence >= 25 && best.confidence >= rival * 1.5
    ? best.charset
    : undefined;
}

/** The text as Latin-1, without the tags of HTML. */
const visible = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, searched))
    .toString("latin1")
    .replaceAll(/<[^<>]*>/g, " ");

/** Its words that are not ASCII; the others are often in another language. */
function foreignWords(bytes: Uint8Array): string {
  const words = visible(bytes)
    .split(/[\s"'=/]+/)
    .filter(isForeign);
  return `${words.join(" ").slice(0, sampleLength)} `;
}

const isForeign = (text: string): boolean => /[\u0080-\u00FF]/.test(text);
const foreignBytes = (text: string): number => text.match(/[\u0080-\u00FF]/g)?.length ?? 0;

/** Scripts that are never mixed with Latin letters in one word. */
const unmixed = String.raw`\p{sc=Cyrl}\p{sc=Grek}\p{sc=Hebr}\p{sc=Arab}\p{sc=Thai}`;

/**
 * Sequences that no language has in its words, and that are frequent in text read in the wrong
 * charset.
 */
const impossibleSequences = new RegExp(
  [
    // Controls, box drawing, unassigned code points.
    String.raw`[\u0080-\u009F\uFFFD\p{Co}\p{Cn}\u2500-\u259F]`,
    String.raw`\p{sc=Latn}[${unmixed}]|[${unmixed}]\p{sc=Latn}`,
    String.raw`(?<=[a-z])[\p{sc=Han}\p{sc=Kana}\p{sc=Hang}]+(?=[a-z])`,
    // KOI8 and windows-1251 have small letters where the other has capitals.
    String.raw`(?=\P{ASCII})\p{Ll}(?=\P{ASCII})\p{Lu}`,
    String.raw`(?<![\p{L}\p{M}])\p{M}`, // an accent on nothing
    String.raw`\p{L}[\u00A1-\u00BF\u00D7\u00F7](?=\p{L})`,
    String.raw`[ךםןףץς](?=\p{L})`, // the form that a letter has at the end
  ].join("|"),
  "gu",
);

function makesWords(words: string, charset: string): boolean {
  const text = decodeLossy(Buffer.from(words, "latin1"), charset);
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  if (count(impossibleSequences) * 20 > count(/\P{ASCII}/gu)) return false;
  const han = count(/\p{sc=Han}/gu);
  const kana = count(/[\p{sc=Hira}\p{sc=Kana}]/gu);
  if (charset === "shift_jis" || charset === "euc-jp") return kana * 8 > han;
  if (charset === "euc-kr") return count(/\p{sc=Hang}/gu) > han * 4;
  return kana * 8 <= han;
}
