import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, expect, it } from "vitest";
import { migrations } from "../../../electron/records/migrations.ts";
import { findRecords } from "../../../electron/records/search/find-records.ts";
import { openDatabase } from "../../../electron/storage/database.ts";
import { Chance } from "../../proofs/fuzz/chance.ts";
import { recordsInAll } from "./killed-sync.ts";

let folder: string;
beforeEach(async () => (folder = await mkdtemp(path.join(tmpdir(), "mailpin-sync-"))));
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Syncs in a process that is killed after so many pages. @returns the number of records it read */
async function sync(file: string, pages: number): Promise<{ read: number; isDone: boolean }> {
  const script = path.join(import.meta.dirname, "sync-script.ts");
  const child = spawn(process.execPath, ["--no-warnings", script, file]);
  const ended = new Promise((resolve) => child.once("close", resolve));
  let read = 0;
  let seen = 0;
  let isDone = false;
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === "done") isDone = true;
    else read += Number(line);
    if ((seen += 1) === pages) child.kill("SIGKILL");
  }
  await ended;
  return { read, isDone };
}

it("completes a copy whose process was killed five times, and reads few records twice", async () => {
  const chance = new Chance(11);
  const file = path.join(folder, "records.sqlite");
  let read = 0;
  for (let kill = 0; kill < 5; kill += 1) read += (await sync(file, 1 + chance.below(9))).read;
  const last = await sync(file, Infinity);
  expect(last.isDone).toBe(true);
  expect(last.read, "the kills left something to do").toBeGreaterThan(recordsInAll / 10);
  expect((read + last.read) / recordsInAll).toBeLessThan(1.1);

  const db = openDatabase(file, migrations);
  expect(db.prepare("SELECT count(*) AS n FROM record").get()).toEqual({ n: recordsInAll });
  for (const number of [1, 777, recordsInAll])
    expect(findRecords(db, `person ${number}`)[0]?.title).toBe(`Person ${number}`);
  db.close();
});
