import { cleanHtml, escaped, textOf, type CleanHtml } from "./html.ts";
import { imageMarker, type EmailBody } from "./request.ts";
import { printable, shortened } from "./text.ts";

/** The longest `content` in Zoho's newer OpenAPI files; its pages name no limit. */
export const contentLimit = 32_000;

/** An uploaded image's `crm/img_id:ID` is longer than its marker: ids are said to have up to 150 characters. */
const imageReserve = 160;

export type Content = Pick<EmailBody, "content" | "mail_format"> & {
  /** The positions of the files that the content shows as images. */
  readonly shown: ReadonlySet<number>;
};

/**
 * The body as Zoho keeps it. HTML if it fits, first with the sender's look, then with its structure alone; otherwise the text, shortened
 * where that is too long as well. What had to go is said at the end.
 *
 * @param imageOf position of the file with this content id, if it goes along
 * @param notes sentences to add at the end
 */
export function contentOf(
  { text, html }: { readonly text?: string; readonly html?: string },
  imageOf: (contentId: string) => number | undefined,
  notes: readonly string[],
): Content {
  if (html !== undefined)
    for (const keep of ["look", "structure"] as const) {
      const clean = cleanHtml(printable(html), imageOf, keep);
      const content = clean === undefined ? undefined : htmlContent(clean, notes);
      if (content !== undefined) return content;
    }
  const words = printable(text ?? (html === undefined ? "" : textOf(html))).trim();
  return textContent(
    words,
    html === undefined ? notes : [...notes, "The formatting was left out: it is longer than Zoho keeps."],
  );
}

/** Undefined when it does not fit, or shows nothing. */
function htmlContent({ html, shown, lost }: CleanHtml, notes: readonly string[]): Content | undefined {
  if (html === "") return undefined;
  const said = lost === 0 ? notes : [...notes, lost === 1 ? "One image was left out." : `${lost} images were left out.`];
  const content = said.length === 0 ? html : `${html}\n<p>${said.map((note) => `[${escaped(note)}]`).join("<br>")}</p>`;
  const images = content.match(imageMarker)?.length ?? 0;
  return content.length + images * imageReserve > contentLimit ? undefined : { content, mail_format: "html", shown };
}

function textContent(words: string, notes: readonly string[]): Content {
  const shown = new Set<number>();
  const whole = withNotes(words === "" ? "(no text)" : words, notes);
  if (whole.length <= contentLimit) return { content: whole, mail_format: "text", shown };
  return { content: shortenedText(words, contentLimit, notes), mail_format: "text", shown };
}

/** Text cut to `limit` characters in all, with a note that says so. */
export function shortenedText(words: string, limit: number, notes: readonly string[] = []): string {
  const said = ["The text was shortened: it is longer than Zoho keeps.", ...notes];
  const room = limit - withNotes("", said).length;
  return room > 1 ? withNotes(shortened(words, room), said) : shortened(words, limit);
}

const withNotes = (words: string, notes: readonly string[]) =>
  notes.length === 0 ? words : `${words}\n\n${notes.map((note) => `[${note}]`).join("\n")}`;
