import { z } from "zod";
import { userWithId } from "../../store/catalogue.ts";
import {
  crmTime,
  noContent,
  paging,
  pathModule,
  type Call,
  type Crm,
  type Route,
} from "../../crm.ts";
import { modifiedSince } from "./list.ts";
import { invalidParam } from "../refusal.ts";

const dayMs = 24 * 60 * 60 * 1000;
/** How long the recycle bin keeps a record, and how long Zoho still knows its id after that. */
const inBinMs = 60 * dayMs;
const knownMs = inBinMs + 120 * dayMs;

/** The deleted records, for clients that keep a copy (docs/zoho-api.md, "Deleted records"). */
export const deletedRoutes = (crm: Crm): readonly Route[] => [
  {
    operation: "deleted",
    method: "GET",
    path: "/crm/v8/:module/deleted",
    credits: 2,
    handle: (call) => deleted(crm, call),
  },
];

const row = z.object({
  id: z.string(),
  title: z.string(),
  created_by: z.string(),
  deleted_at: z.number(),
  deleted_by: z.string(),
});

function deleted(crm: Crm, call: Call): Response {
  const module = pathModule(crm, call);
  const since = modifiedSince(call, "deleted_at");
  const { page, perPage } = paging(call);
  const [from, to] = span(crm, call);
  const found = crm.db
    .prepare(
      `SELECT * FROM deleted_record WHERE module = ? AND deleted_at > ? AND deleted_at <= ? AND ${since?.where ?? "1"}
       ORDER BY deleted_at DESC, id LIMIT ? OFFSET ?`,
    )
    .all(module.api_name, from, to, ...(since?.values ?? []), perPage + 1, (page - 1) * perPage)
    .map((one) => row.parse(one));
  if (found.length === 0)
    return since === undefined ? noContent() : new Response(null, { status: 304 });
  const data = found.slice(0, perPage).map((one) => present(crm, one));
  return call.json({
    data,
    info: { per_page: perPage, count: data.length, page, more_records: found.length > perPage },
  });
}

/** The kind of a deleted record depends on when it was deleted. */
function span(crm: Crm, call: Call): readonly [from: number, to: number] {
  const now = crm.now();
  switch (call.req.query("type") ?? "all") {
    case "all":
      return [now - knownMs, now];
    case "recycle":
      return [now - inBinMs, now];
    case "permanent":
      return [now - knownMs, now - inBinMs];
    default:
      throw invalidParam("type", { expected_values: ["all", "recycle", "permanent"] });
  }
}

function present(
  crm: Crm,
  { id, title, created_by, deleted_at, deleted_by }: z.output<typeof row>,
): Record<string, unknown> {
  const isInBin = deleted_at > crm.now() - inBinMs;
  const named = (user: string) => ({
    name: userWithId(crm.catalogue, user)?.full_name ?? null,
    id: user,
  });
  return {
    id,
    display_name: isInBin ? title : null,
    type: isInBin ? "recycle" : "permanent",
    deleted_time: crmTime(crm, deleted_at),
    deleted_by: named(deleted_by),
    created_by: named(created_by),
  };
}
