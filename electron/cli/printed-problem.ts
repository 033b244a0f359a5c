import { problemText } from "../contract/messages/problems.ts";
import type { Problem, Remedy } from "../contract/problem.ts";

/** A Problem as programs read it in the output: its code, and its sentence for people. */
export type PrintedProblem = {
  readonly code: string;
  readonly message: string;
  readonly remedy?: Remedy | undefined;
  readonly support?: string | undefined;
};

export const printedProblem = (problem: Problem): PrintedProblem => ({
  code: problem.code,
  message: problemText(problem),
  remedy: problem.remedy,
  support: problem.support,
});
