import { z } from "zod";
import type { Client } from "../client/client.ts";

/** How far an export is. */
export type ExportState = {
  readonly state: "running" | "done" | "failed";
  /** There are records after the last one of its page. */
  readonly more: boolean;
};

export type ExportOptions = {
  /** API names; `Account_Name.Account_Name` is the title of what a lookup points to. */
  readonly fields: readonly string[];
  /** From 1; a page has 200,000 records. */
  readonly page: number;
  readonly signal?: AbortSignal;
};

const created = z
  .object({ data: z.tuple([z.object({ details: z.object({ id: z.string() }) })]) })
  .transform(({ data: [{ details }] }) => details.id);

const states: Readonly<Record<string, ExportState["state"]>> = {
  COMPLETED: "done",
  FAILURE: "failed",
  FAILED: "failed",
};

const job = z
  .object({
    data: z.tuple([
      z.object({
        state: z.string(),
        result: z.object({ more_records: z.boolean().catch(false) }).nullish(),
      }),
    ]),
  })
  .transform(({ data: [{ state, result }] }): ExportState => ({
    state: states[state] ?? "running",
    more: result?.more_records === true,
  }));

const count = z.object({ count: z.coerce.number().int() }).transform((reply) => reply.count);

/** How many records of a module the user sees (docs/zoho-api.md, "Bulk read"). */
export const countRecords = (
  client: Client,
  module: string,
  signal?: AbortSignal,
): Promise<number> =>
  client.call({ at: "list", path: `/crm/v8/${module}/actions/count`, reply: count, signal });

/** Has Zoho write all records of a module into a file. It costs 50 credits. @returns the job's id */
export const startExport = (
  client: Client,
  module: string,
  { fields, page, signal }: ExportOptions,
): Promise<string> =>
  client.call({
    at: "bulk",
    path: "/crm/bulk/v8/read",
    body: JSON.stringify({
      query: { module: { api_name: module }, fields, page },
      file_type: "csv",
    }),
    reply: created,
    signal,
  });

export const exportState = (
  client: Client,
  id: string,
  signal?: AbortSignal,
): Promise<ExportState> =>
  client.call({ at: "bulk", path: `/crm/bulk/v8/read/${id}`, reply: job, signal });

/** The file of an export that is done: a ZIP with one CSV. */
export const exportFile = (client: Client, id: string, signal?: AbortSignal): Promise<Uint8Array> =>
  client.call({
    at: "bulk",
    path: `/crm/bulk/v8/read/${id}/result`,
    wants: "bytes",
    reply: z.instanceof(Uint8Array),
    signal,
  });
