/**
 * The thread that searches the local copy of the records, and the history: entry of a Worker. It
 * reads the databases, and writes nothing but to clear the copy.
 */
import { recordKey } from "../../contract/record-key.ts";
import { statSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { isDeepStrictEqual } from "node:util";
import { workerData } from "node:worker_threads";
import { NeverFile } from "../../people/never-file.ts";
import { Us, type OurAddresses } from "../../people/us.ts";
import { filedBetween } from "../../outbox/filed-days.ts";
import { readHistory, readReceipts } from "../../outbox/history.ts";
import { clearCopy } from "../../records/clear-copy.ts";
import { findRecords } from "../../records/search/find-records.ts";
import { SearchIndex } from "../../records/search/search-index.ts";
import { filesOfDatabase } from "../../storage/database.ts";
import { answerCalls } from "../../storage/thread.ts";
import { readersOf, suggest } from "../../suggestions/suggest.ts";
import { SentVerdicts } from "../mails/sent-verdicts.ts";
import type { CopySize, RecordCall, RecordFiles } from "./record-reader.ts";
import { recordsToPick } from "./records-to-pick.ts";

const files = workerData as RecordFiles;
const records = open(files.records);
const mails = open(files.mails);
const readers = readersOf({ records, mails });
const index = new SearchIndex(records);
const verdicts = new SentVerdicts({ records, mails, history: readers.history });
/** Records that the user filed to last, which a search prefers. */
const usedCount = 100;
let known: { readonly of: OurAddresses; readonly us: Us } | undefined;

answerCalls((request) => {
  const call = request as RecordCall;
  if ("size" in call) return sizeOfCopy();
  if ("clear" in call) {
    clearCopy(files.records);
    return;
  }
  if ("history" in call) return readHistory(mails, call.history.query, call.history.before);
  if ("filed" in call) return filedBetween(mails, call.filed);
  if ("receipts" in call) {
    const { query, before, limit } = call.receipts;
    return readReceipts(mails, query, before, limit);
  }
  if ("pick" in call) return recordsToPick({ records, mails }, call.pick);
  if ("find" in call) {
    const { text, options } = call.find;
    const used = new Set(readers.history.recordsUsed(usedCount).map(recordKey));
    return findRecords(records, text, { ...options, used }, index);
  }
  if ("sent" in call) {
    const { questions, us, neverFile } = call.sent;
    return verdicts.of(questions, usOf(us), new NeverFile(neverFile));
  }
  const { mail, us, hidden } = call.suggest;
  return suggest({ records, mails }, mail, usOf(us), readers, hidden);
});

/** Counting a million records takes some 50 ms. */
function sizeOfCopy(): CopySize {
  const count = records.prepare("SELECT count(*) AS count FROM record").get()?.["count"];
  const sizes = filesOfDatabase(files.records).map(
    (file) => statSync(file, { throwIfNoEntry: false })?.size ?? 0,
  );
  return { records: Number(count), bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** Of a large company it takes milliseconds to make, and it seldom changes. */
function usOf(of: OurAddresses): Us {
  if (known === undefined || !isDeepStrictEqual(known.of, of)) known = { of, us: new Us(of) };
  return known.us;
}

function open(file: string): DatabaseSync {
  const db = new DatabaseSync(file, { readOnly: true });
  db.exec("PRAGMA busy_timeout = 5000");
  return db;
}
