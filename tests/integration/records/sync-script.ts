/**
 * Copies many records into the database named first, from a CRM within this process. It prints the
 * number of records that each page has, and `done` at the end.
 */
import { openDatabase } from "../../../electron/storage/database.ts";
import { migrations } from "../../../electron/records/migrations.ts";
import { syncRecords } from "../../../electron/records/sync.ts";
import { keepNow } from "../../support/keep-compiled.ts";
import { recordsInAll } from "./killed-sync.ts";

const perPage = 200;
/** Two records change in each second. */
const times = Array.from({ length: recordsInAll }, (_, at) => Math.floor(at / 2) * 1000);
const iso = (ms: number) => new Date(ms).toISOString().replace(".000Z", "+00:00");
const contacts = { id: "1", apiName: "Contacts", singular: "Contact", plural: "Contacts" };

keepNow();
await syncRecords({
  db: openDatabase(process.argv[2] ?? "", migrations),
  now: () => 0,
  source: {
    modules: () => Promise.resolve([{ ...contacts, tab: "Contacts", custom: false }]),
    fields: () => Promise.resolve([]),
    deleted: () => Promise.resolve({ ids: [], more: false }),
    list: (_, { since, page = 1 }) => {
      const first = since === undefined ? 0 : times.findIndex((time) => time >= Date.parse(since));
      const start = first + (page - 1) * perPage;
      const records = times.slice(start, start + perPage).map((time, at) => ({
        ...{ id: String(start + at + 1), Full_Name: `Person ${start + at + 1}` },
        Modified_Time: iso(time),
      }));
      process.stdout.write(`${records.length}\n`);
      return Promise.resolve({ records, more: start + perPage < recordsInAll });
    },
  },
});
process.stdout.write("done\n");
