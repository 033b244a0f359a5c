import type { DatabaseSync } from "node:sqlite";
import { listModules, type KnownModule } from "./modules.ts";
import type { Naming } from "./row.ts";
import { usualNaming, usualNamingOf } from "./shape.ts";
import type { RecordSource, SourceField } from "./source.ts";
import { RecordStore } from "./store.ts";

/** Fields are added and renamed rarely, and reading them costs a call for each module. In ms. */
const fieldsKeepMs = 24 * 3_600_000;
/** Each is read with every record, and Zoho accepts fifty fields. */
const mostEmailFields = 10;

export type LearnOptions = {
  readonly db: DatabaseSync;
  readonly source: Pick<RecordSource, "modules" | "fields">;
  /** ms since the epoch. */
  readonly now: () => number;
  readonly signal?: AbortSignal;
};

/**
 * Copies the list of the CRM's modules, and their title and email fields.
 *
 * @returns `gone`: modules that it no longer offers, whose records are still here; `skipped`: those
 *   whose fields could not be read
 * @throws what the source throws, unless it is about the fields of one module: the copy works
 *   without them
 */
export async function learnModules(
  options: LearnOptions,
): Promise<{ gone: string[]; skipped: Map<string, unknown> }> {
  const { db, source, now, signal } = options;
  const store = new RecordStore(db);
  const modules = await source.modules(signal);
  const gone = store.setModules(modules);
  const known = new Map(listModules(db).map((module) => [module.apiName, module]));
  const skipped = new Map<string, unknown>();
  for (const { apiName, custom } of modules) {
    const before = known.get(apiName);
    if (now() - (before?.fieldsAt ?? -Infinity) < fieldsKeepMs) continue;
    let naming = before?.naming ?? usualNamingOf(apiName);
    try {
      const fields = await source.fields(apiName, signal);
      naming = custom ? namingIn(fields) : withEmails(usualNamingOf(apiName), fields);
    } catch (error) {
      if (!isAboutOneModule(error) && !isAboutScope(error)) throw error;
      skipped.set(apiName, error);
    }
    store.setNaming(apiName, naming, now());
  }
  return { gone, skipped };
}

/** The modules of the copy. If it has none yet, they are read from the CRM. */
export async function knownModules(options: LearnOptions): Promise<KnownModule[]> {
  const known = listModules(options.db);
  if (known.length > 0) return known;
  await learnModules(options);
  return listModules(options.db);
}

const namingIn = (fields: readonly SourceField[]): Naming => ({
  titleField: fields.find(({ isTitle }) => isTitle)?.apiName ?? usualNaming.titleField,
  emailFields: emailsIn(fields).slice(0, mostEmailFields),
});

/** A standard module keeps its own fields, and gets those that the organisation has added. */
const withEmails = (
  { titleField, emailFields }: Naming,
  fields: readonly SourceField[],
): Naming => ({
  titleField,
  emailFields: [...new Set([...emailFields, ...emailsIn(fields)])].slice(0, mostEmailFields),
});

const emailsIn = (fields: readonly SourceField[]): string[] =>
  fields.filter(({ type }) => type === "email").map(({ apiName }) => apiName);

const has = (error: unknown, name: "kind" | "code", ...values: readonly string[]): boolean =>
  error instanceof Error &&
  name in error &&
  values.some((value) => Reflect.get(error, name) === value);

/** Other modules can still be read. */
export const isAboutOneModule = (error: unknown): boolean => has(error, "kind", "ask", "rejected");

/**
 * A sign-in of an earlier version may be missing the permission to read fields. It has all
 * permissions that the copy needs.
 */
const isAboutScope = (error: unknown): boolean => has(error, "code", "OAUTH_SCOPE_MISMATCH");
