import { print, printTable, wholeNumber } from "../../../support/command.ts";
import { addressMatch, zohosRule } from "./baselines.ts";
import { generate } from "./generate.ts";
import { follow, mailpin, sumOf, type Counts } from "./protocol.ts";

/** The company to develop with; the figures that count are those of another seed. */
const usualSeed = 1;
const usualMails = 2_700;

const guessers = {
  Mailpin: mailpin,
  "Zoho's rule, the deal changed last": zohosRule,
  "the address alone": addressMatch,
} as const;

export type Options = {
  readonly seed?: string | undefined;
  readonly mails?: string | undefined;
};

/** Follows a generated company, prints how often Mailpin is right, and returns the figures. */
export function evalSuggest(options: Options): object {
  const seed = wholeNumber(options.seed, "seed", 0) ?? usualSeed;
  const count = wholeNumber(options.mails, "mails", 1) ?? usualMails;
  const company = generate(seed, count);
  const figures = follow(company, guessers);
  print(`Company ${seed}: ${company.mails.length} mails; the first fifth are only filed.`);
  print();
  for (const [name, byKind] of figures) printFigures(name, byKind);
  return {
    seed,
    mails: company.mails.length,
    guessers: [...figures].map(([name, byKind]) => ({
      name,
      kinds: Object.fromEntries(byKind),
      total: sumOf(byKind.values()),
    })),
  };
}

function printFigures(name: string, byKind: ReadonlyMap<string, Counts>): void {
  const kinds = [...byKind].toSorted(([, a], [, b]) => b.answerable - a.answerable);
  print(name);
  printTable([
    ["%", "mails", "top-1", "top-3", "dares", "right when it dares"],
    ...kinds.map(([kind, counts]) => row(kind, counts)),
    row("all", sumOf(byKind.values())),
  ]);
  print();
}

/** Daring is right or wrong on all mails; the other shares are of those that belong to a record. */
function row(name: string, counts: Counts): (string | number)[] {
  const { answerable, first, amongThree, sure, right, others, wrongly } = counts;
  return [
    name,
    answerable + others,
    percent(first, answerable),
    percent(amongThree, answerable),
    answerable === 0 ? percent(wrongly, others) : percent(sure, answerable),
    percent(right, sure + wrongly),
  ];
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? "-" : ((part / whole) * 100).toFixed(1);
