import { companyShape, userId, type Company, type SeedRecord } from "../store/company.ts";
import { companyModules, type ModuleInfo } from "../store/modules.ts";
import { pointsTo } from "../store/record-store.ts";
import { readZohoTime } from "../api/time.ts";

/** One mistake in a seed, and its path. */
type Finding = { readonly message: string; readonly path: readonly (string | number)[] };

/** As many as a person corrects at a time. */
const mostFindings = 20;

/** A company that is consistent. */
export const companySeed = companyShape.superRefine((company, context) => {
  for (const { message, path } of findings(company).take(mostFindings))
    context.addIssue({ code: "custom", message, path: [...path] });
});

/**
 * Finds what the practice CRM would accept and then not show: misspelt fields, lookups to nowhere,
 * invalid times.
 */
function* findings(company: Company): Generator<Finding, void, undefined> {
  const modules = new Map(
    companyModules(company.custom_modules, company.added_fields).map((module) => [
      module.api_name,
      module,
    ]),
  );
  const users = new Set(company.users.map((user, index) => user.id ?? userId(index)));
  const places = new Map<string, string>();
  for (const [module, records] of Object.entries(company.records)) {
    for (const [index, record] of records.entries()) {
      if (places.has(record.id))
        yield {
          message: `the id ${record.id} is used twice`,
          path: ["records", module, index, "id"],
        };
      places.set(record.id, module);
    }
  }
  for (const [index, { deal, contact }] of company.contact_roles.entries()) {
    const path = ["contact_roles", index];
    if (places.get(deal) !== "Deals") yield { message: "there is no such deal", path };
    if (places.get(contact) !== "Contacts") yield { message: "there is no such contact", path };
  }
  for (const [name, records] of Object.entries(company.records)) {
    const module = modules.get(name);
    if (module === undefined) {
      const known = [...modules.values()]
        .filter((one) => one.fields.length > 0)
        .map((one) => one.api_name);
      yield {
        message: `there is no module ${name}; there are ${known.join(", ")}`,
        path: ["records", name],
      };
      continue;
    }
    for (const [index, record] of records.entries()) {
      for (const finding of recordFindings(module, record, users, places))
        yield { ...finding, path: ["records", name, index, ...finding.path] };
    }
  }
}

function* recordFindings(
  module: ModuleInfo,
  record: SeedRecord,
  users: ReadonlySet<string>,
  places: ReadonlyMap<string, string>,
): Generator<Finding, void, undefined> {
  for (const [name, value] of Object.entries(record)) {
    if (name === "id" || value === null) continue;
    const field = module.fields.find((one) => one.api_name === name);
    const path = [name];
    if (field === undefined) {
      const known = module.fields.map((one) => one.api_name).join(", ");
      yield { message: `${module.api_name} have no field ${name}; they have ${known}`, path };
    } else if (field.data_type === "ownerlookup") {
      if (!users.has(pointsTo(value) ?? ""))
        yield { message: `an owner must be the {"id":"…"} of a user`, path };
    } else if (field.lookup !== undefined) {
      if (places.get(pointsTo(value) ?? "") !== field.lookup)
        yield {
          message: `this must be the {"id":"…"} of one of the ${field.lookup} in this file`,
          path,
        };
    } else if (
      field.data_type === "datetime" &&
      (typeof value !== "string" || readZohoTime(value) === undefined)
    ) {
      yield { message: "a time must look like 2026-03-02T09:15:00+01:00", path };
    }
  }
}
