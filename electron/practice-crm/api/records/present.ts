import type { ModuleInfo } from "../../store/modules.ts";
import { userWithId } from "../../store/catalogue.ts";
import { crmTime, type Crm } from "../../crm.ts";
import type { StoredRecord } from "../../store/record-store.ts";

const reference = (crm: Crm, userId: string) => {
  const user = userWithId(crm.catalogue, userId);
  return { name: user?.full_name ?? null, id: userId, email: user?.email ?? null };
};

/**
 * A record as Zoho returns it: only `fields` if they are given, and always the id. Fields that the
 * module does not have are left out; those without a value are null.
 */
export function presentRecord(
  crm: Crm,
  module: ModuleInfo,
  record: StoredRecord,
  fields?: readonly string[],
): Record<string, unknown> {
  const whole: Record<string, unknown> = {
    ...record.data,
    ...("Converted__s" in record.data ? { Converted__s: record.converted === 1 } : {}),
    Created_Time: crmTime(crm, record.created_at),
    Modified_Time: crmTime(crm, record.modified_at),
    Created_By: reference(crm, record.created_by),
    Modified_By: reference(crm, record.modified_by),
  };
  const known = module.fields
    .map((field) => field.api_name)
    .filter((name) => fields?.includes(name) ?? true);
  return { ...Object.fromEntries(known.map((name) => [name, whole[name] ?? null])), id: record.id };
}

/** The names in the `fields` parameter, separated by commas; undefined if it is missing. */
export function wantedFields(parameter: string | undefined): string[] | undefined {
  if (parameter === undefined) return undefined;
  return parameter
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}
