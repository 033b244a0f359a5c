import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { openDatabase } from "../../../electron/storage/database.ts";
import {
  migrations as profileMigrations,
  ProfileStore,
} from "../../../electron/workspace/data/profile.ts";
import { refreshFrom } from "../../../electron/workspace/records/refresh.ts";
import { startPracticeCrm } from "../../../electron/practice-crm/start.ts";
import { migrations as recordMigrations } from "../../../electron/records/migrations.ts";
import { connectZoho } from "../../../electron/zoho/connect.ts";
import { counting } from "../../support/crm.ts";
import { perDailyLook, perLook, type Cost } from "./costs.ts";

const hour = 3_600_000;

it("a look at the changes costs as much as in the simulation", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "mailpin-costs-"));
  const crm = await startPracticeCrm({ port: 0, folder });
  const db = openDatabase(":memory:", [...profileMigrations, ...recordMigrations]);
  onTestFinished(async () => {
    db.close();
    await crm.close();
    rmSync(folder, { recursive: true });
  });
  let ms = Date.now();
  const now = () => ms;
  const wire = counting();
  // Real time for tokens, which the simulation leaves out.
  const zoho = connectZoho({ fetch: wire.fetch, now: Date.now, accounts: crm });
  const { signal } = new AbortController();
  const look = async (): Promise<Cost> => {
    wire.paths.length = 0;
    const ignore = () => undefined;
    await refreshFrom(zoho, {
      db,
      profile: new ProfileStore(db),
      keepsRecords: true,
      now,
      signal,
      onKnown: ignore,
      onFailure: ignore,
    });
    const asked = wire.paths.filter((one) => one.startsWith("/crm/"));
    return {
      calls: asked.length,
      credits: asked.length + asked.filter((one) => one.endsWith("/deleted")).length,
    };
  };
  await look();
  ms += 25 * hour;
  expect(await look()).toEqual(perDailyLook);
  ms += hour;
  expect(await look()).toEqual(perLook);
});
