import { z } from "zod";
import { recordId } from "../../contract/record.ts";
import type { Client } from "../client/client.ts";

const inserted = z.object({ code: z.literal("SUCCESS"), details: z.object({ id: recordId }) });

/**
 * Creates a record. Zoho has no key that makes a repeated call harmless: after a lost answer look
 * for the record before another try.
 *
 * @param fields by their API names; lookups are `{id}`
 * @returns its id
 * @throws ZohoError; after `offline` (unless the code is `unreachable`), `connection-lost` and
 *   `server` the record may exist; `duplicate` for a value that another record has in a unique field
 * @see https://www.zoho.com/crm/developer/docs/api/v8/insert-records.html
 */
export async function insertRecord(
  client: Client,
  module: string,
  fields: Readonly<Record<string, unknown>>,
  signal?: AbortSignal,
): Promise<string> {
  const { data } = await client.call({
    at: "insert",
    path: `/crm/v8/${module}`,
    body: JSON.stringify({ data: [fields] }),
    reply: z.object({ data: z.tuple([inserted], z.unknown()) }),
    signal,
  });
  return data[0].details.id;
}
