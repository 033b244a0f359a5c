import type { DatabaseSync } from "node:sqlite";
import { normalAddress } from "../people/canonical-address.ts";
import { knownModules } from "./learn-modules.ts";
import type { KnownModule } from "./modules.ts";
import { RecordIndex } from "./record-index.ts";
import { fieldsOf, type Raw, type ShapeOptions } from "./shape.ts";
import type { RecordSource } from "./source.ts";
import { RecordStore } from "./store.ts";
import { fulfilledValues } from "./fulfilled-values.ts";
import { writeRecords } from "./write-records.ts";

export type PrefetchOptions = ShapeOptions & {
  readonly db: DatabaseSync;
  readonly source: Pick<RecordSource, "modules" | "fields" | "search" | "related">;
  /**
   * The addresses of a mail's people. One that the copy does not know costs two calls, and one more
   * for each contact found: seven at most. A contact that it knows costs one a day.
   */
  readonly addresses: readonly string[];
  /** ms since the epoch. */
  readonly now: () => number;
  readonly signal?: AbortSignal;
};

/** How long the list of a contact's deals is kept, in ms: roles in deals change rarely. */
const rolesKeepMs = 24 * 3_600_000;

/**
 * Asks the CRM for what the local copy lacks about people: contacts and leads by address, and the
 * deals in which the contacts take part, which only the CRM knows. Puts them into the copy, where
 * `suggestRecords` finds them.
 *
 * @returns how many records are new to the copy, or changed
 * @throws what the source throws, when all calls failed
 */
export async function prefetchParticipants(options: PrefetchOptions): Promise<number> {
  const { db, signal, now } = options;
  const index = new RecordIndex(db);
  const store = new RecordStore(db);
  const addresses = [...new Set(options.addresses.map(normalAddress))].filter((address) =>
    address.includes("@"),
  );
  const known = addresses.flatMap((address) =>
    index
      .byAddress(address)
      .filter(({ module }) => module === "Contacts")
      .slice(0, mostOfAnAddress),
  );
  const strangers = addresses.filter((address) => index.byAddress(address).length === 0);
  const stale = known.filter(
    ({ id }) => now() - (store.askedForDeals(id) ?? -Infinity) > rolesKeepMs,
  );
  if (strangers.length === 0 && stale.length === 0) return 0;
  const modules = new Map((await knownModules(options)).map((module) => [module.apiName, module]));
  const people = [modules.get("Contacts"), modules.get("Leads")].filter(
    (module) => module !== undefined,
  );
  const deals = modules.get("Deals");
  const asked = strangers.flatMap((address) =>
    people.map((module) => findPeople(options, module, deals, address)),
  );
  const askedForDeals = stale.map(async ({ id }) =>
    deals === undefined ? [] : [await dealsOf(options, deals, id)],
  );
  let changed = 0;
  for (const found of (await fulfilledValues([...asked, ...askedForDeals], signal)).flat()) {
    changed += await writeRecords(store, found.module, found.records, options);
    if (found.contact !== undefined)
      store.setRoles(
        found.contact,
        found.records.map(({ id }) => id),
        now(),
      );
  }
  return changed;
}

/**
 * People who share an address, such as a company's `info@`. With more of them, nobody could tell
 * whom a mail is with.
 */
const mostOfAnAddress = 5;

type FoundIn = {
  readonly module: KnownModule;
  readonly records: readonly Raw[];
  /** The contact that takes part in these deals. */
  readonly contact?: string;
};

async function findPeople(
  options: PrefetchOptions,
  module: KnownModule,
  deals: KnownModule | undefined,
  email: string,
): Promise<FoundIn[]> {
  const { source, signal } = options;
  const stop = signal && { signal };
  const asked = { by: { email }, fields: fieldsOf(module), perPage: mostOfAnAddress };
  const page = await source.search(module.apiName, { ...asked, ...stop });
  const records = page.records.slice(0, mostOfAnAddress);
  const found = [{ module, records }];
  if (module.apiName !== "Contacts" || deals === undefined) return found;
  const related = records.map(({ id }) => dealsOf(options, deals, id));
  // A contact is useful even when the deals cannot be read.
  return [
    ...found,
    ...(await Promise.allSettled(related)).flatMap((one) =>
      one.status === "fulfilled" ? [one.value] : [],
    ),
  ];
}

/**
 * The deals of a contact: those that name it as their contact, and those in which it has a role
 * (docs/zoho-api.md, "Contact roles").
 */
async function dealsOf(
  { source, signal }: PrefetchOptions,
  deals: KnownModule,
  contact: string,
): Promise<FoundIn> {
  const page = await source.related({ module: "Contacts", id: contact }, "Deals", {
    fields: fieldsOf(deals),
    ...(signal && { signal }),
  });
  return { module: deals, records: page.records, contact };
}
