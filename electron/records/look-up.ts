import type { DatabaseSync } from "node:sqlite";
import { knownModules } from "./learn-modules.ts";
import type { KnownModule } from "./modules.ts";
import { recordIn } from "./pasted-link.ts";
import { fieldsOf, hasAddresses, titleFieldOf, type Raw, type ShapeOptions } from "./shape.ts";
import type { RecordSource } from "./source.ts";
import { RecordStore } from "./store.ts";
import { fulfilledValues } from "./fulfilled-values.ts";
import { writeRecords } from "./write-records.ts";

export type ModulesToSearch = {
  /** This one only; without it, all of them. */
  readonly module?: string | undefined;
  /** Not these, unless a link leads there. */
  readonly hidden?: readonly string[];
};

export type LookUpOptions = ShapeOptions &
  ModulesToSearch & {
    readonly db: DatabaseSync;
    readonly source: Pick<RecordSource, "modules" | "fields" | "list" | "search" | "idsByTitle">;
    /** Words, an address, or the web link of a record. */
    readonly text: string;
    /** ms since the epoch. */
    readonly now: () => number;
    readonly signal?: AbortSignal;
  };

/** The shortest text that Zoho searches for, in characters. */
const shortest = 2;
/** Records of each module, in each way. To find others, the user types more words. */
const most = 50;

/**
 * Asks the CRM itself for records, and puts what it finds into the local copy, where `findRecords`
 * finds it. A module that fails does not affect the others.
 *
 * @returns how many records are new to the copy, or changed
 * @throws what the source throws, when all calls failed
 */
export async function lookUp(options: LookUpOptions): Promise<number> {
  const { db, source, module, hidden = [], signal } = options;
  const text = options.text.trim();
  if (text.length < shortest) return 0;
  const modules = (await knownModules(options)).filter(
    ({ apiName }) => module === undefined || apiName === module,
  );
  const link = recordIn(text);
  const asked =
    link === undefined
      ? modules
          .filter(({ apiName }) => !hidden.includes(apiName))
          .map(async (one) => ({
            module: one,
            records: await find(source, one, text, signal),
          }))
      : modules
          .filter(({ tab, apiName }) => tab === link.tab || apiName === link.tab)
          .map(async (one) => ({
            module: one,
            records: await getAll(source, one, [link.id], signal),
          }));
  const store = new RecordStore(db);
  let changed = 0;
  for (const found of await fulfilledValues(asked, signal))
    changed += await writeRecords(store, found.module, found.records, options);
  return changed;
}

type Source = LookUpOptions["source"];

/**
 * Searches in two ways at once. The search finds all words of a record, but not what was written a
 * moment ago. The query finds titles only, but at once. Records that only the query finds are then
 * read as a list, because a query refuses unknown fields and returns only the ids of lookups.
 */
async function find(
  source: Source,
  module: KnownModule,
  text: string,
  signal: AbortSignal | undefined,
): Promise<Raw[]> {
  const { apiName } = module;
  const by =
    /^[^\s@]+@[^\s@]+$/.test(text) && hasAddresses(module) ? { email: text } : { word: text };
  const stop = signal && { signal };
  const searched = source.search(apiName, { by, fields: fieldsOf(module), perPage: most, ...stop });
  const queried = source.idsByTitle(apiName, {
    titleField: titleFieldOf(module),
    text,
    limit: most,
    ...stop,
  });
  const ways = [
    searched.then(({ records }) => records),
    queried.then(async (ids) => {
      const known = await searched
        .then(({ records }) => new Set(records.map(({ id }) => id)))
        .catch(() => new Set<string>());
      return getAll(
        source,
        module,
        ids.filter((id) => !known.has(id)),
        signal,
      );
    }),
  ];
  return (await fulfilledValues(ways, signal)).flat();
}

async function getAll(
  source: Source,
  module: KnownModule,
  ids: readonly string[],
  signal: AbortSignal | undefined,
): Promise<Raw[]> {
  if (ids.length === 0) return [];
  const { records } = await source.list(module.apiName, {
    fields: fieldsOf(module),
    ids,
    ...(module.apiName === "Leads" && { alsoConverted: true }),
    ...(signal && { signal }),
  });
  return [...records];
}
