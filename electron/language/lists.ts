import { spokenLanguage } from "./text.ts";

const format = (options?: Intl.ListFormatOptions): Intl.ListFormat =>
  new Intl.ListFormat(spokenLanguage(), options);

/** As the spoken language lists: "a, b, and c". */
export const listed = (items: readonly string[]): string => format().format(items);

/** With the commas of the language, and no "and". */
export const listedShort = (items: readonly string[]): string =>
  format({ type: "unit", style: "short" }).format(items);

type Parts = readonly { readonly type: "element" | "literal"; readonly value: string }[];

/** A list in parts: the items, and the words between them. */
export const partsOfList = (items: readonly string[]): Parts => format().formatToParts(items);
