import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { RecordHit } from "../../contract/record.ts";
import type { LinkTarget } from "../pasted-link.ts";

const hitRow = z.object({
  key: z.number(),
  module: z.string(),
  id: z.string(),
  title: z.string(),
  detail: z.string(),
  label: z.string(),
  link_id: z.string().nullable(),
  link_title: z.string().nullable(),
  link_label: z.string().nullable(),
});

/** A record with its module's label, and the contact that goes along with a deal. */
const hits = `
  SELECT r.key, r.module, r.id, r.title, r.detail, m.singular AS label,
    c.id AS link_id, c.title AS link_title, cm.singular AS link_label
  FROM record r JOIN module m ON m.api_name = r.module
  LEFT JOIN record c ON r.module = 'Deals' AND c.module = 'Contacts' AND c.id = r.contact_id
  LEFT JOIN module cm ON cm.api_name = c.module`;

/** One record as a hit; undefined when the local copy does not have it. */
export function getHit(
  db: DatabaseSync,
  { module, id }: { readonly module: string; readonly id: string },
): RecordHit | undefined {
  const row = db.prepare(`${hits} WHERE r.module = ? AND r.id = ?`).get(module, id);
  return row === undefined ? undefined : hitOf(row);
}

/** The records with these keys, in this order. */
export function hitsWithKeys(db: DatabaseSync, keys: readonly number[]): RecordHit[] {
  const rows = db
    .prepare(`${hits} WHERE r.key IN (SELECT value FROM json_each(?))`)
    .all(JSON.stringify(keys));
  const byKey = new Map(rows.map((row) => [Number(row["key"]), hitOf(row)]));
  return keys.flatMap((key) => byKey.get(key) ?? []);
}

/** The record of a pasted link. Some links have the module's own name instead of its tab's. */
export function linkedHits(
  db: DatabaseSync,
  { tab, id }: LinkTarget,
  module: string | undefined,
): RecordHit[] {
  return db
    .prepare(
      `${hits} WHERE r.id = :id AND :tab IN (m.tab, m.api_name)
         AND (:module IS NULL OR r.module = :module)`,
    )
    .all({ id, tab, module: module ?? null })
    .map(hitOf);
}

/** Records of one module only, or of all but some. */
type Modules = { readonly module?: string | undefined; readonly hidden?: readonly string[] };

/** The records that were changed last. */
export function recentHits(
  db: DatabaseSync,
  { module, hidden = [] }: Modules,
  limit: number,
): RecordHit[] {
  const conditions = [
    ...(module === undefined ? [] : ["r.module = :module"]),
    ...(hidden.length === 0 ? [] : ["r.module NOT IN (SELECT value FROM json_each(:hidden))"]),
  ];
  const where = conditions.length === 0 ? "" : `WHERE ${conditions.join(" AND ")}`;
  return db
    .prepare(`${hits} ${where} ORDER BY r.modified_at DESC, r.key DESC LIMIT :limit`)
    .all({
      limit,
      ...(module !== undefined && { module }),
      ...(hidden.length > 0 && { hidden: JSON.stringify(hidden) }),
    })
    .map(hitOf);
}

function hitOf(row: unknown): RecordHit {
  const { module, id, title, detail, label, link_id, link_title, link_label } = hitRow.parse(row);
  const hit = { module, id, title, moduleLabel: label, detail };
  if (link_id === null || link_title === null || link_label === null) return hit;
  const link = {
    module: "Contacts",
    id: link_id,
    title: link_title,
    moduleLabel: link_label,
    reason: { code: "link", kind: "record", values: { record: label } },
  };
  return { ...hit, link };
}
