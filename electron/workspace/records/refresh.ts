import type { DatabaseSync } from "node:sqlite";
import type { Colleague } from "../../contract/connection.ts";
import { learnModules } from "../../records/learn-modules.ts";
import { syncRecords } from "../../records/sync.ts";
import type { Zoho } from "../../zoho/connect.ts";
import { ZohoError } from "../../zoho/errors/errors.ts";
import type { Profile, ProfileStore } from "../data/profile.ts";

/** How long the profile stays fresh: names and addresses change rarely. In ms. */
const profileFreshMs = 3_600_000;

/**
 * How long the list of colleagues stays fresh: it changes rarely and costs at least two calls. In
 * ms.
 */
const colleaguesFreshMs = 24 * 3_600_000;

export type RefreshTools = {
  readonly db: DatabaseSync;
  readonly profile: ProfileStore;
  /** Whether the records are copied, or only what is needed to search the CRM for them. */
  readonly keepsRecords: boolean;
  /** ms since the epoch. */
  readonly now: () => number;
  readonly signal: AbortSignal;
  /** Called when the CRM has returned the profile. */
  readonly onKnown: (organisation: Awaited<ReturnType<Zoho["organisation"]>>) => void;
  /**
   * Called when an optional part failed.
   * @param where a name from our code, for the log
   */
  readonly onFailure: (where: string, error: unknown) => void;
};

/**
 * Refreshes the profile and the copy of the records from the CRM.
 *
 * @throws ZohoError when the CRM cannot be reached at all
 */
export async function refreshFrom(zoho: Zoho, tools: RefreshTools): Promise<void> {
  const { db, profile, keepsRecords, now, signal, onFailure } = tools;
  if (isScarce(zoho)) return;
  const known = profile.read();
  const isFresh = known?.askedAt !== undefined && now() - known.askedAt < profileFreshMs;
  const { currency } = isFresh ? known : await refreshProfile(zoho, known, tools);
  if (isScarce(zoho)) return;
  const options = { db, source: zoho, now, signal, currency };
  const { skipped } = await (keepsRecords ? syncRecords(options) : learnModules(options));
  for (const [module, error] of skipped) onFailure(`sync ${module}`, error);
}

async function refreshProfile(
  zoho: Zoho,
  before: Profile | undefined,
  tools: RefreshTools,
): Promise<Profile> {
  const { profile, now, signal, onKnown, onFailure } = tools;
  const [me, organisation] = await Promise.all([zoho.me(signal), zoho.organisation(signal)]);
  const { currency, domainName } = organisation;
  /** Keeps the known value if the user or the token lacks the permission. */
  const orKnown = async <T>(where: string, ask: () => Promise<T>, known: T): Promise<T> =>
    ask().catch((error: unknown) => {
      signal.throwIfAborted();
      onFailure(where, error);
      return known;
    });
  const fromAddresses = await orKnown(
    "from addresses",
    () => zoho.fromAddresses(signal),
    before?.fromAddresses,
  );
  const known = before?.me.id === me.id ? usersIn(before) : undefined;
  const isFresh = known !== undefined && now() - known.userAddresses.askedAt < colleaguesFreshMs;
  const users = isFresh
    ? known
    : await orKnown("colleagues", () => usersOf(zoho, me, now(), signal), known);
  const answer = {
    ...{ me, askedAt: now() },
    ...(currency !== undefined && { currency }),
    ...(domainName !== undefined && { domainName }),
    ...(fromAddresses !== undefined && { fromAddresses }),
    ...users,
  };
  profile.write(answer);
  onKnown(organisation);
  return answer;
}

/**
 * Whether today's remaining credits are reserved for filing. Searches for single records still
 * work.
 */
const isScarce = (zoho: Zoho): boolean => zoho.credits()?.scarce === true;

type Users = Required<Pick<Profile, "colleagues" | "userAddresses">>;

const usersIn = ({ colleagues, userAddresses }: Profile): Users | undefined =>
  colleagues === undefined || userAddresses === undefined
    ? undefined
    : { colleagues, userAddresses };

/**
 * The other users: only administrators may file their mails, but for everybody their addresses tell
 * which domains are the company's.
 */
async function usersOf(
  zoho: Zoho,
  me: Colleague,
  askedAt: number,
  signal: AbortSignal,
): Promise<Users> {
  const isAdministrator = await zoho.isAdministrator(me, signal);
  const everybody = await zoho.colleagues(signal).catch((error: unknown) => {
    if (isAdministrator || !isForbidden(error)) throw error;
    return [];
  });
  const others = everybody.filter(({ id }) => id !== me.id);
  const [list, addresses] = isAdministrator ? [others, []] : [[], others.map(({ email }) => email)];
  return { colleagues: { list, askedAt }, userAddresses: { list: addresses, askedAt } };
}

/** Not every user may see the others. */
const isForbidden = (error: unknown): boolean =>
  error instanceof ZohoError && (error.kind === "ask" || error.code === "OAUTH_SCOPE_MISMATCH");
