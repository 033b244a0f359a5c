import { ranked } from "../../../../electron/suggestions/evidence.ts";
import { isSure } from "../../../../electron/suggestions/preselection.ts";
import { usualTuning, type Tuning } from "../../../../electron/suggestions/score.ts";
import { gather } from "../../../../electron/suggestions/suggest.ts";
import type { User } from "./data.ts";
import { judge, sumOf, theLater, type Counts } from "./protocol.ts";
import { FilingWorld, type Assumption } from "./world.ts";

/** Right so often when sure; more is not asked of the fitting. */
const rightEnough = 0.98;

/** The numbers that were chosen by these mails, and what else they might be. */
const tunings: readonly Tuning[] = [0.7, 1, 1.4].flatMap((bySubject) =>
  [0.75, 1, 1.3].flatMap((byPartners) =>
    [36, 40, 44, 48, 52].map((sureLead) => ({
      sureLead,
      weights: {
        ...usualTuning.weights,
        subject: usualTuning.weights.subject * bySubject,
        partners: usualTuning.weights.partners * byPartners,
      },
    })),
  ),
);

/**
 * What remains when nothing is chosen by a user's own mails: for each user, the tuning that serves
 * the others best.
 */
export function leaveOneOut(users: readonly User[], assumption: Assumption): Counts[] {
  const counts = users.map((user) => countsByTuning(user, assumption));
  return counts.map((own, left) => {
    const ofOthers = tunings.map((_, at) =>
      sumOf(counts.filter((__, user) => user !== left).map((byTuning) => byTuning[at]!)),
    );
    const best = ofOthers.reduce(
      (bestAt, one, at) => (worth(one) > worth(ofOthers[bestAt]!) ? at : bestAt),
      0,
    );
    return own[best]!;
  });
}

/** Being right when sure comes first. */
const worth = ({ asked, known, first, sure, right }: Counts): number =>
  first / known +
  sure / asked -
  (right / sure < rightEnough ? 10 * (rightEnough - right / sure) + 1 : 0);

function countsByTuning(user: User, assumption: Assumption): Counts[] {
  const world = new FilingWorld(user, assumption);
  const used = new Set<string>();
  const counts: Counts[][] = [];
  const isLater = theLater(user);
  for (const one of user.mails) {
    if (isLater(one)) {
      const { candidates, circumstances } = gather(world.sources, one.mail, user.us);
      counts.push(
        tunings.map((tuning) => {
          const all = ranked(candidates, tuning);
          const answer = {
            ranked: all.map(({ found }) => found.title),
            sure: isSure(all, circumstances, tuning),
          };
          return judge(answer, one.records, used);
        }),
      );
    }
    world.file(one);
    for (const record of one.records) used.add(record);
  }
  world.close();
  return tunings.map((_, at) => sumOf(counts.map((byTuning) => byTuning[at]!)));
}
