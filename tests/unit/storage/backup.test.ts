import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  Backup,
  backupOf,
  migrations,
  type BackupOutcome,
} from "../../../electron/storage/backup.ts";
import { openDatabase } from "../../../electron/storage/database.ts";

const letters = { name: "letters", sql: "CREATE TABLE letter (text TEXT NOT NULL) STRICT" };

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "mailpin-backup-"));
  file = path.join(folder, "mailpin.sqlite");
});
afterEach(() => {
  rmSync(folder, { recursive: true, maxRetries: 3 });
});

const open = (): DatabaseSync => openDatabase(file, [...migrations, letters]);

/** The outcome of one backup by the real thread. */
function once(): Promise<"made" | "damaged" | Error> {
  const { promise, resolve } = Promise.withResolvers<"made" | "damaged" | Error>();
  const backup = new Backup({
    file,
    onDamage: () => {
      resolve("damaged");
    },
    onError: (error) => {
      resolve(error as Error);
    },
  });
  backup.note("changed");
  void backup.stop().then(() => {
    resolve("made");
  });
  return promise;
}

const texts = (): unknown[] => {
  using kept = new DatabaseSync(backupOf(file), { readOnly: true });
  return kept.prepare("SELECT text FROM letter").all();
};

describe("the thread", () => {
  it("copies a database while it is open, into one file that only its owner may read", async () => {
    using db = open();
    db.exec("INSERT INTO letter VALUES ('Dear Jo')");
    expect(await once()).toBe("made");
    expect(texts()).toEqual([{ text: "Dear Jo" }]);
    if (process.platform !== "win32") expect(statSync(backupOf(file)).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).filter((name) => name.includes(".backup"))).toEqual([
      "mailpin.sqlite.backup",
    ]);
  });

  it("moves a folder out of the backup's place", async () => {
    using db = open();
    db.exec("INSERT INTO letter VALUES ('Dear Jo')");
    mkdirSync(backupOf(file));
    expect(await once()).toBe("made");
    expect(texts()).toEqual([{ text: "Dear Jo" }]);
  });

  it("leaves no deleted data readable, in the database, its log and its backup", async () => {
    using db = open();
    db.exec("BEGIN");
    for (let count = 0; count < 200; count++)
      db.exec(`INSERT INTO letter VALUES ('canary ${"word ".repeat(400)}')`);
    db.exec("COMMIT");
    expect(await once()).toBe("made");
    db.exec("DELETE FROM letter");
    expect(await once()).toBe("made");
    for (const name of readdirSync(folder))
      expect(readFileSync(path.join(folder, name), "latin1")).not.toContain("canary");
  });

  it("keeps the last good backup when the database turns out to be damaged", async () => {
    const db = open();
    db.exec("BEGIN");
    for (let count = 0; count < 500; count++)
      db.prepare("INSERT INTO letter VALUES (?)").run(`${count} ${"x".repeat(500)}`);
    db.exec("COMMIT");
    expect(await once()).toBe("made");
    db.close();
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0xa5, 40_000, 60_000));
    const before = readFileSync(backupOf(file));
    expect(await once()).toBe("damaged");
    expect(readFileSync(backupOf(file)).equals(before)).toBe(true);
  });

  it("does not treat a row that violates a constraint as damage", async () => {
    using db = openDatabase(file, [
      ...migrations,
      { name: "json", sql: "CREATE TABLE t (j TEXT NOT NULL CHECK (json_valid(j)))" },
    ]);
    db.exec("PRAGMA ignore_check_constraints = ON; INSERT INTO t VALUES ('{')");
    expect(await once()).toBe("made");
  });

  it("says why when it cannot be made", async () => {
    open().close();
    rmSync(file);
    writeFileSync(file, "");
    expect(await once()).toMatchObject({
      message: expect.stringContaining("no such table") as unknown,
    });
    expect(existsSync(backupOf(file))).toBe(false);
  });
});

describe("Backup", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  function setup(outcome: BackupOutcome = { outcome: "made" }) {
    const runs: string[] = [];
    const heard: unknown[] = [];
    const backup = new Backup({
      file: "/db",
      run: (name) => {
        runs.push(name);
        return Promise.resolve(outcome);
      },
      onDamage: () => heard.push("damage"),
      onError: (error) => heard.push(error),
    });
    return { backup, runs, heard };
  }

  it("makes one for many changes, within a minute", async () => {
    const { backup, runs } = setup();
    for (let second = 0; second < 50; second++) {
      backup.note("changed");
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(runs).toEqual([]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(runs).toEqual(["/db"]);
  });

  it("makes one a second after a removal, however many changes wait", async () => {
    const { backup, runs } = setup();
    backup.note("changed");
    backup.note("removed");
    await vi.advanceTimersByTimeAsync(1_000);
    expect(runs).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(runs).toHaveLength(1);
  });

  it("makes a last one when it is stopped, unless nothing has changed", async () => {
    const { backup, runs } = setup();
    backup.note("changed");
    await backup.stop();
    expect(runs).toHaveLength(1);
    await backup.stop();
    expect(runs).toHaveLength(1);
  });

  it("reports damage and failures, and continues", async () => {
    const damaged = setup({ outcome: "damaged" });
    damaged.backup.start();
    await vi.advanceTimersByTimeAsync(0);
    expect(damaged.heard).toEqual(["damage"]);

    const error = new Error("disk full");
    const failed = setup({ outcome: "failed", error });
    failed.backup.start();
    await vi.advanceTimersByTimeAsync(0);
    failed.backup.note("removed");
    await vi.advanceTimersByTimeAsync(1_000);
    expect(failed.heard).toEqual([error, error]);
  });
});
