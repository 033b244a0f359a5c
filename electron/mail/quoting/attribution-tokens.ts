import { kindOfWord, longestSingle, type WordKind } from "./attribution-words.ts";
import { isDateWord } from "./date-words.ts";
import { lowered, signsOf, type Sign } from "./word-list.ts";

/** A word in a possible attribution. */
export type Word = {
  /**
   * `name` is a possible name: it has a capital letter, is in quotes, or is in a script without
   * capitals. `other` is any other word, `stop` a mark that ends a sentence. Commas are small
   * words.
   */
  readonly kind: WordKind | "address" | "number" | "name" | "other" | "stop";
  readonly text: string;
  /** The address is in brackets, as programs write it after a name. */
  readonly isBracketed?: boolean;
};

/** A name in quotes, other characters without a space, or a lone quotation mark. */
const chunk = /["“„«]([^"“”„«»]+)["”“»]|[^\s"“„«]+|["“„«]/gu;

/** Most words in an attribution. */
const mostWords = 60;

/** Splits a text into words, up to the first stop. Linear in its length. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const [run, quoted] of tidy(text).matchAll(chunk)) {
    const at = quoted === undefined ? run.search(/[^\s<>@]@[^\s<>@]/u) : -1;
    if (quoted !== undefined) words.push({ kind: "name", text: run });
    else if (at < 0) addPlain(words, run);
    else addAddress(words, run, at);
    if (words.length > mostWords) words.push({ kind: "stop", text: run });
    if (words.at(-1)?.kind === "stop") break;
  }
  return words;
}

/**
 * Removes spaces within brackets (`< ana@client.example >`), and feminine and plural endings:
 * `napsal(a)`, `à(s)`.
 */
const tidy = (text: string): string =>
  text.replaceAll(/([<(]) | ([>)])/g, "$1$2").replaceAll(/(\p{L})\([as]\)/gu, "$1");

/**
 * An address in any brackets (`(<ana@client.example>)`, `<a@b<mailto:a@b>>`), and the text attached
 * to it: `Ana<a@b>님이`.
 */
function addAddress(words: Word[], run: string, at: number): void {
  const opened = run.slice(0, at).search(/[<([]/u);
  const closed = Math.max(run.lastIndexOf(">"), run.lastIndexOf(")"), run.lastIndexOf("]"));
  const end = closed > at ? closed + 1 : run.length;
  addPlain(words, run.slice(0, Math.max(opened, 0)));
  words.push({ kind: "address", text: run, isBracketed: opened >= 0 || closed > at });
  addPlain(words, run.slice(end));
}

function addPlain(words: Word[], run: string): void {
  let done = 0;
  for (const sign of signsOf(run)) {
    if (sign.end <= done) continue;
    const word = wordOf(sign, run, words.at(-1));
    if (word === undefined) continue;
    words.push(word);
    if (word.kind === "stop" || words.length > mostWords) return;
    done = sign.end - sign.text.length + word.text.length;
  }
}

/** @param before the word before it */
function wordOf(
  { kind, text, end }: Sign,
  run: string,
  before: Word | undefined,
): Word | undefined {
  switch (kind) {
    case "number":
      return { kind, text };
    case "word":
      return {
        kind: kindOfWord(lowered(text)) ?? (/[\p{Lu}\p{Lt}\p{Lo}]/u.test(text) ? "name" : "other"),
        text,
      };
    case "single":
      return phraseAt(run, end - text.length) ?? { kind: "name", text };
    case "mark":
      if (/[,，、،]/u.test(text)) return { kind: "small", text };
      return isStop(text, before) ? { kind: "stop", text } : undefined;
  }
}

/** The longest listed word that begins there, in a script without spaces. */
function phraseAt(run: string, start: number): Word | undefined {
  for (let length = longestSingle; length > 0; length--) {
    const text = run.slice(start, start + length);
    const kind = text.length === length ? kindOfWord(text) : undefined;
    if (kind !== undefined) return { kind, text };
  }
  return undefined;
}

/**
 * A full stop ends a sentence after a long word, and an abbreviation after a short one (`Dr.`,
 * `Mon.`). Times and `időpont:` have colons.
 */
function isStop(mark: string, before: Word | undefined): boolean {
  if (/[?!;…。]/u.test(mark)) return true;
  const isOwnWord = before?.kind === "name" || before?.kind === "other";
  if (mark === ".") return isOwnWord && before.text.length > 4 && !isDateWord(lowered(before.text));
  return /[:：]/u.test(mark) && (isOwnWord || before?.kind === "verb");
}

/**
 * The words of the date: numbers, names of months and weekdays beside them, and an unknown word
 * between two numbers. `Jan` alone is a person, and the 7 of `Team 7 <team@client.example>` is a
 * part of the name.
 */
export function datesAmong(words: readonly Word[]): ReadonlySet<Word> {
  const dates = new Set<Word>();
  const parts = words.filter(({ kind }) => kind !== "small");
  for (const [at, word] of [...parts.entries()].reverse()) {
    const after = parts[at + 1];
    if (isDate(parts[at - 1], word, after, after !== undefined && dates.has(after)))
      dates.add(word);
  }
  return dates;
}

function isDate(
  before: Word | undefined,
  word: Word,
  after: Word | undefined,
  isBeforeDate: boolean,
): boolean {
  if (word.kind === "number") {
    const isInName = before?.kind === "name" && !isMonthOrDay(before) && after?.kind === "address";
    return !(isInName && /^\p{Nd}+$/u.test(word.text));
  }
  if (isMonthOrDay(word))
    return isBeforeDate || (before?.kind === "number" && /^\p{Nd}{1,2}$/u.test(before.text));
  const isUnknown = word.kind === "name" || word.kind === "other" || word.kind === "inName";
  return isUnknown && before?.kind === "number" && after?.kind === "number" && isBeforeDate;
}

const isMonthOrDay = ({ text }: Word): boolean => isDateWord(lowered(text));
