import type { DatabaseSync } from "node:sqlite";
import { knownModules } from "./learn-modules.ts";
import type { KnownModule } from "./modules.ts";
import { RecordIndex } from "./record-index.ts";
import { fieldsOf, type Raw, type ShapeOptions } from "./shape.ts";
import type { RecordSource } from "./source.ts";
import { RecordStore } from "./store.ts";
import { fulfilledValues } from "./fulfilled-values.ts";
import { writeRecords } from "./write-records.ts";

export type AcquaintOptions = ShapeOptions & {
  readonly db: DatabaseSync;
  readonly source: Pick<RecordSource, "modules" | "fields" | "search" | "related">;
  /**
   * The addresses of a mail's people. Those that the copy knows are skipped. Each other one costs
   * two calls, and one more for each contact found: seven at most.
   */
  readonly addresses: readonly string[];
  /** ms since the epoch. */
  readonly now: () => number;
  readonly signal?: AbortSignal;
};

/**
 * Asks the CRM for people whom the local copy does not know: contacts and leads by address, and the
 * deals of the contacts. Puts them into the copy, where `suggestRecords` finds them.
 *
 * @returns how many records are new to the copy, or changed
 * @throws what the source throws, when all calls failed
 */
export async function prefetchParticipants(options: AcquaintOptions): Promise<number> {
  const { db, signal } = options;
  const index = new RecordIndex(db);
  const strangers = [
    ...new Set(options.addresses.map((address) => address.trim().toLowerCase())),
  ].filter((address) => address.includes("@") && index.byAddress(address).length === 0);
  if (strangers.length === 0) return 0;
  const modules = new Map((await knownModules(options)).map((module) => [module.apiName, module]));
  const people = [modules.get("Contacts"), modules.get("Leads")].filter(
    (module) => module !== undefined,
  );
  const asked = strangers.flatMap((address) =>
    people.map((module) => findPeople(options, module, modules.get("Deals"), address)),
  );
  const store = new RecordStore(db);
  let changed = 0;
  for (const { module, records } of (await fulfilledValues(asked, signal)).flat())
    changed += await writeRecords(store, module, records, options);
  return changed;
}

/**
 * People who share an address, such as a company's `info@`. With more of them, nobody could tell
 * whom a mail is with.
 */
const mostOfAnAddress = 5;

type FoundIn = { readonly module: KnownModule; readonly records: readonly Raw[] };

async function findPeople(
  { source, signal }: AcquaintOptions,
  module: KnownModule,
  deals: KnownModule | undefined,
  email: string,
): Promise<FoundIn[]> {
  const stop = signal && { signal };
  const asked = { by: { email }, fields: fieldsOf(module), perPage: mostOfAnAddress };
  const page = await source.search(module.apiName, { ...asked, ...stop });
  const records = page.records.slice(0, mostOfAnAddress);
  const found = [{ module, records }];
  if (module.apiName !== "Contacts" || deals === undefined) return found;
  const related = records.map(async ({ id }) => {
    const page = await source.related({ module: module.apiName, id }, "Deals", {
      fields: fieldsOf(deals),
      ...stop,
    });
    return { module: deals, records: page.records };
  });
  // A contact is useful even when the deals cannot be read.
  return [
    ...found,
    ...(await Promise.allSettled(related)).flatMap((one) =>
      one.status === "fulfilled" ? [one.value] : [],
    ),
  ];
}
