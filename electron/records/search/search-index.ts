import type { DatabaseSync, StatementSync } from "node:sqlite";
import { z } from "zod";
import type { RecordRow } from "../row.ts";
import { fold } from "../../text/fold.ts";
import { indexTerms, phoneTerms, piecesOf, type QueryTerm } from "../../text/terms.ts";

/** A search as the index takes it: in each group, one term must be found. */
export type IndexQuery = readonly (readonly QueryTerm[])[];

const names = z.array(z.object({ name: z.string() }));

/** A word that is worth a correction. */
const isCorrectable = (word: string) => word.length >= 4 && !/^\d/.test(word);

/** Records of a module that may share a word, if it is to tell one of them. */
const rare = 50;
const mostWords = 40;
const mostPairs = 12;
/** The first characters and words of a text in which names are looked for. */
const longestText = 2_000;
const mostNeighbours = 200;

type Writer = { readonly insert: StatementSync; readonly remove: StatementSync };

type Indexed = Pick<RecordRow, "module" | "title" | "detail" | "addresses" | "phones">;

/**
 * The full-text index of the local copy: a table for each module, because FTS5 finds the newest
 * matches at once and all matches only by walking through them. The rows have the keys of the
 * records, which grow with each change. The tables hold terms and no text
 * (https://www.sqlite.org/fts5.html, sections 4.4.2 and 4.6).
 */
export class SearchIndex {
  readonly #db: DatabaseSync;
  readonly #writers = new Map<string, Writer>();
  readonly #finds = new Map<string, StatementSync>();
  #remember: StatementSync | undefined;

  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  /** Call this in the transaction that writes the record. */
  add(key: number, row: Indexed): void {
    const title = indexTerms(row.title);
    const other = [row.detail, ...row.addresses].flatMap(indexTerms);
    this.#writerOf(row.module).insert.run(
      key,
      title.join(" "),
      [...new Set([...other, ...row.phones.flatMap(phoneTerms)])].join(" "),
    );
    this.#remember ??= this.#db.prepare("INSERT OR IGNORE INTO search_word (text) VALUES (?)");
    for (const word of new Set([...title, ...other]))
      if (isCorrectable(word)) this.#remember.run(word);
  }

  /** Call this in the transaction that removes the record. */
  remove(module: string, key: number): void {
    this.#writerOf(module).remove.run(key);
  }

  /** Removes all records of a module at once. */
  drop(module: string): void {
    this.#writers.delete(module);
    this.#db.exec(`DROP TABLE IF EXISTS ${tableOf(module)}`);
  }

  /** The modules with indexed records. */
  modules(): string[] {
    const rows = this.#db
      .prepare(
        "SELECT name FROM sqlite_schema WHERE name LIKE :prefix ESCAPE '\\' AND sql LIKE '%fts5%'",
      )
      .all({ prefix: `${prefix.replaceAll("_", "\\_")}%` });
    return names.parse(rows).map(({ name }) => name.slice(prefix.length));
  }

  /**
   * The newest records of a module that match: whole words before beginnings of words, titles
   * before all else.
   *
   * @param module one of `modules`
   * @returns keys
   */
  newest(module: string, query: IndexQuery, limit: number): number[] {
    const found = new Set<number>();
    for (const { column, whole } of tiers) {
      const expression = query.map((group) => oneOf(group, whole)).join(" AND ");
      for (const key of this.#match(tableOf(module), `${column}(${expression})`, limit))
        found.add(key);
      if (found.size >= limit) break;
    }
    return [...found].slice(0, limit);
  }

  /**
   * Records with a word that few others of their module have, or with two neighbouring words that
   * few have.
   *
   * @param words in the order of the text; the first forty that are long enough count
   * @returns keys, those with most of them first
   */
  withRareWords(words: readonly string[]): number[] {
    const telling = words.flatMap((word) => piecesOf(fold(word))).filter((word) => word.length > 2);
    const single = telling.slice(0, mostWords).map((word) => `"${word}"`);
    const pairs = single.slice(1, mostPairs).map((word, at) => `${single[at]} AND ${word}`);
    const times = new Map<number, number>();
    for (const module of this.modules())
      for (const expression of [...single, ...pairs]) {
        const found = this.#match(tableOf(module), expression, rare + 1);
        if (found.length <= rare)
          for (const key of found) times.set(key, (times.get(key) ?? 0) + 1);
      }
    return [...times].sort((a, b) => b[1] - a[1] || b[0] - a[0]).map(([key]) => key);
  }

  /**
   * The records of a module whose title has two neighbouring words of a text. Pairs that many have
   * are left out.
   */
  withNeighbours(module: string, text: string): number[] {
    if (!this.modules().includes(module)) return [];
    const words = piecesOf(fold(text.slice(0, longestText))).slice(0, mostNeighbours);
    const pairs = new Set(words.slice(1).map((word, at) => `"${words[at]}" AND "${word}"`));
    const found = [...pairs].flatMap((pair) => {
      const keys = this.#match(tableOf(module), `title : (${pair})`, rare + 1);
      return keys.length > rare ? [] : keys;
    });
    return [...new Set(found)];
  }

  #match(table: string, expression: string, limit: number): number[] {
    let find = this.#finds.get(table);
    if (find === undefined) {
      find = this.#db.prepare(
        `SELECT rowid FROM ${table} WHERE ${table} MATCH ? ORDER BY rowid DESC LIMIT ?`,
      );
      this.#finds.set(table, find);
    }
    return find.all(expression, limit).map((row) => Number(row["rowid"]));
  }

  /**
   * The terms are made by terms.ts, so all but the spaces between them belongs to them: SQLite knows
   * the letters of Unicode 6.1 only.
   */
  #writerOf(module: string): Writer {
    const known = this.#writers.get(module);
    if (known !== undefined) return known;
    const table = tableOf(module);
    this.#db.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS ${table} USING fts5 (
      title, other, content = '', contentless_delete = 1, detail = column,
      tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* P* S* C*'", prefix = '1 2 3')`);
    const writer = {
      insert: this.#db.prepare(`INSERT INTO ${table} (rowid, title, other) VALUES (?, ?, ?)`),
      remove: this.#db.prepare(`DELETE FROM ${table} WHERE rowid = ?`),
    };
    this.#writers.set(module, writer);
    return writer;
  }
}

/** Whole words cost FTS5 little, however many there are; beginnings of words are merged first. */
const tiers = [
  { column: "title : ", whole: true },
  { column: "title : ", whole: false },
  { column: "", whole: true },
  { column: "", whole: false },
];

const prefix = "search_in_";
const tableOf = (module: string) => `"${prefix}${module.replaceAll('"', '""')}"`;

const oneOf = (group: readonly QueryTerm[], whole: boolean) =>
  `(${group.map(({ text, isWhole }) => `"${text}"${whole || isWhole ? "" : " *"}`).join(" OR ")})`;
