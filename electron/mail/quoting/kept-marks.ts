import { markOf, type Attributes, type Mark } from "./marks.ts";

/**
 * Cleaning removes classes and ids. This attribute keeps what they say about older messages until
 * the HTML is shortened or folded.
 */
export const older = "data-older";

/** The attribute for an element of the mail, as its program marked it. */
export function keptMark(tag: string, given: Attributes): Record<string, string> {
  const mark = markOf(tag, given);
  return mark === undefined ? {} : { [older]: mark };
}

/** Reads the mark in cleaned HTML. */
export function olderAttribute(attributes: Attributes): Mark | undefined {
  const mark = attributes[older];
  return mark === "inside" || mark === "after" ? mark : undefined;
}

/**
 * Removes the marks from cleaned HTML. It looks within tags only, where a bare `<` or quote means
 * nothing else.
 */
export const withoutMarks = (html: string): string =>
  html.includes(older)
    ? html.replace(/<[a-z][^<>]*>/g, (tag) => tag.replace(/ data-older="[a-z]*"/, ""))
    : html;
