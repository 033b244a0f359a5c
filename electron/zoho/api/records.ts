import { z } from "zod";
import { recordId } from "../../contract/record.ts";
import type { Client } from "../client/client.ts";

/** A record as Zoho sends it: its id, and the requested fields. */
export type RawRecord = { readonly id: string } & Readonly<Record<string, unknown>>;

const rawRecord = z.looseObject({ id: recordId });

/** A page of records. `nextPageToken` is absent on the last page, and where Zoho gives none. */
export type Page = {
  readonly records: RawRecord[];
  readonly more: boolean;
  readonly nextPageToken?: string | undefined;
};

/**
 * A record that cannot be read is skipped, so that the others and all later pages are still read. A
 * page without any readable record is an error.
 */
function readable(all: readonly unknown[], context: z.RefinementCtx): RawRecord[] {
  const records = all.flatMap((one) => rawRecord.safeParse(one).data ?? []);
  if (records.length === 0 && all.length > 0)
    context.addIssue({ code: "custom", message: "no record can be read" });
  return records;
}

/** Zoho's answer with records. */
export const recordPage: z.ZodType<Page> = z
  .object({
    data: z.array(z.unknown()).transform(readable),
    info: z
      .object({
        more_records: z.boolean().catch(false),
        next_page_token: z.string().optional().catch(undefined),
      })
      .catch({ more_records: false, next_page_token: undefined }),
  })
  .transform(({ data, info }) => ({
    records: data,
    more: info.more_records,
    nextPageToken: info.next_page_token,
  }));

export const emptyPage: Page = { records: [], more: false };

export type ListOptions = {
  /** API names, 1 to 50 of them. Zoho silently leaves out fields that the user may not see. */
  readonly fields: readonly string[];
  /** From 1, for the first 2,000 records; beyond them only `pageToken` works. Never both. */
  readonly page?: number;
  readonly pageToken?: string;
  /** Only what changed since then: ISO 8601 with an offset, to the second. */
  readonly since?: string;
  /** Oldest change first. Without it the order is Zoho's. */
  readonly oldestChangeFirst?: boolean;
  /** Also leads that became a contact; otherwise Zoho leaves them out. */
  readonly alsoConverted?: boolean;
  /** Only these; a hundred at most. */
  readonly ids?: readonly string[];
  readonly signal?: AbortSignal;
};

/** @see https://www.zoho.com/crm/developer/docs/api/v8/get-records.html */
export async function listRecords(
  client: Client,
  module: string,
  options: ListOptions,
): Promise<Page> {
  return client.call({
    at: "list",
    path: `/crm/v8/${module}`,
    query: {
      fields: options.fields.join(","),
      per_page: 200,
      page: options.pageToken === undefined ? (options.page ?? 1) : undefined,
      page_token: options.pageToken,
      ...(options.oldestChangeFirst === true && { sort_by: "Modified_Time", sort_order: "asc" }),
      ...(options.alsoConverted === true && { converted: "both" }),
      ids: options.ids?.join(","),
    },
    // ISO 8601, not the date form of RFC 9110.
    ...(options.since !== undefined && { headers: { "If-Modified-Since": options.since } }),
    reply: recordPage,
    empty: emptyPage,
    signal: options.signal,
  });
}

export type Deleted = { readonly ids: string[]; readonly more: boolean };

/**
 * The ids of records that were deleted since then, into the recycle bin or for good. Zoho forgets
 * them after 60 to 120 days.
 *
 * @see https://www.zoho.com/crm/developer/docs/api/v8/get-deleted-records.html
 */
export async function listDeleted(
  client: Client,
  module: string,
  options: { readonly page?: number; readonly since?: string; readonly signal?: AbortSignal },
): Promise<Deleted> {
  const { records, more } = await client.call({
    at: "list",
    path: `/crm/v8/${module}/deleted`,
    query: { type: "all", per_page: 200, page: options.page ?? 1 },
    ...(options.since !== undefined && { headers: { "If-Modified-Since": options.since } }),
    reply: recordPage,
    empty: emptyPage,
    signal: options.signal,
  });
  return { ids: records.map(({ id }) => id), more };
}

export type SearchOptions = {
  /** Full text (at least 2 characters), or an address that any email field equals. */
  readonly by: { readonly word: string } | { readonly email: string };
  readonly fields: readonly string[];
  readonly page?: number;
  /** At most 200, which is Zoho's default. */
  readonly perPage?: number;
  readonly signal?: AbortSignal;
};

/**
 * Searches one module at Zoho itself. What changed a moment ago may be missing: Zoho's index lags.
 *
 * @see https://www.zoho.com/crm/developer/docs/api/v8/search-records.html
 */
export async function searchRecords(
  client: Client,
  module: string,
  options: SearchOptions,
): Promise<Page> {
  return client.call({
    at: "search",
    path: `/crm/v8/${module}/search`,
    query: {
      ...asked(options.by),
      fields: options.fields.join(","),
      page: options.page ?? 1,
      per_page: options.perPage,
    },
    reply: recordPage,
    empty: emptyPage,
    signal: options.signal,
  });
}

/**
 * In values, Zoho wants brackets, commas and backslashes escaped (docs/zoho-api.md, "Search").
 * Among words they mean nothing, so a blank replaces them, which cannot be misread.
 */
const asked = (by: SearchOptions["by"]): Readonly<Record<string, string>> =>
  "word" in by
    ? { word: by.word.replace(/[(),\\]+/g, " ").trim() }
    : { email: by.email.replace(/[(),\\]/g, "\\$&") };

/** One record, or undefined when there is none with this id. */
export async function getRecord(
  client: Client,
  module: string,
  id: string,
  options: { readonly fields: readonly string[]; readonly signal?: AbortSignal },
): Promise<RawRecord | undefined> {
  const { records } = await client.call({
    at: "read",
    path: `/crm/v8/${module}/${id}`,
    query: { fields: options.fields.join(",") },
    reply: recordPage,
    empty: emptyPage,
    signal: options.signal,
  });
  return records[0];
}
