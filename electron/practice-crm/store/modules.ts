import { z } from "zod";
import { idOf } from "./database.ts";
import { customFields, field, standardFields, systemFields, type Field } from "./fields.ts";

/** A module as the metadata calls describe it. */
export const moduleInfo = z.object({
  id: z.string(),
  api_name: z.string(),
  module_name: z.string(),
  singular_label: z.string(),
  plural_label: z.string(),
  generated_type: z.string(),
  api_supported: z.boolean(),
  viewable: z.boolean(),
  show_as_tab: z.boolean(),
  status: z.string(),
  /** Whether associate_email works on its records. */
  takesEmails: z.boolean(),
  fields: z.array(field),
});
export type ModuleInfo = z.output<typeof moduleInfo>;

/** A custom module of a seeded company. */
export const customModule = z.strictObject({
  api_name: z.string().regex(/^\w+$/),
  singular_label: z.string(),
  plural_label: z.string(),
  fields: z.array(field).exactOptional(),
});
export type CustomModule = z.output<typeof customModule>;

/**
 * The standard modules that associate_email accepts, besides custom ones; for others it answers
 * INVALID_MODULE.
 */
const withEmails = [
  "Leads",
  "Contacts",
  "Accounts",
  "Deals",
  "Quotes",
  "Sales_Orders",
  "Invoices",
  "Purchase_Orders",
];
const withoutEmails = ["Vendors", "Products", "Cases", "Campaigns", "Tasks"];

/**
 * Deals were once Potentials and Sales_Orders SalesOrders; module_name, the tab in web addresses,
 * still says so.
 */
const moduleNames: Readonly<Record<string, string>> = {
  Deals: "Potentials",
  Sales_Orders: "SalesOrders",
  Purchase_Orders: "PurchaseOrders",
};

const plain = {
  generated_type: "default",
  api_supported: true,
  viewable: true,
  show_as_tab: true,
  status: "visible",
};

function standard(apiName: string, number: number): ModuleInfo {
  const plural = apiName.replaceAll("_", " ");
  return {
    ...plain,
    id: idOf(2000 + number),
    api_name: apiName,
    module_name: moduleNames[apiName] ?? apiName,
    singular_label: plural.replace(/s$/, ""),
    plural_label: plural,
    takesEmails: withEmails.includes(apiName),
    fields: [...(standardFields[apiName] ?? []), ...systemFields],
  };
}

function custom(seed: CustomModule, number: number): ModuleInfo {
  const own: readonly Field[] = seed.fields ?? customFields(seed.singular_label);
  return {
    ...plain,
    id: idOf(2100 + number),
    api_name: seed.api_name,
    module_name: `CustomModule${number}`,
    singular_label: seed.singular_label,
    plural_label: seed.plural_label,
    generated_type: "custom",
    takesEmails: true,
    fields: [...own, ...systemFields],
  };
}

type Odd = Pick<ModuleInfo, "api_name" | "generated_type"> & Partial<ModuleInfo>;

/**
 * Modules of a real organisation that take no mails; each is a trap (docs/zoho-api.md, "Modules"):
 * trackers that are api_supported, a subform that is viewable and "visible", a hidden module that
 * is shown as a tab, a web tab, an unsupported page.
 */
const oddities: readonly Odd[] = [
  { api_name: "DealHistory", generated_type: "field_tracker", viewable: false, show_as_tab: false },
  {
    api_name: "Deals_Stage_Tracker",
    generated_type: "picklisttracker",
    viewable: false,
    show_as_tab: false,
  },
  { api_name: "Quoted_Items", generated_type: "static_subform", show_as_tab: false },
  { api_name: "Delivery_Addresses", generated_type: "subform", show_as_tab: false },
  { api_name: "Contacts_X_Projects", generated_type: "linking", show_as_tab: false },
  {
    api_name: "Old_Visits",
    generated_type: "custom",
    module_name: "CustomModule90",
    status: "user_hidden",
  },
  {
    api_name: "Shared_Catalogue",
    generated_type: "custom",
    module_name: "CustomModule91",
    viewable: false,
  },
  { api_name: "Price_List", generated_type: "web", api_supported: false },
  { api_name: "Home", generated_type: "default", api_supported: false },
  { api_name: "Solutions", generated_type: "default", status: "system_hidden", show_as_tab: true },
];

function oddity(odd: Odd, number: number): ModuleInfo {
  const label = odd.api_name.replaceAll("_", " ");
  return {
    ...plain,
    id: idOf(2200 + number),
    module_name: odd.api_name,
    singular_label: label,
    plural_label: label,
    takesEmails: false,
    fields: [],
    ...odd,
  };
}

/** Fields that a company has added to standard modules, by module. */
export const addedFields = z.record(z.string(), z.array(field));

/**
 * The modules of a company: standard ones with the fields that it has added, its own, and those that
 * clients must not offer.
 */
export const companyModules = (
  customs: readonly CustomModule[],
  added: z.output<typeof addedFields> = {},
): ModuleInfo[] => [
  ...[...withEmails, ...withoutEmails]
    .map((name, index) => standard(name, index + 1))
    .map((one) => ({ ...one, fields: [...one.fields, ...(added[one.api_name] ?? [])] })),
  ...customs.map((seed, index) => custom(seed, index + 1)),
  ...oddities.map((odd, index) => oddity(odd, index + 1)),
];

/** The title field, e.g. Deal_Name. */
export const displayField = (module: ModuleInfo): string =>
  module.fields.find((one) => one.display_field)?.api_name ?? "Name";
