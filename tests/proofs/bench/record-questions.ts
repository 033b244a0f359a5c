import { Chance } from "../fuzz/chance.ts";
import type { RecordRow } from "../../../electron/records/row.ts";

/** What somebody types, and the record that they want. */
export type Question = { readonly text: string; readonly id: string };

const plain = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "");
const wordsOf = (text: string) => text.split(/\s+/).filter((word) => word.length > 1);

/** The ways in which people ask for a record, each with many examples. */
export function questionsFor(
  records: readonly RecordRow[],
  count: number,
): Readonly<Record<string, readonly Question[]>> {
  const chance = new Chance(5);
  const of = (module: string, ask: (record: RecordRow) => string): Question[] => {
    const some = records.filter((one) => one.module === module);
    return Array.from({ length: count }, () => {
      const record = chance.of(some);
      return { text: ask(record), id: record.id };
    });
  };
  const whole = ({ title, detail }: RecordRow) => `${title} ${detail.split(" · ")[0] ?? ""}`;
  return {
    "words in another order": of("Contacts", (one) => wordsOf(whole(one)).toReversed().join(" ")),
    "beginnings of words": of("Contacts", (one) =>
      wordsOf(whole(one))
        .map((word) => word.slice(0, 5))
        .join(" "),
    ),
    "without accents": of("Contacts", (one) => plain(whole(one)).toLowerCase()),
    "one typing error": of("Contacts", (one) => {
      const words = wordsOf(whole(one));
      const at = words.findIndex((word) => word.length >= 6);
      return words.map((word, place) => (place === at ? mistyped(word, chance) : word)).join(" ");
    }),
    address: of("Contacts", (one) => one.addresses[0] ?? ""),
    "telephone number": of("Contacts", (one) => `0${(one.phones[0] ?? "").slice(2)}`),
    "number of a quote": of("Quotes", (one) =>
      (one.detail.split(" · ")[0] ?? "").replaceAll("-", ""),
    ),
  };
}

function mistyped(word: string, chance: Chance): string {
  const at = 1 + chance.below(word.length - 2);
  const [before, letter, next, after] = [
    word.slice(0, at),
    word[at],
    word[at + 1],
    word.slice(at + 2),
  ];
  return chance.of([
    `${before}${next}${after}`,
    `${before}${next}${letter}${after}`,
    `${before}${letter}x${next}${after}`,
    `${before}x${next}${after}`,
  ]);
}

/** Everything on the screen while somebody types these titles, letter by letter. */
export function typedTexts(records: readonly RecordRow[], titles: number): string[] {
  const chance = new Chance(7);
  return Array.from({ length: titles }, () => chance.of(records).title.slice(0, 12)).flatMap(
    (title) => Array.from(title, (_, at) => title.slice(0, at + 1)),
  );
}
