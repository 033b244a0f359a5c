import { execFile } from "node:child_process";
import {
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
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDatabase } from "../../../electron/storage/database.ts";

const cat = {
  name: "cat",
  sql: "CREATE TABLE cat (id INTEGER PRIMARY KEY); INSERT INTO cat DEFAULT VALUES",
};
const dog = { name: "dog", sql: "CREATE TABLE dog (id INTEGER PRIMARY KEY)" };
const broken = {
  name: "broken",
  sql: "CREATE TABLE half (id INTEGER); INSERT INTO nowhere VALUES (1)",
};

describe("openDatabase", () => {
  let folder = "";
  let file = "";
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "mailpin-db-"));
    file = path.join(folder, "organisations", "42", "mailpin.sqlite");
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const pragma = (db: DatabaseSync, name: string) =>
    Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0];
  const tables = (db: DatabaseSync) =>
    db
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      .all()
      .map((row) => row["name"]);

  it("keeps every commit through a power cut and lets others read meanwhile", () => {
    using db = openDatabase(file, []);
    expect(pragma(db, "journal_mode")).toBe("wal");
    expect(pragma(db, "synchronous")).toBe(2); // FULL
    expect(pragma(db, "foreign_keys")).toBe(1);
    expect(pragma(db, "busy_timeout")).toBe(5000);
  });

  it("moves a folder out of its place, with what is in it", () => {
    mkdirSync(path.join(file, "kept"), { recursive: true });
    openDatabase(file, [cat]).close();
    const aside = readdirSync(path.dirname(file)).find((name) => name.includes(".damaged-"))!;
    expect(readdirSync(path.join(path.dirname(file), aside))).toEqual(["kept"]);
  });

  it.skipIf(process.platform === "win32")("makes files that only their owner can read", () => {
    using db = openDatabase(file, [cat]);
    db.exec("INSERT INTO cat DEFAULT VALUES");
    for (const name of [file, `${file}-wal`, `${file}-shm`])
      expect(statSync(name).mode & 0o777).toBe(0o600);
    expect(statSync(path.dirname(file)).mode & 0o777).toBe(0o700);
  });

  it("runs every migration once, in order, and later ones when they appear", () => {
    openDatabase(file, [cat]).close();
    using db = openDatabase(file, [cat, dog]);
    expect(tables(db)).toEqual(["cat", "dog", "migration"]);
    expect(db.prepare("SELECT count(*) AS n FROM cat").get()).toMatchObject({ n: 1 });
    expect(db.prepare("SELECT name FROM migration ORDER BY position").all()).toMatchObject([
      { name: "cat" },
      { name: "dog" },
    ]);
  });

  it("leaves the file as it was when a migration fails, and says why", () => {
    openDatabase(file, [cat]).close();
    expect(() => openDatabase(file, [cat, dog, broken])).toThrow(
      expect.objectContaining({
        problem: expect.objectContaining({ code: "database-unusable" }) as unknown,
        cause: expect.objectContaining({
          message: expect.stringContaining("nowhere") as unknown,
        }) as unknown,
      }),
    );
    using db = openDatabase(file, [cat]);
    expect(tables(db)).toEqual(["cat", "migration"]);
  });

  it("refuses a database that a newer version has changed", () => {
    openDatabase(file, [cat, dog]).close();
    expect(() => openDatabase(file, [cat])).toThrow(
      expect.objectContaining({
        problem: expect.objectContaining({ code: "database-too-new" }) as unknown,
      }),
    );
  });

  it("says that a file which is no database is damaged", () => {
    const strange = path.join(folder, "strange.sqlite");
    writeFileSync(strange, "not a database, but long enough to be looked at".repeat(100));
    expect(() => openDatabase(strange, [cat])).toThrow(
      expect.objectContaining({
        problem: expect.objectContaining({ code: "database-damaged" }) as unknown,
      }),
    );
  });

  it("opens a database whose retired migrations were run by an earlier version", () => {
    openDatabase(file, [cat, dog]).close();
    using db = openDatabase(file, [cat], ["dog"]);
    expect(tables(db)).toEqual(["cat", "dog", "migration"]);
  });

  it("writes a file of an earlier version anew, in whose free pages deleted mail is left", () => {
    mkdirSync(path.dirname(file), { recursive: true });
    const before = new DatabaseSync(file);
    before.exec("CREATE TABLE letter (text TEXT); BEGIN");
    for (let count = 0; count < 500; count++)
      before.exec(`INSERT INTO letter VALUES ('canary ${"word ".repeat(100)}')`);
    before.exec("COMMIT; DELETE FROM letter");
    before.close();
    expect(readFileSync(file, "latin1")).toContain("canary");
    using db = openDatabase(file, [cat]);
    expect(tables(db)).toEqual(["cat", "letter", "migration"]);
    expect(readFileSync(file, "latin1")).not.toContain("canary");
  });

  it("lets several processes open and migrate the same new file at once", async () => {
    const script = `
      import { openDatabase } from ${JSON.stringify(new URL("../../../electron/storage/database.ts", import.meta.url).href)};
      const db = openDatabase(process.argv[1], ${JSON.stringify([cat, dog])});
      console.log(db.prepare("SELECT count(*) AS n FROM cat").get().n);`;
    const run = () =>
      promisify(execFile)(process.execPath, [
        "--input-type=module-typescript",
        "--eval",
        script,
        "--",
        file,
      ]);
    const outputs = await Promise.all([run(), run(), run(), run()]);
    expect(outputs.map(({ stdout }) => stdout.trim())).toEqual(["1", "1", "1", "1"]);
  });
});
