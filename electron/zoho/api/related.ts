import type { Client } from "../client/client.ts";
import { emptyPage, recordPage, type Page } from "./records.ts";

/**
 * Records that are related to another, e.g. the `Deals` of a contact; the first 200.
 *
 * @see https://www.zoho.com/crm/developer/docs/api/v8/get-related-records.html
 */
export async function listRelated(
  client: Client,
  record: { readonly module: string; readonly id: string },
  list: string,
  options: { readonly fields: readonly string[]; readonly signal?: AbortSignal },
): Promise<Page> {
  return client.call({
    at: "read",
    path: `/crm/v8/${record.module}/${record.id}/${list}`,
    query: { fields: options.fields.join(",") },
    reply: recordPage,
    empty: emptyPage,
    signal: options.signal,
  });
}
