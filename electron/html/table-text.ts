import type { FormatCallback, SelectorDefinition } from "html-to-text";

const cell: FormatCallback = (element, walk, builder) => {
  walk(element.children, builder);
  builder.addInline(" ");
};

/**
 * How html-to-text writes tables: a row is a line, and a blank separates its cells. By default it
 * writes all of a table's words without a blank between them; formatted as data columns, layout
 * tables, which most tables in mail are, would be torn apart.
 */
export const tableText: {
  readonly formatters: Record<string, FormatCallback>;
  readonly selectors: readonly SelectorDefinition[];
} = {
  formatters: { cell },
  selectors: [
    { selector: "tr", format: "block", options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    { selector: "td", format: "cell" },
    { selector: "th", format: "cell" },
  ],
};
