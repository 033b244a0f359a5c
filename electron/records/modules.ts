import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { ModuleRow } from "./row.ts";

const moduleRows = z.array(
  z
    .object({ id: z.string(), api_name: z.string(), singular: z.string(), plural: z.string(), copied: z.number() })
    .transform(({ api_name, copied, ...row }) => ({ ...row, apiName: api_name, copied: copied === 1 })),
);

/** The modules of the local copy in the CRM's order; `copied` once all their records are here. */
export function listModules(db: DatabaseSync): (ModuleRow & { readonly copied: boolean })[] {
  return moduleRows.parse(db.prepare("SELECT id, api_name, singular, plural, copied FROM module ORDER BY position").all());
}

/** The id that Zoho wants besides a module's name when a record is linked; undefined for a module that is not offered. */
export function moduleIdOf(db: DatabaseSync, apiName: string): string | undefined {
  return listModules(db).find((module) => module.apiName === apiName)?.id;
}
