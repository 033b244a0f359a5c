import type { ProblemMessage } from "../contract/messages/problems.ts";
import { keyOf } from "../contract/messages/sentence.ts";
import type { Problem } from "../contract/problem.ts";

/** What a file is that is no email; the sentence says what to drop instead. */
export type OtherFile = Extract<ProblemMessage, { readonly code: "not-a-mail" }>["kind"];

/** Thrown for a file that seems undamaged but is not an email: dropping it again cannot help. */
export class NotAMail extends Error {
  override readonly name = "NotAMail";
  readonly problem: Problem;

  constructor(problem: Problem, options?: ErrorOptions) {
    super(keyOf(problem), options);
    this.problem = problem;
  }
}

/** Thrown for an email that is too damaged or too large to be read. */
export class UnreadableMail extends Error {
  override readonly name = "UnreadableMail";
  readonly problem: Problem;

  constructor(problem: Problem, options?: ErrorOptions) {
    super(keyOf(problem), options);
    this.problem = problem;
  }
}

export const notAMail = (kind: OtherFile): NotAMail => new NotAMail({ code: "not-a-mail", kind });
