import { recordKey } from "../../../../electron/contract/record-key.ts";
import { suggest, type SuggestionSources } from "../../../../electron/suggestions/suggest.ts";
import { addUp } from "../add-up.ts";
import type { GeneratedCompany } from "./generate.ts";
import { us, type SomeMail } from "./mailbox.ts";
import { SuggestWorld } from "./world.ts";

export type Answer = {
  /** Keys of records, best first. */
  readonly ranked: readonly string[];
  readonly sure: boolean;
};

/** What somebody, or something, says to a mail. */
export type Guesser = (sources: SuggestionSources, mail: SomeMail) => Answer;

/** Mailpin's suggestions, as the window gets them. */
export const mailpin: Guesser = (sources, { mail }) => {
  const { hits, sure } = suggest(sources, mail, us);
  return { ranked: hits.map(recordKey), sure };
};

export type Counts = {
  /** Mails that belong to a record, and those of them … */
  readonly answerable: number;
  readonly first: number;
  readonly amongThree: number;
  readonly sure: number;
  readonly right: number;
  /** Mails that belong to none, and those of them for which one was chosen. */
  readonly others: number;
  readonly wrongly: number;
};

export const none: Counts = {
  ...{ answerable: 0, first: 0, amongThree: 0, sure: 0, right: 0 },
  ...{ others: 0, wrongly: 0 },
};

export const sumOf = (counts: Iterable<Counts>): Counts => addUp(none, counts);

/** Counts by kind of mail, for each guesser by its name. */
export type Figures = ReadonlyMap<string, ReadonlyMap<string, Counts>>;

/** The first fifth of the mails are filed; they are the history that a user has. */
const history = 0.2;

/** Mails by date: each is asked about, and then filed if it belongs to a record. */
export function follow(
  { changes, mails }: GeneratedCompany,
  guessers: Readonly<Record<string, Guesser>>,
): Figures {
  const world = new SuggestWorld(changes);
  const figures = new Map<string, Map<string, Counts>>();
  for (const name of Object.keys(guessers)) figures.set(name, new Map());
  for (const [place, one] of mails.entries()) {
    world.goOnTo(one.at);
    if (place >= mails.length * history)
      for (const [name, guess] of Object.entries(guessers)) {
        const byKind = figures.get(name);
        const counts = judge(guess(world.sources, one), one);
        byKind?.set(one.kind, sumOf([byKind.get(one.kind) ?? none, counts]));
      }
    world.file(one);
  }
  world.close();
  return figures;
}

function judge({ ranked, sure }: Answer, { right }: SomeMail): Counts {
  if (right.length === 0) return { ...none, others: 1, wrongly: Number(sure) };
  const isRight = (key: string | undefined) => key !== undefined && right.includes(key);
  return {
    ...none,
    answerable: 1,
    first: Number(isRight(ranked[0])),
    amongThree: Number(ranked.slice(0, 3).some(isRight)),
    sure: Number(sure),
    right: Number(sure && isRight(ranked[0])),
  };
}
