import { z } from "zod";
import { problem } from "./problem.ts";
import { recordId } from "./record.ts";

/** A user of the CRM. */
export const colleague = z.object({ id: recordId, name: z.string(), email: z.string() });
export type Colleague = z.output<typeof colleague>;

/** A company that mails can go to. `practice` is the built-in one that needs no account. */
export const organisationView = z.object({
  /** Names it on this computer: one user's access to one organisation. */
  id: z.string(),
  name: z.string(),
  type: z.enum(["practice", "production", "sandbox", "developer", "bigin"]),
  /** Who is signed in; absent in the practice company. */
  user: colleague.exactOptional(),
  /** Where it lives, for people: e.g. "Europe". Absent in the practice company. */
  dataCentre: z.string().exactOptional(),
  /**
   * What Zoho lets Mailpin do. `full`: all that it asks for; `outdated`: what an earlier version
   * asked for, which is less; `none`: nothing until somebody signs in again.
   */
  access: z.enum(["full", "outdated", "none"]),
  /** Mails in its tray and its outbox that are not in the CRM yet. */
  waiting: z.number().int().nonnegative(),
});
export type OrganisationView = z.output<typeof organisationView>;

/**
 * The connection, as the last calls to the CRM showed it. `retryAt`: ms since the epoch, when the
 * outbox will try again by itself.
 */
export const connection = z.object({
  state: z.enum(["connecting", "online", "offline", "busy", "signed-out"]),
  retryAt: z.number().exactOptional(),
  /** Why the CRM cannot be used, where there is more to say than the state. */
  problem: problem.exactOptional(),
});
export type Connection = z.output<typeof connection>;
