import { linesOfHtml, type HtmlLine } from "../quoting/html.ts";
import { partsOf, type Line, type Part } from "../quoting/parts.ts";
import { isTooComplex } from "../../html/html-complexity.ts";
import { linesOfText } from "../quoting/text.ts";
import { cutAtWord } from "../../text/shorten.ts";
import { maxPreviewChars } from "../parse-limits.ts";

/** Characters. */
const snippetLength = 140;

/**
 * Longer text is not searched for its first words (characters): nobody answers below so long a
 * quotation.
 */
const searched = 1_000_000;

/** With fewer characters than this, the links at the top stay. */
const fewestWords = 20;

/** A line of text, or of HTML, where links are known. */
type SnippetLine = Line & Pick<HtmlLine, "isLink">;

/**
 * The first words of a mail, for a list: those of its newest message, above, below or between its
 * quotations; those of the forwarded message if there are no others. Never empty if the mail has
 * words.
 *
 * @param html if the text was made from it: it marks quotations and links
 */
export function snippetOf(text: string, html?: string): string {
  const isReadable = html !== undefined && html.length <= maxPreviewChars && !isTooComplex(html);
  const words =
    (isReadable && firstWords(linesOfHtml(html))) ||
    firstWords(linesOfText(text.slice(0, searched).split("\n")));
  const anything = () => tidy(text.slice(Math.max(text.search(letter), 0)).slice(0, 4000));
  return cutAtWord(words === "" ? anything() : words, snippetLength);
}

function firstWords(lines: readonly SnippetLine[]): string {
  const parts = partsOf(lines);
  const said = (wanted: readonly Part[]) =>
    wordsIn(wanted.flatMap(({ body, to }) => lines.slice(body, to)));
  // Text below an older message without quote marks may be an answer, but mostly it is the rest of
  // that message.
  const isSure = ({ from }: Part, index: number) =>
    index === 0 || (lines[from - 1]?.depth ?? 0) > 0;
  const own = parts.filter((part, index) => !part.older && isSure(part, index));
  return said(own) || said(parts.filter(({ older }) => older)) || wordsIn(lines);
}

/**
 * The words of some lines, without the links at their top; with them, where few other words are
 * left.
 */
function wordsIn(lines: readonly SnippetLine[]): string {
  const isClicked = ({ isLink, text }: SnippetLine) => isLink === true || isNotice(text);
  const words = collect(
    lines,
    (line, isTop) => !isAddress(line.text) && !(isTop && isClicked(line)),
  );
  if (words.length >= fewestWords) return words;
  return collect(lines, ({ text }) => !isAddress(text)) || collect(lines, () => true);
}

/** @param isSaid whether to take a line; `isTop` while none was taken */
function collect(
  lines: readonly SnippetLine[],
  isSaid: (line: SnippetLine, isTop: boolean) => boolean,
): string {
  let words = "";
  for (const line of lines) {
    const shown = tidy(
      line.text.replaceAll(bracketed, (all: string, inner: string) =>
        isPlaceholder(inner) ? " " : all,
      ),
    );
    if (letter.test(shown) && isSaid(line, words === ""))
      words += words === "" ? shown : ` ${shown}`;
    if (words.length > snippetLength) break;
  }
  return words;
}

/** Rules and pictures made of punctuation have none. */
const letter = /[\p{L}\p{N}]/u;

/** Newsletters fill the preview of mail programs with invisible characters. */
const tidy = (text: string): string =>
  text
    .replaceAll(/[\s\p{Cc}[\p{Cf}--\p{Join_Control}]\u034F\u115F\u1160\u2800\u3164\uFFA0]+/gv, " ")
    .trim();

/**
 * Placeholders that converters write for a picture or a link: `[cid:image001.png@01DC]`, `[image:
 * Logo]`, `<https://firm.example>`.
 */
const bracketed = /[[<(]([^[\]<>()]*)[\])>]/g;

const isPlaceholder = (inner: string): boolean =>
  isAddress(inner) ||
  /^(?:cid|image|bild|imagen|immagine|imagem|afbeelding|obraz):/iu.test(inner) ||
  /\.(?:png|jpe?g|gif|bmp|svg|webp)$/i.test(inner);

/** Whether a text is nothing but web addresses. */
const isAddress = (text: string): boolean => text.trim().split(/\s+/).every(isUrl);
const isUrl = (word: string): boolean => /^[[<(]?(?:https?:\/\/|www\.|mailto:)/i.test(word);

/** Notices at the top of newsletters, without an address. */
const aboutItself =
  /(?:in|im|dans|en|nel|no|w) (?:your |ihrem |deinem |le |votre |un |el |su |tu |tuo |uw |je |een |seu )?(?:web)?(?:browser|navigateur|navegador|przeglądarce)|(?:trouble|problems) (?:viewing|reading)|nicht (?:richtig|korrekt) (?:angezeigt|dargestellt)|online-?version|web-?version|version en ligne|versión online|versione online/iu;

/**
 * Longest notice, and longest one whose address has neither a colon nor brackets before it; words.
 */
const mostNoticeWords = 14;
const mostLabelWords = 6;

/**
 * `View in browser: https://…`, `View online ( https://… )`: a few words and an address, or words
 * about a browser.
 */
function isNotice(text: string): boolean {
  const words = text.split(" ").filter((word) => !/^[[\]<>()]$/.test(word));
  if (words.length > mostNoticeWords) return false;
  const [before = "--", last = ""] = words.slice(-2);
  const isLabelled =
    /[:([<]/.test(text.slice(0, text.indexOf("//"))) || words.length <= mostLabelWords;
  return (isUrl(last) && before !== "--" && isLabelled) || aboutItself.test(text);
}
