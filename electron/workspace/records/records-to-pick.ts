import type { DatabaseSync } from "node:sqlite";
import { recordKey } from "../../contract/record-key.ts";
import type { RecordHit } from "../../contract/record.ts";
import { listModules, type KnownModule } from "../../records/modules.ts";
import { getHit, recentHits } from "../../records/search/hits.ts";
import { FilingHistory } from "../../suggestions/filing-history.ts";
import { FavouriteStore, type Favourite } from "../data/favourites.ts";

export type PickOptions = {
  /** Only there. */
  readonly module?: string | undefined;
  /** Modules whose records are not offered. */
  readonly hidden?: readonly string[];
  readonly limit: number;
};

/** More of them are not remembered by people, either. */
const mostUsed = 10;
/** Of each module, some are left when one is asked for. */
const usedToLookThrough = 100;

/**
 * The records to choose from before anything is typed: favourites, those that mails were filed to
 * last, then those that were changed last. Each record comes once.
 */
export function recordsToPick(
  { records, mails }: { readonly records: DatabaseSync; readonly mails: DatabaseSync },
  { module, hidden = [], limit }: PickOptions,
): RecordHit[] {
  const modules = listModules(records);
  const isWanted = (one: { readonly module: string }) =>
    (module === undefined || one.module === module) && !hidden.includes(one.module);
  const starred = new FavouriteStore(mails)
    .list()
    .filter(isWanted)
    .flatMap((one) => getHit(records, one) ?? keptHit(one, modules) ?? []);
  const used = new FilingHistory(mails)
    .recordsUsed(usedToLookThrough)
    .filter(isWanted)
    .flatMap((one) => getHit(records, one) ?? []);

  const sections = [
    ["favourites", starred, limit],
    ["used", used, mostUsed],
    ["changed", recentHits(records, { module, hidden }, limit), limit],
  ] as const;
  const shown = new Map<string, RecordHit>();
  for (const [section, hits, most] of sections)
    for (const hit of hits.filter((one) => !shown.has(recordKey(one))).slice(0, most))
      shown.set(recordKey(hit), { ...hit, section });
  return [...shown.values()].slice(0, limit);
}

/**
 * A favourite that the copy does not have, as it was when it was starred. Where the copy is complete,
 * the record is no longer in the CRM.
 */
function keptHit(favourite: Favourite, modules: readonly KnownModule[]): RecordHit | undefined {
  const module = modules.find(({ apiName }) => apiName === favourite.module);
  return module?.copied === true
    ? undefined
    : { ...favourite, moduleLabel: module?.singular ?? favourite.module };
}
