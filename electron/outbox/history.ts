import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import { z } from "zod";
import {
  addedFile,
  filedFile,
  filedState,
  mailDetails,
  type HistoryPage,
  type HistoryQuery,
  type HistoryRow,
  type MailDetails,
  type Receipt,
} from "../contract/history.ts";
import { seen } from "../contract/job.ts";
import { historyPageSize, mostCounted } from "../contract/limits.ts";
import { problem } from "../contract/problem.ts";
import { jsonColumn } from "../storage/json-column.ts";
import { oneLine } from "../text/printable.ts";
import { queryTerms } from "../text/terms.ts";
import { recordsIn, recordsRow } from "./rows.ts";

/*
 * What the history shows and exports. Plain queries, so that the thread that searches can make them
 * as well as main.
 */

const rowColumns = `place, id, subject, module, record_id, record_title,
  link_module, link_id, link_title, state, finished_at, seen, mail`;
const receiptColumns = `${rowColumns}, message_id, original_sha256, crm_message_id, account,
  file_count, files, problem,
  (SELECT json_group_array(json_object('name', name, 'size', size, 'sha256', sha256,
      'state', state) ORDER BY position)
    FROM job_addition WHERE job_id = job.id) AS additions`;

const storedRow = recordsRow.extend({
  place: z.number(),
  id: z.string(),
  subject: z.string(),
  state: filedState,
  finished_at: z.number(),
  seen: seen.nullable(),
  mail: jsonColumn.pipe(mailDetails).nullable().catch(null),
});
const storedReceipt = storedRow.extend({
  message_id: z.string(),
  original_sha256: z.string(),
  crm_message_id: z.string().nullable(),
  account: z.string(),
  file_count: z.number(),
  files: jsonColumn.pipe(z.array(filedFile)).catch([]),
  additions: jsonColumn.pipe(z.array(addedFile)).catch([]),
  problem: jsonColumn.pipe(problem).nullable().catch(null),
});

/**
 * The mails that a query finds, the latest first.
 *
 * @param before the place after which the page begins; absent: the first page, with a count
 */
export function readHistory(db: DatabaseSync, query: HistoryQuery, before?: number): HistoryPage {
  const rows = read(db, rowColumns, query, before, historyPageSize).map((row) =>
    rowOf(storedRow.parse(row)),
  );
  if (before !== undefined) return { rows };
  const total = rows.length < historyPageSize ? rows.length : count(db, query);
  return { rows, total };
}

/** The same, with all that is kept of each mail. */
export const readReceipts = (
  db: DatabaseSync,
  query: HistoryQuery,
  before: number | undefined,
  limit: number,
): Receipt[] =>
  read(db, receiptColumns, query, before, limit).map((row) => receiptOf(storedReceipt.parse(row)));

/** @returns undefined when the job is not, or no longer, in the history */
export function readReceipt(db: DatabaseSync, id: string): Receipt | undefined {
  const row = db
    .prepare(
      `SELECT ${receiptColumns} FROM job_history JOIN job ON job.seq = job_history.job WHERE id = ?`,
    )
    .get(id);
  return row === undefined ? undefined : receiptOf(storedReceipt.parse(row));
}

function read(
  db: DatabaseSync,
  columns: string,
  query: HistoryQuery,
  before: number | undefined,
  limit: number,
): unknown[] {
  const { key, from, where, values } = conditions(query, before);
  return db
    .prepare(`SELECT ${columns} FROM ${from} WHERE ${where} ORDER BY ${key} DESC LIMIT :limit`)
    .all({ ...values, limit });
}

function count(db: DatabaseSync, query: HistoryQuery): number {
  const { from, where, values } = conditions(query);
  const row = db
    .prepare(`SELECT count(*) AS count FROM (SELECT 1 FROM ${from} WHERE ${where} LIMIT :most)`)
    .get({ ...values, most: mostCounted });
  return z.object({ count: z.number() }).parse(row).count;
}

type Conditions = {
  /** The place, as the first table has it. */
  readonly key: string;
  readonly from: string;
  readonly where: string;
  readonly values: Record<string, SQLInputValue>;
};

/**
 * CROSS JOIN keeps SQLite from reordering: the tables are walked by place, latest first, and the
 * walk ends with the page (https://www.sqlite.org/optoverview.html, section 8.2).
 */
function conditions({ text, from, to, module, state }: HistoryQuery, before?: number): Conditions {
  const match = matchOf(text);
  const key = match === undefined ? "job_history.place" : "job_words.rowid";
  const table =
    match === undefined
      ? "job_history"
      : "job_words CROSS JOIN job_history ON place = job_words.rowid";
  const given: readonly (readonly [string, string, SQLInputValue | undefined])[] = [
    ["match", "job_words MATCH :match", match],
    ["before", `${key} < :before`, before],
    ["from", `${key} >= :from`, from],
    ["to", `${key} < :to`, to],
    ["module", "module = :module", module],
    ["state", "state = :state", state],
  ];
  const conditions = given.flatMap(([name, sql, value]) =>
    value === undefined ? [] : [{ name, sql, value }],
  );
  return {
    key,
    from: `${table} CROSS JOIN job ON job.seq = job_history.job`,
    where: ["TRUE", ...conditions.map(({ sql }) => sql)].join(" AND "),
    values: Object.fromEntries(conditions.map(({ name, value }) => [name, value])),
  };
}

/** Terms hold letters and digits only, so that quotes need no escape. */
function matchOf(text: string): string | undefined {
  const terms = queryTerms(oneLine(text));
  if (terms.length === 0) return undefined;
  return terms.map(({ text, isWhole }) => `"${text}"${isWhole ? "" : " *"}`).join(" AND ");
}

function rowOf(row: z.output<typeof storedRow>): HistoryRow {
  const { mail } = row;
  const counterpart = mail === null ? undefined : counterpartOf(mail);
  return {
    id: row.id,
    place: row.place,
    subject: row.subject,
    ...recordsIn(row),
    state: row.state,
    finishedAt: row.finished_at,
    ...(row.seen !== null && { seen: row.seen }),
    ...(mail !== null && { direction: mail.direction }),
    ...(counterpart !== undefined && { counterpart }),
  };
}

function receiptOf(row: z.output<typeof storedReceipt>): Receipt {
  return {
    ...rowOf(row),
    messageId: row.message_id,
    originalSha256: row.original_sha256,
    ...(row.crm_message_id !== null && { crmMessageId: row.crm_message_id }),
    account: row.account,
    ...(row.mail !== null && { mail: row.mail }),
    fileCount: row.file_count,
    files: row.files,
    additions: row.additions,
    ...(row.problem !== null && { problem: row.problem }),
  };
}

const counterpartOf = ({ direction, from, to, cc, bcc }: MailDetails) =>
  direction === "received" ? from : [...to, ...cc, ...bcc][0];
