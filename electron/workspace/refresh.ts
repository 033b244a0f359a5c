import type { DatabaseSync } from "node:sqlite";
import type { Colleague } from "../contract/connection.ts";
import { syncRecords } from "../records/sync.ts";
import type { Zoho } from "../zoho/connect.ts";
import type { Profile, ProfileStore } from "./profile.ts";

/** Names and addresses of the user and the organisation change rarely, too. In ms. */
const peopleKeepMs = 3_600_000;

/**
 * Who administers an organisation, and who works there, changes rarely; asking costs two calls or
 * more. In ms.
 */
const colleaguesKeepMs = 24 * 3_600_000;

export type RefreshTools = {
  readonly db: DatabaseSync;
  readonly profile: ProfileStore;
  /** ms since the epoch. */
  readonly now: () => number;
  readonly signal: AbortSignal;
  /** The CRM has said who is who. */
  readonly onKnown: (organisation: Awaited<ReturnType<Zoho["organisation"]>>) => void;
  /**
   * Something that we can do without did not work. @param where a name from our code, for the log
   */
  readonly onFailure: (where: string, error: unknown) => void;
};

/**
 * Learns from the CRM who is who and what is new.
 *
 * @throws ZohoError when it cannot be asked at all
 */
export async function refreshFrom(zoho: Zoho, tools: RefreshTools): Promise<void> {
  const { db, profile, now, signal, onFailure } = tools;
  if (isScarce(zoho)) return;
  const known = profile.read();
  const isFresh = known?.askedAt !== undefined && now() - known.askedAt < peopleKeepMs;
  const { currency } = isFresh ? known : await askWho(zoho, known, tools);
  if (isScarce(zoho)) return;
  const { skipped } = await syncRecords({ db, source: zoho, now, signal, currency });
  for (const [module, error] of skipped) onFailure(`sync ${module}`, error);
}

async function askWho(
  zoho: Zoho,
  before: Profile | undefined,
  tools: RefreshTools,
): Promise<Profile> {
  const { profile, now, signal, onKnown, onFailure } = tools;
  const [me, organisation] = await Promise.all([zoho.me(signal), zoho.organisation(signal)]);
  const { currency, domainName } = organisation;
  /** A profile or a token may not be allowed to ask; then those that are known stay. */
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
  const known = before?.me.id === me.id ? before.colleagues : undefined;
  const isFresh = known !== undefined && now() - known.askedAt < colleaguesKeepMs;
  const colleagues = isFresh
    ? known
    : await orKnown("colleagues", () => colleaguesOf(zoho, me, now(), signal), known);
  const answer = {
    ...{ me, askedAt: now() },
    ...(currency !== undefined && { currency }),
    ...(domainName !== undefined && { domainName }),
    ...(fromAddresses !== undefined && { fromAddresses }),
    ...(colleagues !== undefined && { colleagues }),
  };
  profile.write(answer);
  onKnown(organisation);
  return answer;
}

/**
 * What is left of the organisation's credits for today is for filing: records can still be looked
 * up one by one.
 */
const isScarce = (zoho: Zoho): boolean => zoho.credits()?.scarce === true;

/** Only administrators may file the mails of others, so nobody else has to know who they are. */
async function colleaguesOf(
  zoho: Zoho,
  me: Colleague,
  askedAt: number,
  signal: AbortSignal,
): Promise<{ list: Colleague[]; askedAt: number }> {
  if (!(await zoho.isAdministrator(me, signal))) return { list: [], askedAt };
  const everybody = await zoho.colleagues(signal);
  return { list: everybody.filter(({ id }) => id !== me.id), askedAt };
}
