import type { ZohoError } from "../zoho/errors/errors.ts";

/**
 * The user is asked when something has failed for a day by a fault of Zoho or of the network; a
 * laptop that was closed over a weekend has not tried often enough to know. An error may set a
 * number of tries instead.
 */
const failingLimit = { ms: 24 * 3_600_000, attempts: 10 };

/** The failed attempts so far. Times are ms since the epoch. */
export type Failing = { readonly attempts: number; readonly failingSince: number };

/** The count of failed attempts with this one. The clock may have been set back meanwhile. */
export const failingNow = (
  {
    attempts,
    failingSince = Infinity,
  }: { readonly attempts: number; readonly failingSince?: number | undefined },
  now: number,
): Failing => ({ attempts: attempts + 1, failingSince: Math.min(failingSince, now) });

export const isHopeless = (
  { attempts, failingSince }: Failing,
  { tries }: ZohoError,
  now: number,
): boolean =>
  tries === undefined
    ? attempts >= failingLimit.attempts && now - failingSince >= failingLimit.ms
    : attempts >= tries;
