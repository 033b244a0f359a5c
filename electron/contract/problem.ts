import { z } from "zod";

/** What the window can offer next to a Problem. */
export const remedy = z.enum([
  "retry",
  "sign-in",
  "choose-record",
  "choose-link",
  "choose-owner",
  "choose-attachments",
  "file-as-another",
]);
export type Remedy = z.output<typeof remedy>;

/**
 * A failure as data, for people: `message` is one or two sentences that say what happened and what
 * to do. `code` is stable and lower-case, for tests and support; it never carries mail text,
 * addresses or tokens.
 */
export const problem = z.object({
  code: z.string(),
  message: z.string(),
  remedy: remedy.exactOptional(),
  /** The drafts that it is about, where it is not about all that were to be filed. */
  draftIds: z.array(z.uuid()).exactOptional(),
  /**
   * For support, where Zoho said more: its own code, status and place, e.g. `INVALID_DATA (400) at
   * $.Emails[0].owner.id`, and the message of an unknown code.
   */
  support: z.string().exactOptional(),
});
export type Problem = z.output<typeof problem>;

/**
 * Errors lose their class and their fields on the way to the window, so a failure travels as a
 * value.
 */
export type Reply<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/**
 * Thrown inside main where the user can do something about it; `desktop/ipc/` turns it into a
 * Reply.
 */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly problem: Problem;

  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.message, options);
    this.problem = problem;
  }
}

/**
 * The Problem that an error carries, whatever its class: ZohoError, NotAMail and their like all
 * have one.
 */
export const problemIn = (error: unknown): Problem | undefined =>
  error instanceof Error && "problem" in error ? problem.safeParse(error.problem).data : undefined;
