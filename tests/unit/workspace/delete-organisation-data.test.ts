import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDatabase } from "../../../electron/storage/database.ts";
import { migrations as draftMigrations } from "../../../electron/drafts/migrations.ts";
import {
  sweepForgotten,
  deleteOrganisationData,
} from "../../../electron/workspace/data/delete-organisation-data.ts";
import { migrations as outboxMigrations } from "../../../electron/outbox/migrations.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "mailpin-away-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const organisation = () => path.join(folder, "eu-1");
const open = () =>
  openDatabase(path.join(organisation(), "mailpin.sqlite"), [
    ...draftMigrations,
    ...outboxMigrations,
  ]);

describe("deleteOrganisationData", () => {
  it("removes a folder that nobody uses", async () => {
    open().close();
    mkdirSync(path.join(organisation(), "spool"));
    await expect(deleteOrganisationData(organisation())).resolves.toBe(true);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("leaves a folder that another process has open, which may be about to file", async () => {
    const db = open();
    await expect(deleteOrganisationData(organisation())).resolves.toBe(false);
    db.exec(
      "INSERT INTO draft (id, sha256, file_name, opened_at) VALUES ('1', hex(zeroblob(32)), '', 0)",
    );
    db.close();
    // A mail added meanwhile is not filed yet.
    await expect(deleteOrganisationData(organisation())).resolves.toBe(false);
    expect(existsSync(path.join(organisation(), "mailpin.sqlite"))).toBe(true);
  });

  it("leaves a folder whose database it cannot read", async () => {
    mkdirSync(organisation());
    writeFileSync(
      path.join(organisation(), "mailpin.sqlite"),
      "this is no database, and longer than its header would be".repeat(4),
    );
    await expect(deleteOrganisationData(organisation())).resolves.toBe(false);
    expect(existsSync(organisation())).toBe(true);
  });
});

describe("sweepForgotten", () => {
  it("removes the rest of an earlier run, and nothing else", async () => {
    mkdirSync(path.join(folder, ".forgotten-1", "spool"), { recursive: true });
    mkdirSync(organisation());
    await sweepForgotten(folder);
    expect(readdirSync(folder)).toEqual(["eu-1"]);
  });

  it("has nothing to do before anything was connected", async () => {
    await expect(sweepForgotten(path.join(folder, "not-there"))).resolves.toBeUndefined();
  });
});
