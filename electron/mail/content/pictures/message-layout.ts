import { isClosing, isContactLine, isSignedBy } from "./signature-lines.ts";

/**
 * Where in its message a picture is:
 *
 * - `alone`: the message has no words;
 * - `top`: no words are before it, as above a letter;
 * - `closing`: it is below the closing words, the sender's name or the dashes that end the message.
 *   The text after it may have any length;
 * - `words`: the message continues below it, with its closing words, a question or paragraphs; or
 *   there are words beside it on its line; or the line before it ends in a colon or a question
 *   mark, and so leads to it;
 * - `end`: no more than a few words follow, or a disclaimer.
 */
export type Spot = "alone" | "top" | "closing" | "words" | "end";

export type Layout = {
  /** For each line, the spot of a picture on it. */
  readonly spots: readonly Spot[];
  /** The end of the message has contact details. */
  readonly hasContact: boolean;
};

/** Longest text after a picture at the end of its message, characters. */
const fewWords = 400;

/** Paragraphs of a disclaimer have at least this average length, in characters. */
const longParagraph = 150;

/** If a message has no closing words, so many of its last lines may be its signature. */
const footLines = 5;

/** A question mark that is not part of an address (`?id=4`). */
const question = /[?？؟](?=[\s"'”»)\]]|$)/u;

/** The end of a line that announces the next one. */
const leadsOn = /[:：?？؟]$/u;

/** A letter or a digit: between icons there are dots and lines. */
const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/**
 * Determines the layout of a message.
 *
 * @param lines its text
 * @param sender name of the writer, where it is known
 */
export function layoutOf(lines: readonly string[], sender: string | undefined): Layout {
  const filled = lines.map(hasWords);
  if (!filled.includes(true)) return { spots: lines.map(() => "alone"), hasContact: false };
  const closing = closingOf(lines, filled, sender);
  const foot =
    closing === undefined
      ? lines.filter((_, line) => filled[line]).slice(-footLines)
      : lines.slice(closing.from, closing.to);
  const hasContact = foot.some(isContactLine);
  const lastQuestion = lines.findLastIndex((text) => question.test(text));
  const after = restsOf(lines, filled);
  let before: string | undefined;
  const spots = lines.map((text, line): Spot => {
    const leading = before;
    if (filled[line]) before = text;
    const isAsked = lastQuestion > line;
    if (closing !== undefined && line >= closing.from && line < closing.to)
      return isAsked && !hasContact ? "end" : "closing";
    if (leading === undefined && !filled[line]) return "top";
    const { characters, paragraphs } = after[line] ?? { characters: 0, paragraphs: 0 };
    const goesOn =
      isAsked ||
      line < (closing?.from ?? 0) ||
      (characters > fewWords && characters / paragraphs < longParagraph);
    return goesOn || filled[line] || leadsOn.test(leading ?? "") ? "words" : "end";
  });
  return { spots, hasContact };
}

/** The text after each line. */
function restsOf(
  lines: readonly string[],
  filled: readonly boolean[],
): { characters: number; paragraphs: number }[] {
  let characters = 0;
  let paragraphs = 0;
  const rests = lines.toReversed().map((text, index) => {
    const rest = { characters, paragraphs };
    if (filled[lines.length - 1 - index]) {
      characters += text.length;
      paragraphs += 1;
    }
    return rest;
  });
  return rests.reverse();
}

/**
 * The lines from the closing words, or without them from the sender's name, to a postscript or the
 * end.
 */
function closingOf(
  lines: readonly string[],
  filled: readonly boolean[],
  sender: string | undefined,
): { from: number; to: number } | undefined {
  const first = filled.indexOf(true); // "Thanks, Sam" above a message does not close it
  const words = lines.findLastIndex(isClosing);
  const name = sender === undefined ? -1 : lines.findLastIndex((text) => isSignedBy(text, sender));
  const from = [words, name].find((line) => line > first);
  if (from === undefined) return undefined;
  const postscript = lines.findIndex((text, line) => line > from && /^p\.?\s?s\b/i.test(text));
  return { from, to: postscript < 0 ? lines.length : postscript };
}
