import uFuzzy from "@leeoniya/ufuzzy";
import FlexSearch from "flexsearch";
import Fuse from "fuse.js";
import MiniSearch from "minisearch";
import type { DatabaseSync } from "node:sqlite";
import { findRecords } from "../../../electron/records/search/find-records.ts";
import type { RecordRow } from "../../../electron/records/row.ts";

/** Ids of the ten best records for a text. */
export type Searcher = (text: string) => readonly string[];

const best = 10;
const plain = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const textOf = ({ title, detail, phones }: RecordRow) => `${title} ${detail} ${phones.join(" ")}`;

export const mailpin =
  (db: DatabaseSync): Searcher =>
  (text) =>
    findRecords(db, text, { limit: best }).map(({ id }) => id);

/** Other ways to search the same records, each with its settings for words that one types. */
export const peers: Readonly<
  Record<string, (records: readonly RecordRow[], db: DatabaseSync) => Searcher>
> = {
  LIKE: (_, db) => {
    const find = db.prepare(
      "SELECT id FROM record WHERE title || ' ' || detail || ' ' || phones LIKE ? ORDER BY modified_at DESC LIMIT 10",
    );
    return (text) => find.all(`%${text}%`).map((row) => String(row["id"]));
  },
  MiniSearch: (records) => {
    const index = new MiniSearch<{ id: string; title: string; rest: string }>({
      fields: ["title", "rest"],
      processTerm: plain,
      searchOptions: {
        prefix: true,
        combineWith: "AND",
        boost: { title: 2 },
        fuzzy: (term) => (term.length >= 5 ? 1 : false),
      },
    });
    index.addAll(
      records.map((one) => ({
        ...{ id: one.id, title: one.title },
        rest: `${one.detail} ${one.phones.join(" ")}`,
      })),
    );
    return (text) =>
      index
        .search(text)
        .slice(0, best)
        .map(({ id }) => String(id));
  },
  FlexSearch: (records) => {
    const index = new FlexSearch.Index({ tokenize: "forward", encoder: "LatinBalance" });
    for (const [at, one] of records.entries()) index.add(at, textOf(one));
    return (text) =>
      index.search({ query: text, limit: best }).map((at) => records[Number(at)]?.id ?? "");
  },
  uFuzzy: (records) => {
    const oneError = { intraMode: 1 }; // its `IntraMode.SingleError`, which is a type only
    const fuzzy = new uFuzzy(
      Object.assign({ unicode: true, interSplit: "[^\\p{L}\\d]+" }, oneError),
    );
    const texts = records.map((one) => plain(textOf(one)));
    return (text) => {
      const [found, info, order] = fuzzy.search(texts, plain(text), 1, 1000);
      const ranked = order?.map((at) => info.idx[at] ?? -1) ?? found ?? [];
      return ranked.slice(0, best).map((at) => records[at]?.id ?? "");
    };
  },
  "Fuse.js": (records) => {
    const fuse = new Fuse(records, {
      keys: ["title", "detail", "phones"],
      ignoreLocation: true,
      threshold: 0.3,
      useExtendedSearch: false,
    });
    return (text) => fuse.search(text, { limit: best }).map(({ item }) => item.id);
  },
};
