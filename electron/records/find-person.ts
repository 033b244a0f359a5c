import type { DatabaseSync } from "node:sqlite";
import type { RecordRef } from "../contract/record.ts";
import { companyDomain } from "../people/company-domains.ts";
import { knownModules } from "./learn-modules.ts";
import type { KnownModule } from "./modules.ts";
import { fieldsOf, rowOf, usualNamingOf, type Raw, type ShapeOptions } from "./shape.ts";
import type { RecordSource } from "./source.ts";
import { RecordStore } from "./store.ts";
import { writeRecords } from "./write-records.ts";

export type Sought = { readonly email: string; readonly name: string };

export type FindPersonOptions = ShapeOptions & {
  readonly db: DatabaseSync;
  readonly source: Pick<RecordSource, "modules" | "fields" | "list" | "search" | "idsByValue">;
  /** ms since the epoch. */
  readonly now: () => number;
  readonly signal?: AbortSignal;
};

/** More people with one address, or one name at one company, need no comparing by Mailpin. */
const most = 10;

const personModules = ["Contacts", "Leads"];

/**
 * Asks the CRM for the contacts and leads that somebody may be: by address in all email fields, and
 * by name at the same company. Puts them into the local copy.
 *
 * @throws what the source throws, when it is not sure of any address whether somebody has it
 */
export async function findPerson(
  options: FindPersonOptions,
  sought: Sought,
): Promise<Pick<RecordRef, "module" | "id">[]> {
  const modules = (await knownModules(options)).filter(({ apiName }) =>
    personModules.includes(apiName),
  );
  const store = new RecordStore(options.db);
  const found = await Promise.all(
    modules.map(async (module) => ({ module, records: await find(options, module, sought) })),
  );
  const refs: Pick<RecordRef, "module" | "id">[] = [];
  for (const { module, records } of found) {
    await writeRecords(store, module, records, options);
    for (const raw of records)
      if (rowOf(module, raw, options) !== undefined)
        refs.push({ module: module.apiName, id: raw.id });
  }
  return refs;
}

async function find(
  options: FindPersonOptions,
  module: KnownModule,
  sought: Sought,
): Promise<Raw[]> {
  const [byAddress, byName] = await Promise.all([
    withAddress(options, module, sought.email),
    // The name is an aid: without it the address still decides.
    withName(options, module, sought).catch(() => []),
  ]);
  return [...new Map([...byAddress, ...byName].map((raw) => [raw.id, raw])).values()];
}

/**
 * In two ways at once: the search knows all email fields, but not what was written a moment ago; the
 * query knows that. Either alone is an answer.
 */
async function withAddress(
  { source, signal }: FindPersonOptions,
  module: KnownModule,
  email: string,
): Promise<Raw[]> {
  const stop = signal && { signal };
  const fields = fieldsOf(module);
  const { apiName, naming = usualNamingOf(apiName) } = module;
  const asked = { fields: naming.emailFields, value: email, limit: most };
  const [searched, queried] = await Promise.allSettled([
    source.search(apiName, { by: { email }, fields, perPage: most, ...stop }),
    source.idsByValue(apiName, { ...asked, ...stop }),
  ]);
  signal?.throwIfAborted();
  if (searched.status === "rejected" && queried.status === "rejected") throw queried.reason;
  const records = searched.status === "fulfilled" ? searched.value.records.slice(0, most) : [];
  const known = new Set(records.map(({ id }) => id));
  const ids = queried.status === "fulfilled" ? queried.value.filter((id) => !known.has(id)) : [];
  if (ids.length === 0) return [...records];
  const listed = await source.list(apiName, { fields, ids, ...stop });
  return [...records, ...listed.records];
}

async function withName(
  options: FindPersonOptions,
  module: KnownModule,
  { email, name }: Sought,
): Promise<Raw[]> {
  const domain = companyDomain(email);
  if (domain === undefined || name.trim().length < 2) return [];
  const { records } = await options.source.search(module.apiName, {
    by: { word: name },
    fields: fieldsOf(module),
    perPage: most,
    ...(options.signal && { signal: options.signal }),
  });
  return records.filter((raw) =>
    rowOf(module, raw, options)?.addresses.some((one) => companyDomain(one) === domain),
  );
}
