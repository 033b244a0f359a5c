import { earlierMessages } from "../quoting/earlier.ts";
import { linesOfHtml } from "../quoting/html.ts";
import { olderAttribute, withoutMarks } from "../quoting/kept-marks.ts";
import { linesOfText } from "../quoting/text.ts";
import { escapedParagraphs } from "./linkify.ts";

/**
 * Folded content: the browser opens it without a script. The mail's page has the words on it
 * (electron/desktop/pages.ts). No mail has such an element of its own after cleaning.
 */
const folded = (html: string): string => `<details><summary></summary>${html}</details>`;

/**
 * Folds the earlier messages that end a mail. Elements that are open where they begin are closed
 * before them and opened again for them.
 *
 * @param html cleaned, with the marks of keptMark; the result is without
 */
export function foldedHtml(html: string): string {
  const lines = linesOfHtml(html, { markOf: (_tag, attributes) => olderAttribute(attributes) });
  const earlier = earlierMessages(lines);
  const at = earlier && lines[earlier.from]?.at;
  if (at === undefined || hasPicture(html.slice(lines[earlier?.to ?? -1]?.at ?? html.length)))
    return withoutMarks(html);
  const { tags, closing } = openAfter(html.slice(0, at));
  return withoutMarks(html.slice(0, at)) + closing + folded(withoutMarks(tags + html.slice(at)));
}

/** A picture below the earlier messages may be the newest one's, though no words are with it. */
const hasPicture = (html: string): boolean => html.includes("<img");

/** Start tags and end tags as sanitize-html writes them: no bare `<` or `>` in attributes. */
const tag = /<(\/?)([a-z][a-z0-9]*)(?:\s[^<>]*?)?(\/?)>/g;

/** The start tags of the elements that are open after some HTML, and their end tags. */
function openAfter(html: string): { readonly tags: string; readonly closing: string } {
  const open: { whole: string; name: string }[] = [];
  for (const [whole, slash, name = "", empty] of html.matchAll(tag)) {
    if (slash === "/") open.pop();
    else if (empty !== "/") open.push({ whole, name });
  }
  return {
    tags: open.map(({ whole }) => whole).join(""),
    closing: open
      .toReversed()
      .map(({ name }) => `</${name}>`)
      .join(""),
  };
}

/** Plain text as HTML, the earlier messages folded that end it. */
export function foldedParagraphs(text: string): string {
  const rows = text.split("\n");
  const earlier = earlierMessages(linesOfText(rows));
  if (earlier === undefined) return escapedParagraphs(text);
  const [newest, rest] = [rows.slice(0, earlier.from), rows.slice(earlier.from)];
  return (
    escapedParagraphs(newest.join("\n").trimEnd()) + folded(escapedParagraphs(rest.join("\n")))
  );
}
