import type { Catalog } from "./pattern.ts";

const accented: Readonly<Record<string, string>> = {
  ...{ a: "å", b: "ƀ", c: "ç", d: "ð", e: "é", f: "ƒ", g: "ĝ", h: "ĥ", i: "î", j: "ĵ", k: "ķ" },
  ...{ l: "ļ", m: "ɱ", n: "ñ", o: "ö", p: "þ", q: "ɋ", r: "ŕ", s: "š", t: "ţ", u: "û", v: "ṽ" },
  ...{ w: "ŵ", x: "ẋ", y: "ý", z: "ž", A: "Å", B: "Ɓ", C: "Ç", D: "Ð", E: "É", F: "Ƒ", G: "Ĝ" },
  ...{ H: "Ĥ", I: "Î", J: "Ĵ", K: "Ķ", L: "Ļ", M: "Ṁ", N: "Ñ", O: "Ö", P: "Þ", Q: "Ɋ", R: "Ŕ" },
  ...{ S: "Š", T: "Ţ", U: "Û", V: "Ṽ", W: "Ŵ", X: "Ẋ", Y: "Ý", Z: "Ž" },
};

/** Each third letter once more: translations are about a third longer than English. */
function lengthened(words: string): string {
  let letters = 0;
  return words.replaceAll(/[a-z]/gi, (letter) => {
    const other = accented[letter] ?? letter;
    letters += 1;
    return letters % 3 === 0 ? other + other : other;
  });
}

/** What Fluent itself reads stays: placeables with their values, and the names of variants. */
const kept = /\{ [^{}>]*\}|\{ \$[a-z]+ ->|^ *\*?\[[a-z0-9]+\]/gim;

function pseudo(pattern: string): string {
  let start = 0;
  let made = "";
  for (const match of pattern.matchAll(kept)) {
    made += lengthened(pattern.slice(start, match.index)) + match[0];
    start = match.index + match[0].length;
  }
  return made + lengthened(pattern.slice(start));
}

/** English as nobody writes it: what stays plain on the screen is not in the catalog. */
export const pseudoCatalog = (english: Catalog): Catalog =>
  Object.fromEntries(
    Object.entries(english).map(([area, messages]) => [
      area,
      Object.fromEntries(Object.entries(messages).map(([key, text]) => [key, pseudo(text)])),
    ]),
  );
