import { z } from "zod";
import { message } from "./messages/message.ts";
import { isProblemMessage, type ProblemMessage } from "./messages/problems.ts";
import { keyOf } from "./messages/sentence.ts";

/** What the window can offer next to a Problem. */
export const remedy = z.enum([
  "retry",
  "sign-in",
  "sign-in-to-proxy",
  "choose-record",
  "choose-link",
  "choose-owner",
  "choose-attachments",
  "file-as-another",
]);
export type Remedy = z.output<typeof remedy>;

/**
 * A failure as data: what the bridge carries and the databases keep. `problemText` puts it into
 * words where it is shown; a code without a sentence is a type error. `code` is stable and
 * lower-case, for tests and support, and so is `kind`, which tells apart its sentences. They never
 * carry mail text, addresses or tokens; the values may.
 */
export type Problem = ProblemMessage & {
  readonly remedy?: Remedy | undefined;
  /** The drafts that it is about, where it is not about all that were to be filed. */
  readonly draftIds?: readonly string[] | undefined;
  /**
   * For support, where Zoho said more: its own code, status and place, e.g. `INVALID_DATA (400) at
   * $.Emails[0].owner.id`, and the message of an unknown code.
   */
  readonly support?: string | undefined;
};

/** Reads any Problem. Of a damaged one, or a later version's, the sentence is not known. */
export const problem: z.ZodType<Problem> = message
  .and(
    z.object({
      remedy: remedy.optional(),
      draftIds: z.array(z.uuid()).optional(),
      support: z.string().optional(),
    }),
  )
  .transform((one): Problem => {
    if (isProblemMessage(one)) return one;
    const { remedy, support } = one;
    return { code: "unknown", remedy, support };
  });

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
    super(keyOf(problem), options);
    this.problem = problem;
  }
}

/**
 * The Problem that an error carries, whatever its class: ZohoError, NotAMail and their like all
 * have one.
 */
export const problemIn = (error: unknown): Problem | undefined =>
  error instanceof Error && "problem" in error ? problem.safeParse(error.problem).data : undefined;
