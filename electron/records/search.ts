import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import { z } from "zod";
import type { RecordHit } from "../contract/record.ts";
import { oneLine } from "../text/printable.ts";
import { recordIn, type LinkTarget } from "./pasted-link.ts";

const hitRow = z.object({
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
const hitColumns = `
  r.module, r.id, r.title, r.detail, m.singular AS label,
  c.id AS link_id, c.title AS link_title, cm.singular AS link_label`;
const hitJoins = `
  JOIN module m ON m.api_name = r.module
  LEFT JOIN record c ON r.module = 'Deals' AND c.module = 'Contacts' AND c.id = r.contact_id
  LEFT JOIN module cm ON cm.api_name = c.module`;

function hitOf(row: unknown): RecordHit {
  const { module, id, title, detail, label, link_id, link_title, link_label } = hitRow.parse(row);
  const hit = { module, id, title, moduleLabel: label, detail };
  if (link_id === null || link_title === null || link_label === null) return hit;
  const link = {
    module: "Contacts",
    id: link_id,
    title: link_title,
    moduleLabel: link_label,
    reason: { code: "link", kind: "record", values: { record: label.toLowerCase() } },
  };
  return { ...hit, link };
}

/** Characters of a search text that are used; a longer text was pasted. */
const longest = 200;

/**
 * Records that have every word of `text` at the start of a word in title, detail or addresses.
 * First those whose title begins with the text, then those with every word in the title, then the
 * others; the most recently changed first. For an empty text: the most recently changed. For the
 * web address of a record: that one.
 *
 * @param options.limit twenty by default
 */
export function findRecords(
  db: DatabaseSync,
  text: string,
  { module, limit = 20 }: { readonly module?: string | undefined; readonly limit?: number } = {},
): RecordHit[] {
  const link = recordIn(text);
  if (link !== undefined) return linked(db, link, module).map(hitOf);
  const said = oneLine(text.slice(0, longest));
  const words = prefixes(said);
  const rows =
    words === undefined ? recent(db, module, limit) : matching(db, words, said, module, limit);
  return rows.map(hitOf);
}

/** One record as a hit; undefined when the local copy does not have it. */
export function getHit(
  db: DatabaseSync,
  { module, id }: { readonly module: string; readonly id: string },
): RecordHit | undefined {
  const row = db
    .prepare(`SELECT ${hitColumns} FROM record r ${hitJoins} WHERE r.module = ? AND r.id = ?`)
    .get(module, id);
  return row === undefined ? undefined : hitOf(row);
}

const inModule = (module: string | undefined) =>
  module === undefined ? "" : "AND r.module = :module";

/** Some links have the module's own name instead of its tab's. */
function linked(db: DatabaseSync, { tab, id }: LinkTarget, module: string | undefined): unknown[] {
  return db
    .prepare(
      `SELECT ${hitColumns} FROM record r ${hitJoins} WHERE r.id = :id AND :tab IN (m.tab, m.api_name) ${inModule(module)}`,
    )
    .all(parameters({ id, tab }, module));
}

function recent(db: DatabaseSync, module: string | undefined, limit: number): unknown[] {
  return db
    .prepare(
      `SELECT ${hitColumns} FROM record r ${hitJoins} WHERE true ${inModule(module)} ORDER BY r.modified_at DESC, r.key DESC LIMIT :limit`,
    )
    .all(parameters({ limit }, module));
}

function matching(
  db: DatabaseSync,
  words: string,
  text: string,
  module: string | undefined,
  limit: number,
): unknown[] {
  return db
    .prepare(
      `WITH best AS MATERIALIZED (
         SELECT r.key,
           CASE WHEN r.title LIKE :start ESCAPE '\\' THEN 0
                WHEN r.key IN (SELECT rowid FROM record_text WHERE record_text MATCH :inTitle) THEN 1
                ELSE 2 END AS distance,
           r.modified_at
         FROM record_text t JOIN record r ON r.key = t.rowid
         WHERE record_text MATCH :words ${inModule(module)}
         ORDER BY distance, r.modified_at DESC, r.key DESC LIMIT :limit)
       SELECT ${hitColumns} FROM best b JOIN record r ON r.key = b.key ${hitJoins}
       ORDER BY b.distance, b.modified_at DESC, b.key DESC`,
    )
    .all(
      parameters(
        {
          words,
          inTitle: `{title} : (${words})`,
          start: `${text.replace(/[\\%_]/g, "\\$&")}%`,
          limit,
        },
        module,
      ),
    );
}

/** SQLite refuses parameters that the statement does not name. */
const parameters = (
  values: Record<string, SQLInputValue>,
  module: string | undefined,
): Record<string, SQLInputValue> => (module === undefined ? values : { ...values, module });

/**
 * An FTS5 query for records with every word as a prefix; undefined when there is no word. Quoted, a
 * word is only text to FTS5, and one like `ana@nord` becomes the phrase `ana nord*`.
 */
function prefixes(text: string): string | undefined {
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  return words.length === 0
    ? undefined
    : words.map((word) => `"${word.replaceAll('"', '""')}" *`).join(" AND ");
}
