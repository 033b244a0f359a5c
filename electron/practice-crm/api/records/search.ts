import { columnNamed, comparisonSql } from "../query/columns.ts";
import {
  BadCriteria,
  comparisonsOf,
  parseCriteria,
  type Comparison,
  type Criteria,
} from "../query/criteria.ts";
import { noContent, paging, pathModule, type Call, type Crm, type Route } from "../../crm.ts";
import { words } from "../fold.ts";
import type { ModuleInfo } from "../../store/modules.ts";
import { presentRecord, wantedFields } from "./present.ts";
import { phoneKey, type Condition } from "../../store/record-store.ts";
import { invalidParam, refusal, type Details } from "../refusal.ts";

const mostRecords = 2000;
/** Zoho's pages say 10 comparisons; its OpenAPI files 15, and the other two. */
const most = { comparisons: 10, characters: 3000, values: 100 };

/**
 * Searches one module by words, email address, phone number or criteria (docs/zoho-api.md,
 * "Search").
 */
export const searchRoutes = (crm: Crm): readonly Route[] => [
  {
    operation: "search",
    method: "GET",
    path: "/crm/v8/:module/search",
    handle: (call) => search(crm, call),
  },
];

function search(crm: Crm, call: Call): Response {
  const module = pathModule(crm, call);
  const conditions = [asked(crm, module, call), converted(call), indexed(crm)];
  const { page, perPage } = paging(call);
  if (page * perPage > mostRecords) {
    throw refusal(400, "LIMIT_REACHED", "the limit of records that a search returns is reached", {
      limit: String(mostRecords),
    });
  }
  const found = crm.records.select({
    module: module.api_name,
    conditions,
    order: "+modified_at DESC, id DESC",
    offset: (page - 1) * perPage,
    limit: perPage + 1,
  });
  if (found.length === 0) return noContent();
  const fields = wantedFields(call.req.query("fields"));
  const shown = found.slice(0, perPage).map((record) => presentRecord(crm, module, record, fields));
  return call.json({
    data: shown,
    info: {
      per_page: perPage,
      count: shown.length,
      sort_by: "id",
      page,
      sort_order: "desc",
      more_records: found.length > perPage,
    },
  });
}

function asked(crm: Crm, module: ModuleInfo, call: Call): Condition {
  const { criteria, email, phone, word } = call.req.query();
  if (criteria !== undefined) return byCriteria(crm, module, criteria);
  if (email !== undefined) return byKey("email", email.toLowerCase());
  if (phone !== undefined) return byPhone(phone);
  if (word !== undefined) return byWord(module, word);
  throw refusal(400, "EXPECTED_PARAM_MISSING", "expected param is missing", {
    param_names: ["criteria", "email", "phone", "word"],
  });
}

function byKey(kind: "email" | "phone", value: string): Condition {
  return {
    where: "id IN (SELECT record FROM record_key WHERE kind = ? AND value = ?)",
    values: [kind, value],
  };
}

function byPhone(text: string): Condition {
  if (text.length < 3) throw invalidParam("phone", { minimum_length: 3 });
  return byKey("phone", phoneKey(text));
}

/** Each word of the search begins a word of the record. The index of words alone answers this. */
function byWord(module: ModuleInfo, text: string): Condition {
  const asked = words(text);
  if (text.trim().length < 2 || asked.length === 0)
    throw invalidParam("word", { minimum_length: 2 });
  const begins = asked.map(() => "instr(words, ?) > 0").join(" AND ");
  return {
    where: `id IN (SELECT id FROM record WHERE module = ? AND ${begins})`,
    values: [module.api_name, ...asked.map((word) => ` ${word}`)],
  };
}

function byCriteria(crm: Crm, module: ModuleInfo, text: string): Condition {
  if (text.length > most.characters)
    throw invalidParam("criteria", { maximum_length: most.characters });
  const criteria = readCriteria(text);
  const comparisons = comparisonsOf(criteria);
  if (comparisons.length > most.comparisons) {
    throw refusal(400, "CRITERIA_LIMIT_EXCEEDED", "criteria limit exceeded", {
      limit: most.comparisons,
    });
  }
  const long = comparisons.find((one) => one.values.length > most.values);
  if (long !== undefined)
    throw invalidQuery({ reason: "too many values", api_name: long.field, limit: most.values });
  return criteriaSql(crm, module, criteria);
}

function criteriaSql(crm: Crm, module: ModuleInfo, criteria: Criteria): Condition {
  if (!("join" in criteria)) return oneComparison(crm, module, criteria);
  const parts = criteria.parts.map((part) => criteriaSql(crm, module, part));
  return {
    where: `(${parts.map((part) => part.where).join(criteria.join === "and" ? " AND " : " OR ")})`,
    values: parts.flatMap((part) => part.values),
  };
}

function oneComparison(
  crm: Crm,
  module: ModuleInfo,
  { field, operator, values }: Comparison,
): Condition {
  const column = columnNamed(crm.catalogue, module, field);
  if (column === undefined || column.through.length > 0)
    throw invalidQuery({ reason: "invalid field", api_name: field });
  return comparisonSql(column, operator, values);
}

const invalidQuery = (details: Details) =>
  refusal(400, "INVALID_QUERY", "invalid query formed", details);

function readCriteria(text: string): Criteria {
  try {
    return parseCriteria(text);
  } catch (error) {
    if (error instanceof BadCriteria) throw invalidQuery({ reason: error.message });
    throw error;
  }
}

/** Converted leads are hidden unless asked for. */
export function converted(call: Call): Condition {
  switch (call.req.query("converted") ?? "false") {
    case "false":
      return { where: "converted = 0", values: [] };
    case "true":
      return { where: "converted = 1", values: [] };
    case "both":
      return { where: "1", values: [] };
    default:
      throw invalidParam("converted");
  }
}

/** The search index lags behind the records. */
function indexed(crm: Crm): Condition {
  return crm.quirks.searchDelayMs === 0
    ? { where: "1", values: [] }
    : { where: "modified_at <= ?", values: [crm.now() - crm.quirks.searchDelayMs] };
}
