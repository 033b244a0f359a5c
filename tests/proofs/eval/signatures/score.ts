import type { Judgement, Label } from "./judge.ts";

/**
 * How often a picture of one kind was taken for the same, or for the other; "positive" is a
 * signature.
 */
export type Score = {
  readonly pictures: number;
  readonly truePositives: number;
  /** Content that was taken for a signature. */
  readonly falsePositives: number;
  /** Signatures that were taken for content. */
  readonly falseNegatives: number;
  readonly trueNegatives: number;
  /** Of what was taken for a signature, the share that is one; 1 where nothing was. */
  readonly precision: number;
  /** Of the signatures, the share that was found; 1 where there are none. */
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

/** What was mistaken, in words. */
export const errorsIn = (judgements: readonly Judgement[]): string[] =>
  judgements
    .filter(({ is, takenFor }) => is !== takenFor)
    .map(({ group, isHeldOut, picture, is, takenFor }) => {
      const heldOut = isHeldOut ? " (held out)" : "";
      return `${group}${heldOut}: ${picture} is ${is}, taken for ${takenFor}`;
    });
