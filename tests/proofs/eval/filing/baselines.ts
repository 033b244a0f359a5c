import { wordsOf } from "../../../../electron/records/words.ts";
import { peopleOf } from "../../../../electron/suggestions/mail.ts";
import type { FiledMail, User } from "./data.ts";
import type { Guesser } from "./protocol.ts";

/** The record of the sender's last mail, then those of the mails before it; sure after two alike. */
export function lastOfSender(): Guesser {
  const filed = new Map<string, string[]>();
  const senderOf = ({ mail }: FiledMail) => mail.from?.address ?? "";
  return {
    guess: (mail) => {
      const ranked = (filed.get(senderOf(mail)) ?? []).toReversed();
      const sure = ranked.length > 1 && ranked[0] === ranked[1];
      return { ranked: [...new Set(ranked)], sure };
    },
    learn: (mail) => {
      const earlier = filed.get(senderOf(mail)) ?? [];
      filed.set(senderOf(mail), [...earlier, ...mail.records]);
    },
  };
}

/** So much more likely than the next record, in logarithms, that it is sure. */
const sureOdds = 9;

/** Naive Bayes over people and the words of the subject. */
export function naiveBayes({ us }: User): Guesser {
  const records = new Map<string, Map<string, number>>();
  const vocabulary = new Set<string>();
  const tokensOf = ({ mail }: FiledMail): string[] => {
    const { partners, others } = peopleOf(mail, us);
    return [
      ...partners.map((address) => `from ${address}`),
      ...others.map((address) => `with ${address}`),
      ...wordsOf(mail.subject ?? ""),
    ];
  };
  return {
    guess: (mail) => {
      const tokens = tokensOf(mail);
      const likely = [...records]
        .map(([name, counts]) => {
          const total = counts.values().reduce((sum, count) => sum + count, 0);
          const chance = (token: string) =>
            Math.log(((counts.get(token) ?? 0) + 0.1) / (total + 0.1 * vocabulary.size));
          return { name, odds: tokens.reduce((sum, token) => sum + chance(token), 0) };
        })
        .sort((a, b) => b.odds - a.odds);
      const [first, second] = likely;
      const lead = (first?.odds ?? 0) - (second?.odds ?? -Infinity);
      return { ranked: likely.map(({ name }) => name), sure: likely.length > 1 && lead > sureOdds };
    },
    learn: (mail) => {
      for (const name of mail.records) {
        const counts = records.get(name) ?? new Map<string, number>();
        records.set(name, counts);
        for (const token of tokensOf(mail)) {
          vocabulary.add(token);
          counts.set(token, (counts.get(token) ?? 0) + 1);
        }
      }
    },
  };
}
