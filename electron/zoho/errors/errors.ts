import { z } from "zod";
import type { Problem } from "../../contract/problem.ts";

/**
 * A Zoho call that did not work, named by what the outbox must do about it.
 *
 * - `offline`: Zoho was not reached (code `unreachable`), gave no sign of life, or the network
 *   answered in its place. Try again when the network is back. Costs no attempt.
 * - `connection-lost`: the connection broke off or fell silent before the whole answer came. The
 *   outcome is unknown. Back off, and give up after some tries: such a call needs another line, or
 *   fewer bytes.
 * - `busy`: Zoho asks for a pause (429, or the token throttle). The whole account waits, for
 *   `retryAfterMs` if given. Costs no attempt.
 * - `server`: a fault on Zoho's side, or an unreadable answer. The outcome is unknown; back off,
 *   and give up when it has lasted a day.
 * - `signed-out`: nothing will work until somebody signs in again or grants access. The whole
 *   account waits and the queue is kept.
 * - `duplicate`: Zoho already has this mail. A success when an earlier answer was lost.
 * - `files-refused`: the uploaded file ids are spent or gone. Upload once more, then give up.
 * - `ask`: only the user can go on; `problem` says how.
 * - `rejected`: neither another try nor the user can help: our mistake, or Zoho changed.
 */
export type ZohoFailure =
  | "offline"
  | "connection-lost"
  | "busy"
  | "server"
  | "signed-out"
  | "duplicate"
  | "files-refused"
  | "ask"
  | "rejected";

/**
 * A name or a path of Zoho's. Anything with a blank, or longer, is not one, and could hold a
 * person's words.
 */
const name = z
  .string()
  .regex(/^[!-~]{1,200}$/)
  .optional()
  .catch(undefined);

/**
 * The details that Zoho adds to some errors. Only what decisions or support need; none of it is
 * mail text.
 */
export const errorDetails = z.object({
  /** The key that Zoho objects to, e.g. `linked_record`. */
  api_name: name,
  /** Where that key is, e.g. `$.Emails[0].attachments[0].id`. */
  json_path: name,
  /** The parameter of the address that Zoho objects to, e.g. `page_token`. */
  param_name: name,
  /** The longest value that Zoho accepts for that key, in characters. */
  maximum_length: z.coerce.number().int().positive().optional().catch(undefined),
  /** The permissions that are missing in the user's profile, e.g. `Crm_Implied_Api_Access`. */
  permissions: z
    .array(z.string().regex(/^\w{1,100}$/))
    .optional()
    .catch(undefined),
  /** Which part of the address is wrong: 0 is the module. */
  resource_path_index: z.coerce.number().int().optional().catch(undefined),
  /** Seconds to wait. Seen in examples of Zoho's OpenAPI files only. */
  retry_after: z.coerce.number().nonnegative().optional().catch(undefined),
});
export type ErrorDetails = z.output<typeof errorDetails>;

/**
 * Thrown by everything in zoho/ that calls Zoho. `message` is for logs: it names codes and paths,
 * never people or text.
 */
export class ZohoError extends Error {
  override readonly name = "ZohoError";
  readonly kind: ZohoFailure;
  /**
   * Zoho's own code, e.g. `DUPLICATE_DATA`; a lower-case word of ours where Zoho gave none, e.g.
   * `no-answer`.
   */
  readonly code: string;
  /** HTTP status; absent when no answer came. */
  readonly status: number | undefined;
  /** How long Zoho asked us to wait, in ms. */
  readonly retryAfterMs: number | undefined;
  /** How often to try in all; absent: for as long as the outbox tries after any fault. */
  readonly tries: number | undefined;
  readonly details: ErrorDetails;
  /** What happened, for people. */
  readonly problem: Problem;
  /** The same when Mailpin no longer tries by itself; absent: `problem` says it. */
  readonly lastly: Problem | undefined;

  constructor(failure: {
    kind: ZohoFailure;
    code: string;
    message: string;
    problem: Problem;
    lastly?: Problem | undefined;
    status?: number | undefined;
    retryAfterMs?: number | undefined;
    tries?: number | undefined;
    details?: ErrorDetails | undefined;
    cause?: unknown;
  }) {
    super(failure.message, failure.cause === undefined ? undefined : { cause: failure.cause });
    this.kind = failure.kind;
    this.code = failure.code;
    this.status = failure.status;
    this.retryAfterMs = failure.retryAfterMs;
    this.tries = failure.tries;
    this.details = failure.details ?? {};
    this.problem = failure.problem;
    this.lastly = failure.lastly;
  }
}
