import type { Judgement, Label } from "./judge.ts";

/** Counts of right and wrong guesses; "positive" is a signature. */
export type Score = {
  readonly pictures: number;
  readonly truePositives: number;
  /** Content guessed to be a signature. */
  readonly falsePositives: number;
  /** Signatures guessed to be content. */
  readonly falseNegatives: number;
  readonly trueNegatives: number;
  /** The share of signatures among those guessed to be one; 1 if there are none. */
  readonly precision: number;
  /** The share of signatures that was found; 1 if there are none. */
  readonly recall: number;
};

export function scoreOf(judgements: readonly Judgement[]): Score {
  const count = (is: Label, takenFor: Label) =>
    judgements.filter((one) => one.is === is && one.takenFor === takenFor).length;
  const truePositives = count("signature", "signature");
  const falsePositives = count("content", "signature");
  const falseNegatives = count("signature", "content");
  return {
    pictures: judgements.length,
    truePositives,
    falsePositives,
    falseNegatives,
    trueNegatives: count("content", "content"),
    precision: share(truePositives, falsePositives),
    recall: share(truePositives, falseNegatives),
  };
}

const share = (right: number, wrong: number): number =>
  right + wrong === 0 ? 1 : right / (right + wrong);

/** The wrong guesses, in words. */
export const errorsIn = (judgements: readonly Judgement[]): string[] =>
  judgements
    .filter(({ is, takenFor }) => is !== takenFor)
    .map(({ group, isHeldOut, picture, is, takenFor }) => {
      const heldOut = isHeldOut ? " (held out)" : "";
      return `${group}${heldOut}: ${picture} is ${is}, taken for ${takenFor}`;
    });
