import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { edition, organisationType, userId, userStatus, type Company } from "./company.ts";
import { idOf, setSetting, setting } from "./database.ts";
import { companyModules, moduleInfo, type ModuleInfo } from "./modules.ts";

/** The defaults are for companies from before these fields existed. */
const user = z.object({
  id: z.string(),
  zuid: z.string(),
  full_name: z.string(),
  email: z.string(),
  administrator: z.boolean(),
  status: userStatus.default("active"),
  confirmed: z.boolean().default(true),
  api_access: z.boolean().default(true),
  aliases: z.array(z.string()).default([]),
});
export type User = z.output<typeof user>;

/** The organisation, users and modules of the company, which do not change while it runs. */
const catalogue = z.object({
  organisation: z.object({
    id: z.string(),
    zgid: z.string(),
    company_name: z.string(),
    domain_name: z.string(),
    primary_email: z.string(),
    time_zone: z.string(),
    country_code: z.string(),
    currency: z.string(),
    type: organisationType.default("production"),
    edition: edition.default("enterprise"),
  }),
  users: z.array(user),
  modules: z.array(moduleInfo),
});
export type Catalogue = z.output<typeof catalogue>;

/** The catalogue of a seed. */
export function catalogueOf(company: Company): Catalogue {
  return {
    organisation: { ...company.organisation, id: idOf(1), zgid: "7012345" },
    users: company.users.map((one, index) => ({
      id: one.id ?? userId(index),
      zuid: String(60_012_345_001 + index),
      full_name: one.full_name,
      email: one.email,
      administrator: one.administrator,
      status: one.status,
      confirmed: one.confirmed,
      api_access: one.api_access,
      aliases: one.aliases,
    })),
    modules: companyModules(company.custom_modules, company.added_fields),
  };
}

const name = "catalogue";

export function saveCatalogue(db: DatabaseSync, value: Catalogue): void {
  setSetting(db, name, JSON.stringify(value));
}

/** Undefined before the company was seeded. */
export function loadCatalogue(db: DatabaseSync): Catalogue | undefined {
  const text = setting(db, name);
  return text === undefined ? undefined : catalogue.parse(JSON.parse(text));
}

export const moduleNamed = (of: Catalogue, apiName: string): ModuleInfo | undefined =>
  of.modules.find((module) => module.api_name === apiName);

export const userWithId = (of: Catalogue, id: string): User | undefined =>
  of.users.find((one) => one.id === id);
