/** Noncharacters (Unicode, section 23.7): no message has them, and `plain` takes them out. */
const start = "\u{FDD0}";
const end = "\u{FDD1}";

/** Stands in a text for what has more than words. */
export const placeFor = (name: string): string => start + name + end;

/** A value without what could pass for a place. */
export const plain = (value: string | number): string | number =>
  typeof value === "number" ? value : value.replaceAll(/[\u{FDD0}\u{FDD1}]/gu, "");

export type TextPart =
  | { readonly words: string; readonly name?: never }
  | { readonly name: string; readonly words?: never };

/** A text as its words and its places, in their order. */
export const partsOf = (text: string): readonly TextPart[] =>
  text.split(start).flatMap((piece, index): TextPart[] => {
    if (index === 0) return piece === "" ? [] : [{ words: piece }];
    const [name = "", words = ""] = piece.split(end);
    return words === "" ? [{ name }] : [{ name }, { words }];
  });
