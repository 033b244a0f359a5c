import { Parser } from "htmlparser2";
import { markOf as markByPrograms, type Attributes, type Mark } from "./marks.ts";
import type { Line } from "./parts.ts";
import { plain } from "./text.ts";

/** A line that HTML shows, and where in the HTML it starts: before the element that begins it. */
export type HtmlLine = Line & { readonly at: number };

/** Elements that stand on lines of their own. */
const blocks = new Set(
  "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody tfoot thead tr ul".split(
    " ",
  ),
);

/** Elements whose text nobody sees. */
const unseen = new Set(["script", "style", "title", "textarea", "noscript", "template", "xml"]);

/** No line is looked at further than this, nor has a mail more lines that matter; characters and lines. */
const longestLine = 400;
const mostLines = 100_000;

export type HtmlReading = {
  /** Told of each element; `line` is the number of the line that it is on. */
  readonly onElement?: (tag: string, attributes: Readonly<Record<string, string>>, line: number) => void;
  /** Told of the text of style sheets, and of other text that nobody sees. */
  readonly onStyle?: (css: string) => void;
  /** What an element says about older messages; by default what mail programs write. */
  readonly markOf?: (tag: string, attributes: Attributes) => Mark | undefined;
};

/**
 * What HTML shows, line by line, with the depth of quotation; comments (Outlook's `<!--[if gte mso 9]>` with them) are not shown.
 * One pass, linear in the length.
 */
export function linesOfHtml(html: string, reading: HtmlReading = {}): HtmlLine[] {
  const { onElement, onStyle, markOf = markByPrograms } = reading;
  const lines: HtmlLine[] = [];
  const open: { readonly tag: string; readonly mark: Mark | undefined }[] = [];
  let depth = 0;
  let hidden = 0;
  let text = "";
  let filled = false;
  let at = 0;
  let starts = false;

  /** @param next where the next line starts, if something was on this one */
  const end = (next: number) => {
    const words = plain(text);
    text = "";
    if (!filled && words === "" && !starts) return;
    if (lines.length < mostLines) lines.push({ text: words, depth, at, ...(starts && { starts: true }) });
    filled = false;
    starts = false;
    at = next;
  };
  const close = () => {
    end(0);
    at = parser.endIndex + 1;
  };
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (blocks.has(tag)) end(parser.startIndex);
        const mark = markOf(tag, attributes);
        if (mark === "after") {
          end(parser.startIndex);
          starts = true;
          filled = true;
        }
        if (mark === "inside") {
          end(parser.startIndex);
          depth++;
        }
        open.push({ tag, mark });
        if (unseen.has(tag)) hidden++;
        if (tag === "img" && hidden === 0) filled = true;
        onElement?.(tag, attributes, lines.length);
        if (tag === "br") {
          filled = true;
          close();
        }
      },
      ontext(data) {
        if (hidden > 0) onStyle?.(data);
        else if (text.length < longestLine) text += data.slice(0, longestLine);
      },
      onclosetag(tag) {
        const element = open.pop();
        if (unseen.has(tag)) hidden--;
        if (blocks.has(tag) || element?.mark === "inside") close();
        else if (tag === "td" || tag === "th") text += " ";
        if (element?.mark === "inside") depth--;
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(html);
  end(html.length);
  return lines;
}
