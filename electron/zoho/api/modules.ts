import { z } from "zod";
import { recordId } from "../../contract/record.ts";
import type { Client } from "../client/client.ts";

/** The standard modules whose records can hold emails; custom modules join them. */
const standard = [
  "Deals",
  "Contacts",
  "Leads",
  "Accounts",
  "Quotes",
  "Sales_Orders",
  "Invoices",
  "Purchase_Orders",
];

const description = z.object({
  id: recordId,
  api_name: z.string(),
  module_name: z.string().optional().catch(undefined),
  singular_label: z.string().nullish(),
  plural_label: z.string().nullish(),
  generated_type: z.string(),
  api_supported: z.boolean().catch(false),
  viewable: z.boolean().catch(false),
  status: z.string().catch("visible"),
});

/** A module whose records mails can be filed on. */
export type Module = {
  /** The value for `linked_record.module.id`. */
  readonly id: string;
  readonly apiName: string;
  /** What this organisation calls one of its records, and several. */
  readonly singular: string;
  readonly plural: string;
  readonly custom: boolean;
  /** Its name in web links, e.g. `CustomModule3`. */
  readonly tab: string;
};

/**
 * The modules to offer, the most useful for mails first. The type is checked in addition to the
 * flags: subforms and trackers can be visible, viewable and supported too.
 *
 * @see https://www.zoho.com/crm/developer/docs/api/v8/modules-api.html
 */
export async function getModules(client: Client, signal?: AbortSignal): Promise<Module[]> {
  const reply = z.object({ modules: z.array(z.unknown()) });
  const { modules } = await client.call({
    at: "read",
    path: "/crm/v8/settings/modules",
    reply,
    signal,
  });
  return modules
    .flatMap((one) => description.safeParse(one).data ?? [])
    .filter(isOffered)
    .map((one) => ({
      id: one.id,
      apiName: one.api_name,
      singular: one.singular_label ?? one.api_name,
      plural: one.plural_label ?? one.singular_label ?? one.api_name,
      custom: one.generated_type === "custom",
      tab: tabs.get(one.api_name) ?? one.module_name ?? one.api_name,
    }))
    .sort((a, b) => rank(a) - rank(b));
}

/** Web links keep the modules' older names. */
const tabs: ReadonlyMap<string, string> = new Map([
  ["Deals", "Potentials"],
  ["Sales_Orders", "SalesOrders"],
  ["Purchase_Orders", "PurchaseOrders"],
]);

const isOffered = (one: z.output<typeof description>) =>
  one.api_supported &&
  one.viewable &&
  one.status === "visible" &&
  (one.generated_type === "custom" ||
    (one.generated_type === "default" && standard.includes(one.api_name)));

const rank = ({ apiName }: Module) => {
  const place = standard.indexOf(apiName);
  return place < 0 ? standard.length : place;
};
