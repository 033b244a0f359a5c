import { suggest } from "../../../../electron/suggestions/suggest.ts";
import { addUp } from "../add-up.ts";
import type { FiledMail, User } from "./data.ts";
import { FilingWorld, newDeal, type Assumption } from "./world.ts";

/** What somebody, or something, says to one mail. */
export type Answer = {
  /** Names of records, best first. */
  readonly ranked: readonly string[];
  readonly sure: boolean;
};

/** Suggests records for a mail, and learns when it has been filed. */
export type Guesser = {
  readonly guess: (mail: FiledMail) => Answer;
  readonly learn: (mail: FiledMail) => void;
};

export type Counts = {
  readonly asked: number;
  /** Mails whose record was used before. */
  readonly known: number;
  readonly first: number;
  readonly amongThree: number;
  readonly sure: number;
  readonly right: number;
};

const none: Counts = { asked: 0, known: 0, first: 0, amongThree: 0, sure: 0, right: 0 };

export const sumOf = (counts: readonly Counts[]): Counts => addUp(none, counts);

/** Those after the first third. */
export function theLater({ mails }: User): (mail: FiledMail) => boolean {
  const first = new Set(mails.slice(0, Math.floor(mails.length / 3)));
  return (mail) => !first.has(mail);
}

/** The first third of the mails is filed; of each later one a guess is asked before it is filed. */
export function follow(user: User, guesser: Guesser): Counts {
  const used = new Set<string>();
  const counts: Counts[] = [];
  const isLater = theLater(user);
  for (const mail of user.mails) {
    if (isLater(mail)) counts.push(judge(guesser.guess(mail), mail.records, used));
    guesser.learn(mail);
    for (const record of mail.records) used.add(record);
  }
  return sumOf(counts);
}

export function judge(
  { ranked, sure }: Answer,
  right: readonly string[],
  used: ReadonlySet<string>,
): Counts {
  const isRight = (name: string | undefined) => name !== undefined && right.includes(name);
  const isKnown = right.some((name) => used.has(name));
  return {
    asked: 1,
    known: Number(isKnown),
    first: Number(isKnown && isRight(ranked[0])),
    amongThree: Number(isKnown && ranked.slice(0, 3).some(isRight)),
    sure: Number(sure),
    right: Number(sure && isRight(ranked[0])),
  };
}

/** Mailpin's suggestions, as the window gets them. */
export function mailpin(user: User, assumption: Assumption): Guesser & { close: () => void } {
  const world = new FilingWorld(user, assumption);
  return {
    guess: ({ mail }) => {
      const { hits, sure } = suggest(world.sources, mail, user.us);
      return { ranked: hits.map(({ title }) => title), sure };
    },
    learn: (mail) => {
      world.file(mail);
    },
    close: () => {
      world.close();
    },
  };
}

/**
 * Makes a new deal for the sender of each mail before the suggestions are asked for: nothing may be
 * sure then, for the mail may belong to the new deal.
 *
 * @returns how often the old record was chosen nevertheless
 */
export function sureBesideNewDeals(user: User, assumption: Assumption): number {
  const world = new FilingWorld(user, assumption);
  let wrong = 0;
  for (const one of user.mails) {
    for (const owner of ["contact", "company"] as const)
      for (const address of world.partnersOf(one).slice(0, 2)) {
        const undo = world.makeDeal(address, owner, one.at + 1);
        const { hits, sure } = suggest(world.sources, one.mail, user.us);
        if (sure && hits[0]?.title !== newDeal) wrong += 1;
        undo();
      }
    world.file(one);
  }
  world.close();
  return wrong;
}
