import { moduleNamed } from "../../store/catalogue.ts";
import type { Call, Crm, Route } from "../../crm.ts";
import { idOf } from "../../store/database.ts";
import type { ModuleInfo } from "../../store/modules.ts";
import { missingParam, refusal } from "../refusal.ts";

/** The related lists of a module. Zoho's SDK asks for them before it asks for related records. */
export const relatedListsRoutes = (crm: Crm): readonly Route[] => [
  {
    operation: "related-lists",
    method: "GET",
    path: "/crm/v8/settings/related_lists",
    handle: (call) => lists(crm, call),
  },
];

function lists(crm: Crm, call: Call): Response {
  const name = call.req.query("module");
  if (name === undefined) throw missingParam("module");
  const module = moduleNamed(crm.catalogue, name);
  if (module?.api_supported !== true)
    throw refusal(400, "INVALID_MODULE", "the module name given seems to be invalid", {
      param: "module",
    });
  const emails = module.takesEmails ? [{ name: "Emails", module: undefined }] : [];
  const records = pointingTo(crm, module.api_name).map((one) => ({
    name: one.api_name,
    module: one,
  }));
  const contacts = moduleNamed(crm.catalogue, "Contacts");
  const roles = module.api_name === "Deals" ? [{ name: "Contact_Roles", module: contacts }] : [];
  return call.json({
    related_lists: [...emails, ...records, ...roles].map((list, index) => ({
      id: idOf(Number(module.id.slice(-6)) * 100 + index),
      sequence_number: String(index + 1),
      api_name: list.name,
      name: list.name,
      display_label: list.module?.plural_label ?? list.name,
      module:
        list.module === undefined ? null : { api_name: list.module.api_name, id: list.module.id },
      href: `${module.api_name}/{ENTITYID}/${list.name}`,
      type: "default",
      status: "visible",
      visible: true,
    })),
  });
}

/**
 * The modules whose records can point to those of this one, e.g. Deals for Contacts. That a lead has
 * become a contact is no such list.
 */
export const pointingTo = (crm: Crm, apiName: string): ModuleInfo[] =>
  crm.catalogue.modules.filter((one) =>
    one.fields.some(
      (field) => field.lookup === apiName && !field.api_name.startsWith("Converted_"),
    ),
  );
