import type { Client } from "../client/client.ts";
import { emptyPage, recordPage, type Page } from "./records.ts";

/**
 * Runs a query in Zoho's own language, which also finds what was written a moment ago. It refuses
 * fields that the module does not have or the user may not see. Of a lookup it returns the id only.
 *
 * @param select e.g. `select id from Deals where Stage = 'Open' limit 20`; quote texts with
 *   `quoted`. Of more than two conditions, put each two into brackets. The limit is 200 rows by
 *   default, 2,000 at most
 * @throws ZohoError `rejected` for a query that Zoho does not understand or that is too large
 * @see https://www.zoho.com/crm/developer/docs/api/v8/COQL-Overview.html
 */
export async function query(client: Client, select: string, signal?: AbortSignal): Promise<Page> {
  const content = JSON.stringify({ select_query: select });
  return client.call({
    at: "coql",
    path: "/crm/v8/coql",
    body: content,
    reply: recordPage,
    empty: emptyPage,
    signal,
  });
}

/**
 * A text in a query: a quote in it is written twice.
 *
 * @see https://help.zoho.com/portal/en/community/topic/kaizen-171-faqs-on-coql-api (question 3)
 */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

export type TitleQuery = {
  /** The module's title field, e.g. `Deal_Name`. */
  readonly titleField: string;
  readonly text: string;
  /** Up to 200 rows cost one credit. */
  readonly limit: number;
  readonly signal?: AbortSignal;
};

/** The ids of the records whose title begins with the text, the newest first. */
export async function idsByTitle(
  client: Client,
  module: string,
  options: TitleQuery,
): Promise<string[]> {
  const { titleField, text, limit, signal } = options;
  const select = `select id from ${module} where ${titleBegins(titleField, text.trim())} order by id desc limit ${limit}`;
  const { records } = await query(client, select, signal);
  return records.map(({ id }) => id);
}

export type ValueQuery = {
  /** Fields of the module; at least one. */
  readonly fields: readonly string[];
  readonly value: string;
  readonly limit: number;
  readonly signal?: AbortSignal;
};

/** The ids of the records that have the value in one of the fields, the newest first. */
export async function idsByValue(
  client: Client,
  module: string,
  { fields, value, limit, signal }: ValueQuery,
): Promise<string[]> {
  if (fields.length === 0) return [];
  const equal = fields.map((field) => `${field} = ${quoted(value)}`);
  // Of more than two conditions, Zoho wants each two in brackets.
  const where = equal.reduce((all, one) => `(${all} or ${one})`);
  const select = `select id from ${module} where ${where} order by id desc limit ${limit}`;
  const { records } = await query(client, select, signal);
  return records.map(({ id }) => id);
}

/** Zoho composes `Full_Name` of two fields; no page allows a composed field in a condition. */
function titleBegins(titleField: string, text: string): string {
  if (titleField !== "Full_Name") return begins(titleField, text);
  const [first = "", ...rest] = text.split(/\s+/);
  const byOne = `(${begins("Last_Name", text)} or ${begins("First_Name", text)})`;
  if (rest.length === 0) return byOne;
  return `(${byOne} or (${begins("First_Name", first)} and ${begins("Last_Name", rest.join(" "))}))`;
}

const begins = (field: string, text: string): string => `${field} like ${quoted(`${text}%`)}`;
