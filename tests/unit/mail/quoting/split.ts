import { linesOfHtml } from "../../../../electron/mail/quoting/html.ts";
import { partsOf } from "../../../../electron/mail/quoting/parts.ts";
import { linesOfText } from "../../../../electron/mail/quoting/text.ts";

/** The newest message's own words, and each older message's, of a plain text. */
export function splitText(text: string): { own: string; older: string[] } {
  const lines = text.split("\n");
  const words = (from: number, to: number) => lines.slice(from, to).join("\n").trim();
  const parts = partsOf(linesOfText(lines));
  const own = parts.filter(({ older }) => !older).map(({ from, to }) => words(from, to));
  const older = parts.filter((part) => part.older).map(({ from, to }) => words(from, to));
  return { own: own.filter((part) => part !== "").join("\n…\n"), older };
}

/** The same for HTML, with the text of its lines. */
export function splitHtml(html: string): { own: string; older: string; count: number } {
  const lines = linesOfHtml(html);
  const parts = partsOf(lines);
  const words = (older: boolean) =>
    parts
      .filter((part) => part.older === older)
      .flatMap(({ from, to }) => lines.slice(from, to).map(({ text }) => text))
      .filter((text) => text !== "")
      .join("|");
  return {
    own: words(false),
    older: words(true),
    count: parts.filter(({ older }) => older).length,
  };
}
