import { withoutTrailing } from "../../text/trim.ts";
import { isSentenceStart } from "./attribution-words.ts";
import { datesAmong, wordsOf, type Word } from "./attribution-tokens.ts";
import { isDateWord } from "./date-words.ts";
import { isQuotedFrom, type Line } from "./line.ts";
import { lowered } from "./word-list.ts";

/**
 * The line that mail programs write above a quoted message: "On Mon, 2 Mar 2026 at 09:15, Ana
 * <ana@client.example> wrote:".
 *
 * Its grammar, in all languages: a date, a person and a verb, each once and in any order, and a
 * colon. Small words of the language may be anywhere; no other words are allowed. "On 2 March I
 * wrote to Ana:" has two persons, "Am 2.3. habe ich geschrieben, dass:" has words that are in no
 * part.
 *
 *     date person verb    On …, Ana wrote:    Le …, Ana a écrit :    W dniu … Ana pisze:
 *     date verb person    Am … schrieb Ana:    Op … schreef Ana:    Den … skrev Ana:
 *     person date verb    Ana, … tarihinde şunu yazdı:    Ana 于…写道：    Ana hat am … geschrieben:
 *     person verb date    Ana schrieb am …:    Ana ezt írta (időpont: …):    Ana kirjoitti …:
 *     verb person date    Wiadomość napisana przez Ana w dniu …:    Missatge de Ana del dia …:
 *     date person         пн, 2 мар. 2026 г. в 09:15, Ana <ana@client.example>:    02.03.2026, 09:15 von ana@client.example:
 *     person verb         Ana <ana@client.example> wrote:    Zitat von Ana <ana@client.example>:
 *
 * A person is a name, an address, or both. Zoho Mail puts it all between dashes, without a colon:
 * `---- On Mon, 02 Mar 2026 09:15:00 +0100 Ana <ana@client.example> wrote ----`.
 */

/** Characters. Long names and long addresses make longer lines, but so do whole paragraphs. */
const longest = 320;

/** Mail programs break an attribution into at most so many lines. */
const mostLines = 4;

/**
 * The index of the line after an attribution that begins at `at`; undefined if none begins there.
 */
export function attributionAt(lines: readonly Line[], at: number): number | undefined {
  const most = Math.min(lines.length, at + mostLines);
  for (let end = at; end < most; end++) {
    const { text = "", depth = 0 } = lines[end] ?? {};
    if (text === "" || depth > 0) return undefined;
    if (endsAttribution(text)) return isAttributionFrom(lines, at, end + 1) ? end + 1 : undefined;
  }
  return undefined;
}

/**
 * Whether some lines are one attribution. The writer's own words directly above do not belong to
 * it: the first line must be the beginning of one, and need the others. It does not need others
 * that have a date of their own; "3 March 2026 at 10:00" may be an answer.
 */
function isAttributionFrom(lines: readonly Line[], at: number, end: number): boolean {
  const isQuoted = isQuotedFrom(lines, end);
  const textFrom = (from: number) =>
    lines
      .slice(from, end)
      .map(({ text }) => text)
      .join(" ");
  if (!isAttribution(textFrom(at), isQuoted)) return false;
  if (end === at + 1) return true;
  const opening = openingOf(lines[at]?.text ?? "");
  if (opening === undefined) return false;
  for (let from = at + 1; from < end; from++) {
    const rest = textFrom(from);
    if (isAttribution(rest, isQuoted) && (opening === "possible" || hasYear(rest))) return false;
  }
  return true;
}

const hasYear = (text: string): boolean => datePartsOf(datesAmong(wordsOf(text))).year;

/** Whether a line ends as attributions do; only such lines are examined. */
const endsAttribution = (line: string): boolean => /(?:[:：]|--)[\s*_"”»]{0,3}$/u.test(line);

/**
 * Whether a text is an attribution.
 *
 * @param isQuoted whether quoted lines follow: then some parts may be missing
 */
export function isAttribution(text: string, isQuoted: boolean): boolean {
  const stated = text.length > longest ? undefined : statement(text);
  if (stated === undefined) return false;
  const words = wordsOf(stated.text);
  const phrase = phraseOf(words);
  if (phrase !== undefined && isComplete(phrase, isQuoted || stated.isDashed)) return true;
  // Zoho Mail's attributions exist in more languages than are known: between dashes, a date and an
  // address are enough.
  const { year, time } = datePartsOf(datesAmong(words));
  return stated.isDashed && year && time && words.some(({ kind }) => kind === "address");
}

/** The text before the colon, or between the dashes. */
function statement(
  text: string,
): { readonly text: string; readonly isDashed: boolean } | undefined {
  const end = withoutTrailing(text, /[\s*_"”»]/u);
  if (/[:：]$/u.test(end)) return { text: end.slice(0, -1), isDashed: false };
  if (!end.startsWith("--") || !end.endsWith("--")) return undefined;
  return { text: withoutTrailing(end, /-/).replace(/^-+/, ""), isDashed: true };
}

/**
 * Whether a line can be the beginning of an attribution that continues on the next. It certainly is
 * with a date after a small word, or with a complete date and a person: then `<ana@client.example>
 * wrote:` below it is not an attribution by itself. Undefined for a line that is no such beginning,
 * or a sentence of its own.
 */
function openingOf(line: string): "certain" | "possible" | undefined {
  const words = wordsOf(line);
  const dates = datesAmong(words);
  const isForeign = (word: Word) =>
    word.kind === "other" && !dates.has(word) && !isDateWord(lowered(word.text));
  if (words.some(({ kind }) => kind === "stop") || (words.some(isForeign) && !/[<(]$/.test(line)))
    return undefined;
  const { year, time } = datePartsOf(dates);
  const parts = words.filter(({ kind }) => kind !== "small");
  const [first] = parts;
  // "10:30" alone may be an answer.
  const isDateFirst =
    first !== undefined &&
    dates.has(first) &&
    (first !== words[0] || first.kind !== "number" || year);
  if (isDateFirst && (first !== words[0] || (year && time && parts.length > dates.size)))
    return "certain";
  return isDateFirst || year || words.some(({ kind }) => kind === "address" || kind === "verb")
    ? "possible"
    : undefined;
}

/** A phrase that has each of its parts at most once. */
type Phrase = {
  /** The parts by their first letters: `dpv` for date, person, verb. */
  readonly order: string;
  readonly date: readonly Word[];
  readonly person: readonly Word[];
  /** The word directly before the person. */
  readonly before: Word | undefined;
};

function phraseOf(words: readonly Word[]): Phrase | undefined {
  const dates = datesAmong(words);
  const partOf = (word: Word) => (dates.has(word) ? "d" : word.kind === "verb" ? "v" : "p");
  const parts = words.filter(({ kind }) => kind !== "small");
  const order = parts.map(partOf).filter((part, index, all) => part !== all[index - 1]);
  const isTwice = (part: string) => order.filter((one) => one === part).length > 1;
  if (isTwice("d") || isTwice("p") || words.some(({ kind }) => kind === "stop")) return undefined;
  const person = parts.filter((word) => partOf(word) === "p");
  const before = words[words.findIndex((word) => word === person[0]) - 1];
  return { order: order.join(""), date: [...dates], person, before };
}

/** @param isMarked whether quoted lines follow, or it is between dashes */
function isComplete({ order, date, person, before }: Phrase, isMarked: boolean): boolean {
  const { year, time, isOneDate } = datePartsOf(date);
  if (!isOneDate) return false;
  const isDated = isMarked ? year || time : year && time;
  const named = namedBy(person, before);
  if (order.startsWith("dvp") && !isSubject(person, before)) return false;
  if (order === "dp") return year && time && named === "address";
  if (!order.includes("v") || named === undefined) return false;
  if (!order.includes("d")) return isCertainWithoutDate(named, person, isMarked);
  switch (named) {
    case "address":
    case "address and words":
      return isDated || year;
    case "full name":
      return isDated;
    case "name":
      return isDated && (isMarked || order.startsWith("d"));
    case "word":
      return isMarked ? year : year && time;
  }
}

type DateParts = { readonly year: boolean; readonly time: boolean; readonly isOneDate: boolean };

/**
 * The parts of a date. A time is `9:15`, or `9.15` beside a date; a year has four digits, or is the
 * third number.
 */
function datePartsOf(date: Iterable<Word>): DateParts {
  const numbers = [...date].filter(({ kind }) => kind === "number").map(({ text }) => text);
  const isYear = (text: string) =>
    /^(?:.*[./-])?\p{Nd}{4}(?:[./-].*)?$/u.test(text) ||
    /^\p{Nd}{1,2}([./-])\p{Nd}{1,2}\1\p{Nd}{2}$/u.test(text);
  const years = numbers.filter((text) => !/^[+−-]/u.test(text) && isYear(text));
  const year =
    years.length > 0 || numbers.filter((text) => /^\p{Nd}{1,2}$/u.test(text)).length >= 3;
  const time = numbers.some(
    (text) =>
      /^-?\p{Nd}{1,2}[:h]\p{Nd}{2}/u.test(text) ||
      (year && /^\p{Nd}{1,2}\.\p{Nd}{2}/u.test(text) && !years.includes(text)),
  );
  return { year, time, isOneDate: years.length <= 1 };
}

/** Most words of a name: firms and departments have long ones. */
const mostNames = 12;

type Named = "address" | "address and words" | "full name" | "name" | "word";

/**
 * How a person is named; undefined for words that name nobody. A `word` is in lower case, as a
 * user's name is.
 */
function namedBy(person: readonly Word[], before: Word | undefined): Named | undefined {
  const names = person.filter(({ kind }) => kind !== "address");
  const [first] = names;
  if (names.length > mostNames) return undefined;
  const isPlain = names.every(({ kind }) => kind !== "other");
  if (names.length < person.length) {
    const isBracketed = person.some((word) => word.isBracketed === true);
    if (isPlain)
      return isBracketed || first === undefined || first.kind === "inName"
        ? "address"
        : "address and words";
    return isBracketed && !names.some(beginsSentence) ? "address and words" : undefined;
  }
  if (
    first === undefined ||
    first.kind === "inName" ||
    (before !== undefined && beginsSentence(before))
  )
    return undefined;
  // The Bat! writes "…, 9:15:00 AM, you wrote:".
  if (!isPlain)
    return names.length === 1 && (!beginsSentence(first) || before?.text === ",")
      ? "word"
      : undefined;
  if (beginsSentence(first)) return undefined;
  return names.length > 1 ? "full name" : "name";
}

/**
 * "Am … schrieb Ana", but not "el … escribió a Ana" or "il … ha scritto ad Ana", where the person
 * is the recipient.
 */
function isSubject(person: readonly Word[], before: Word | undefined): boolean {
  const names = person.filter(({ kind }) => kind !== "address");
  if (before !== undefined && /^[aà]$/i.test(before.text)) return false;
  return names[0]?.kind !== "other" || names.every(({ kind }) => kind === "other");
}

const beginsSentence = (word: Word): boolean => isSentenceStart(lowered(word.text));

/**
 * `Ana Client <ana@client.example> wrote:` is enough by itself, `Ana Client wrote:` above a
 * quotation; "Then Ana wrote:" is not.
 */
function isCertainWithoutDate(named: Named, person: readonly Word[], isMarked: boolean): boolean {
  const [first] = person;
  if (first === undefined || beginsSentence(first)) return false;
  return named === "address"
    ? isMarked || first.kind === "name"
    : named === "full name" && isMarked;
}
