import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { RecordHit } from "../../contract/record.ts";
import { oneLine } from "../../text/printable.ts";
import { recordIn } from "../pasted-link.ts";
import { hitsWithKeys, linkedHits, recentHits } from "./hits.ts";
import { marksIn } from "./marks.ts";
import { recordRow } from "../row.ts";
import { fold } from "../../text/fold.ts";
import { ranking, type Candidate, type Preferences } from "./rank.ts";
import { SearchIndex, type IndexQuery } from "./search-index.ts";
import { phoneIn, piecesOf, queryTerms, type QueryTerm } from "../../text/terms.ts";
import { correctionsOf } from "./typing-errors.ts";

export type FindOptions = Preferences & {
  /** Finds records of this module only; without it, of all of them. */
  readonly module?: string | undefined;
  /** Modules whose records are not looked for; a pasted link still finds them. */
  readonly hidden?: readonly string[];
  /** Twenty by default. */
  readonly limit?: number;
};

/** Characters of a search text that are used; a longer text was pasted. */
const longest = 200;
/** The newest matches of each module, which are ranked. */
const mostCandidates = 40;
/** With fewer matches, the words may have typing errors. */
const fewMatches = 3;

/**
 * Records that have every word of `text` in title, detail, addresses or telephone numbers: words in
 * any order and by their beginnings, in scripts without spaces by any part of them. Of few matches,
 * those with one typing error follow. Each module's records stand together, the module with the
 * best one first. For an empty text: the most recently changed. For the web address of a record:
 * that one.
 */
export function findRecords(
  db: DatabaseSync,
  text: string,
  options: FindOptions = {},
  index = new SearchIndex(db),
): RecordHit[] {
  const { module, hidden = [], limit = 20 } = options;
  const link = recordIn(text);
  if (link !== undefined) return linkedHits(db, link, module);
  const said = oneLine(text.slice(0, longest));
  const terms = queryTerms(said);
  if (terms.length === 0) return recentHits(db, { module, hidden }, limit);

  const modules = index
    .modules()
    .filter((one) => (module === undefined || one === module) && !hidden.includes(one));
  const rank = ranking(said, options);
  const find = (query: IndexQuery) =>
    rank(
      candidates(
        db,
        modules.flatMap((one) => index.newest(one, query, mostCandidates)),
      ),
    );

  const exact = terms.map((term) => [term]);
  const phone = phoneIn(said);
  let found = [...find(exact), ...(phone === undefined ? [] : find(phoneQuery(phone)))];
  const words = piecesOf(fold(said));
  if (found.length < fewMatches) {
    const corrected = exact.map((group) => [...group, ...group.flatMap((one) => fixed(db, one))]);
    found = [...found, ...find(corrected)];
    words.push(...corrected.flat().map((term) => term.text));
  }
  return hitsWithKeys(db, byModule(found, limit)).map((hit) => marked(hit, words));
}

const phoneQuery = (digits: string): IndexQuery => [[{ text: digits, isWhole: false }]];

const fixed = (db: DatabaseSync, { text, isWhole }: QueryTerm): QueryTerm[] =>
  isWhole ? [] : correctionsOf(db, text).map((one) => ({ text: one, isWhole }));

const candidate = recordRow
  .pick({ module: true, id: true, title: true, owner_id: true, modified_at: true })
  .extend({ key: z.number() });

function candidates(db: DatabaseSync, keys: readonly number[]): Candidate[] {
  const rows = db
    .prepare(
      `SELECT key, module, id, title, owner_id, modified_at FROM record
       WHERE key IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(keys));
  return z.array(candidate).parse(rows);
}

/**
 * Puts the records of a module together, and shortens the list so that each module has a place.
 *
 * @param found best first; a record may come twice
 * @returns keys
 */
function byModule(found: readonly Candidate[], limit: number): number[] {
  const groups = [...Map.groupBy(found, ({ module }) => module).values()].map((group) => [
    ...new Set(group.map(({ key }) => key)),
  ]);
  const share = Math.ceil(limit / Math.max(1, groups.length));
  const spare = limit - groups.reduce((sum, group) => sum + Math.min(share, group.length), 0);
  const longer = groups.find((group) => group.length > share);
  return groups
    .flatMap((group) => group.slice(0, group === longer ? share + Math.max(0, spare) : share))
    .slice(0, limit);
}

function marked(hit: RecordHit, words: readonly string[]): RecordHit {
  const marks = { title: marksIn(hit.title, words), detail: marksIn(hit.detail, words) };
  return { ...hit, marks };
}
