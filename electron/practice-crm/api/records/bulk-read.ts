import { zipSync } from "fflate";
import { randomInt } from "node:crypto";
import { z } from "zod";
import { requireModuleRead } from "../../accounts/scopes.ts";
import { crmTime, invalidModule, jsonBody, part, pathModule } from "../../crm.ts";
import type { Call, Crm, Route } from "../../crm.ts";
import { moduleNamed } from "../../store/catalogue.ts";
import type { ModuleInfo } from "../../store/modules.ts";
import { pointsTo, type StoredRecord } from "../../store/record-store.ts";
import { refusal } from "../refusal.ts";
import { presentRecord } from "./present.ts";

type Job = {
  readonly id: string;
  readonly module: ModuleInfo;
  readonly fields: readonly string[];
  readonly page: number;
  readonly created: string;
  /** How often its state was asked for: it is done at the second time. */
  looks: number;
};

const perPage = 200_000;

const request = z.object({
  query: z.object({
    module: z.object({ api_name: z.string() }),
    fields: z.array(z.string()).min(1).max(200),
    page: z.number().int().min(1).default(1),
  }),
  file_type: z.literal("csv").default("csv"),
});

/** Exports, and the number of records (docs/zoho-api.md, "Bulk read"). A restart forgets the jobs. */
export function bulkReadRoutes(crm: Crm): readonly Route[] {
  const jobs = new Map<string, Job>();
  const find = (call: Call): Job => {
    const job = jobs.get(part(call, "job"));
    if (job === undefined)
      throw refusal(404, "RESOURCE_NOT_FOUND", "The requested resource doesn't exist.");
    return job;
  };
  return [
    {
      operation: "count",
      method: "GET",
      path: "/crm/v8/:module/actions/count",
      handle: (call) => call.json({ count: countOf(crm, pathModule(crm, call)) }),
    },
    {
      operation: "bulk",
      method: "POST",
      path: "/crm/bulk/v8/read",
      credits: 50,
      handle: async (call) => {
        const job = jobFor(crm, call, await jsonBody(call));
        jobs.set(job.id, job);
        return call.json({ data: [started(call, job)], info: {} }, 201);
      },
    },
    {
      operation: "bulk",
      method: "GET",
      path: "/crm/bulk/v8/read/:job",
      handle: (call) => call.json({ data: [stateOf(crm, call, find(call))] }),
    },
    {
      operation: "bulk",
      method: "GET",
      path: "/crm/bulk/v8/read/:job/result",
      handle: (call) => resultOf(crm, find(call)),
    },
  ];
}

function jobFor(crm: Crm, call: Call, body: unknown): Job {
  const asked = request.safeParse(body).data?.query;
  if (asked === undefined) throw refusal(400, "INVALID_DATA", "invalid data");
  const module = moduleNamed(crm.catalogue, asked.module.api_name);
  if (module?.api_supported !== true) throw invalidModule(crm);
  requireModuleRead(crm, call, module.api_name);
  return {
    ...{ id: String(554_023_000_000_000_000n + BigInt(randomInt(2 ** 40))), module },
    ...{ fields: asked.fields, page: asked.page, created: crmTime(crm, crm.now()), looks: 0 },
  };
}

const creator = (call: Call) => {
  const { id, full_name: name } = call.get("user");
  return { id, name };
};

const started = (call: Call, { id, created }: Job) => ({
  status: "success",
  code: "ADDED_SUCCESSFULLY",
  message: "Added successfully.",
  details: {
    ...{ id, operation: "read", state: "ADDED" },
    ...{ created_by: creator(call), created_time: created },
  },
});

function stateOf(crm: Crm, call: Call, job: Job) {
  job.looks += 1;
  const { id, module, fields, page, created } = job;
  const common = {
    ...{ id, operation: "read", file_type: "csv", created_by: creator(call) },
    ...{ created_time: created, query: { module: { api_name: module.api_name }, fields, page } },
  };
  if (job.looks < 2) return { ...common, state: "IN PROGRESS" };
  const total = countOf(crm, module);
  const result = {
    ...{ page, per_page: perPage, count: Math.max(0, Math.min(perPage, total - before(job))) },
    ...{ download_url: `/crm/bulk/v8/read/${id}/result`, more_records: total > page * perPage },
  };
  return { ...common, state: "COMPLETED", result };
}

const before = ({ page }: Job): number => (page - 1) * perPage;

const countOf = (crm: Crm, module: ModuleInfo): number => crm.records.count(module.api_name);

function resultOf(crm: Crm, job: Job): Response {
  const { id, module, fields } = job;
  const records = crm.records.select({
    ...{ module: module.api_name, conditions: [], order: "id" },
    ...{ offset: before(job), limit: perPage },
  });
  const lines = records.map((record) => lineOf(crm, module, record, fields));
  const csv = [["id", ...fields].join(","), ...lines].join("\n");
  const zip = zipSync({ [`${id}.csv`]: new TextEncoder().encode(`${csv}\n`) }, { level: 1 });
  return new Response(Uint8Array.from(zip), { headers: { "Content-Type": "application/zip" } });
}

/** A lookup is an id; `Account_Name.Account_Name` is the title of the record that it points to. */
function lineOf(
  crm: Crm,
  module: ModuleInfo,
  record: StoredRecord,
  fields: readonly string[],
): string {
  const shown = presentRecord(crm, module, record);
  const cells = fields.map((field) => {
    const [name = "", title] = field.split(".");
    const value = shown[name];
    const target = pointsTo(value);
    if (target === undefined) return title === undefined ? value : undefined;
    return title === undefined ? target : nameOf(value);
  });
  return [record.id, ...cells].map(quoted).join(",");
}

const nameOf = (value: unknown): unknown => z.object({ name: z.unknown() }).parse(value).name;

function quoted(value: unknown): string {
  if (value === null || value === undefined) return "";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
