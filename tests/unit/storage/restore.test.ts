import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Backup, backupOf, migrations } from "../../../electron/storage/backup.ts";
import {
  beforeUpdateOf,
  forgetBeforeUpdate,
  keepBeforeUpdate,
} from "../../../electron/storage/before-update.ts";
import { filesOfDatabase, openDatabase } from "../../../electron/storage/database.ts";
import { condemn, openOrRestore, openUnlessDamaged } from "../../../electron/storage/restore.ts";

const letters = { name: "letters", sql: "CREATE TABLE letter (text TEXT NOT NULL) STRICT" };
const now = Date.UTC(2026, 2, 2, 9, 15);

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "mailpin-restore-"));
  file = path.join(folder, "mailpin.sqlite");
});
const toClose: DatabaseSync[] = [];
afterEach(() => {
  for (const db of toClose.splice(0)) db.close();
  rmSync(folder, { recursive: true, maxRetries: 3 });
});

const open = (): DatabaseSync => openDatabase(file, [...migrations, letters]);
const textsIn = (db: DatabaseSync) =>
  db
    .prepare("SELECT text FROM letter ORDER BY rowid")
    .all()
    .map(({ text }) => text);

function restore() {
  const opened = openOrRestore(file, open, now);
  toClose.push(opened.db);
  return opened;
}

const aside = () => readdirSync(folder).filter((name) => name.startsWith("damaged-"));

async function backUp(): Promise<void> {
  const errors: unknown[] = [];
  const backup = new Backup({
    file,
    onDamage: () => errors.push("damage"),
    onError: (error) => errors.push(error),
  });
  backup.note("changed");
  await backup.stop();
  expect(errors).toEqual([]);
}

/** A database with one letter that is in the backup, and a newer one that is not. */
async function database(): Promise<void> {
  const db = open();
  db.exec("BEGIN");
  for (let count = 0; count < 300; count++)
    db.prepare("INSERT INTO letter VALUES (?)").run(`old ${"x".repeat(400)}`);
  db.exec("COMMIT");
  db.exec(
    "UPDATE letter SET text = 'kept' WHERE rowid = 1; DELETE FROM letter WHERE rowid > 1 AND rowid < 200",
  );
  await backUp();
  db.exec("INSERT INTO letter VALUES ('newer')");
  db.close();
}

const damages: Readonly<Record<string, () => void>> = {
  "cut in half": () => {
    truncateSync(file, readFileSync(file).length / 2);
  },
  "of zeros": () => {
    writeFileSync(file, Buffer.alloc(readFileSync(file).length));
  },
  "of garbage": () => {
    writeFileSync(file, Buffer.from("garbage ".repeat(5_000)));
  },
  "with a page of garbage": () => {
    writeFileSync(file, readFileSync(file).fill(0x5a, 8192, 12_288));
  },
  "of zero bytes": () => {
    truncateSync(file, 0);
  },
  deleted: () => {
    rmSync(file);
  },
  "a folder": () => {
    rmSync(file);
    mkdirSync(file);
  },
  "known to be damaged": () => {
    condemn(file);
  },
};

describe("openOrRestore", () => {
  it("opens an undamaged database unchanged", async () => {
    await database();
    const { db, restored } = restore();
    expect(restored).toBeUndefined();
    expect(textsIn(db)).toContain("newer");
    expect(aside()).toEqual([]);
  });

  it("creates a database where there never was one", () => {
    const { restored } = restore();
    expect(restored).toBeUndefined();
    expect(aside()).toEqual([]);
  });

  it.each(Object.entries(damages))(
    "replaces a database that is %s by the backup, and keeps the rest of it",
    async (_, damage) => {
      await database();
      damage();
      const { db, restored } = restore();
      expect(restored?.backupFrom).toBeGreaterThan(0);
      expect(textsIn(db)[0]).toBe("kept");
      expect(textsIn(db)).not.toContain("newer");
      expect(existsSync(backupOf(file))).toBe(true);
      const left = aside();
      expect(left.length).toBeLessThanOrEqual(1);
      for (const name of left) expect(name).toBe("damaged-2026-03-02T09-15-00.000Z");
    },
  );

  it("does not use a folder as a backup", async () => {
    await database();
    rmSync(backupOf(file));
    mkdirSync(backupOf(file));
    expect(textsIn(restore().db)).toContain("newer");
    condemn(file);
    expect(restore().restored).toEqual({});
  });

  it.each([
    [
      "is gone",
      () => {
        rmSync(`${file}-wal`);
      },
    ],
    [
      "is garbage",
      () => {
        writeFileSync(`${file}-wal`, Buffer.alloc(50_000, 0x77));
      },
    ],
  ])("goes back to the backup where the log of the last writes %s", async (_, damage) => {
    const db = open();
    db.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    const before = path.join(folder, "before");
    copyFileSync(file, before); // the part of the database that is in its main file
    db.exec("INSERT INTO letter VALUES ('kept')");
    await backUp();
    db.close();
    copyFileSync(before, file);
    writeFileSync(`${file}-wal`, "");
    damage();
    const { db: again, restored } = restore();
    expect(restored?.backupFrom).toBeGreaterThan(0);
    expect(textsIn(again)).toEqual(["kept"]);
  });

  it("starts empty where the backup is damaged, too", async () => {
    await database();
    writeFileSync(file, "x".repeat(10_000));
    writeFileSync(backupOf(file), "x".repeat(10_000));
    const { db, restored } = restore();
    expect(restored).toEqual({});
    expect(textsIn(db)).toEqual([]);
  });

  it("does not touch a database that cannot be opened for another reason", async () => {
    await database();
    const tooNew = () => openDatabase(file, migrations);
    expect(() => openOrRestore(file, tooNew, now)).toThrow("database-too-new");
    expect(aside()).toEqual([]);
  });
});

describe("after an update", () => {
  const note = { name: "notes", sql: "ALTER TABLE letter ADD COLUMN note TEXT" };
  const openNewer = () => openDatabase(file, [...migrations, letters, note], [], keepBeforeUpdate);

  const before = () => {
    const db = open();
    db.exec("INSERT INTO letter VALUES ('before')");
    db.close();
  };

  it("the earlier version refuses the data and changes nothing, and has its own copy to go back to", async () => {
    before();
    const newer = openNewer();
    newer.exec("INSERT INTO letter VALUES ('after', 'new')");
    newer.close();
    await backUp();
    const bytes = readFileSync(file);
    expect(() => openOrRestore(file, open, now)).toThrow("database-too-new");
    expect(readFileSync(file)).toEqual(bytes);
    expect(aside()).toEqual([]);
    openNewer().close();

    // The way back, as docs/admin.md tells it.
    for (const name of filesOfDatabase(file)) rmSync(name, { force: true });
    renameSync(beforeUpdateOf(file), backupOf(file));
    const { db, restored } = restore();
    expect(textsIn(db)).toEqual(["before"]);
    expect(restored?.backupFrom).toBeDefined();
  });

  it("one copy is kept, of the version before, for its owner alone, until it is forgotten", () => {
    before();
    expect(existsSync(beforeUpdateOf(file))).toBe(false);
    openNewer().close();
    const { mode, mtimeMs } = statSync(beforeUpdateOf(file));
    if (process.platform !== "win32") expect(mode & 0o077).toBe(0);
    openNewer().close();
    expect(statSync(beforeUpdateOf(file)).mtimeMs).toBe(mtimeMs);
    using copy = new DatabaseSync(beforeUpdateOf(file), { readOnly: true });
    expect(textsIn(copy)).toEqual(["before"]);
    copy.close();
    using db = openNewer();
    forgetBeforeUpdate(db, mtimeMs - 1);
    expect(existsSync(beforeUpdateOf(file))).toBe(true);
    forgetBeforeUpdate(db);
    expect(existsSync(beforeUpdateOf(file))).toBe(false);
  });
});

describe("openUnlessDamaged", () => {
  it("repairs nothing, and creates no database beside a backup", async () => {
    await database();
    openUnlessDamaged(file, open).close();
    rmSync(file);
    expect(() => openUnlessDamaged(file, open)).toThrow("database-damaged");
    expect(existsSync(file)).toBe(false);
  });
});
