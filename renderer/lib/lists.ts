import { spokenLanguage } from "../../electron/language/text.ts";

/** Names as the spoken language lists them: "a, b, and c". */
export const listed = (names: readonly string[]): string =>
  new Intl.ListFormat(spokenLanguage()).format(names);

/** The same in parts: the names, and the words between them. */
export const partsOfList = (
  names: readonly string[],
): readonly { readonly type: "element" | "literal"; readonly value: string }[] =>
  new Intl.ListFormat(spokenLanguage()).formatToParts(names);
