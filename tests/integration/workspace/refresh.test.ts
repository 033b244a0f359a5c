import { expect, it } from "vitest";
import { syncedAt } from "../../../electron/records/copy-state.ts";
import { listModules } from "../../../electron/records/modules.ts";
import { openDatabase } from "../../../electron/storage/database.ts";
import { migrations, ProfileStore } from "../../../electron/workspace/data/profile.ts";
import { refreshFrom } from "../../../electron/workspace/records/refresh.ts";
import { connectZoho } from "../../../electron/zoho/connect.ts";
import { counting, crowd, startCrm } from "../../support/crm.ts";
import { emptyCopy } from "../../support/record-copy.ts";

const dayMs = 24 * 3_600_000;

/** The profile of a user who may not file the mails of others. */
async function connected() {
  const users = [
    { full_name: "Jo", email: "jo@vendor.example" },
    { full_name: "Ada", email: "ada@vendor-group.example", administrator: true },
  ];
  const crm = await startCrm({ seed: { ...crowd(0), users } });
  const wire = counting();
  const zoho = connectZoho({ fetch: wire.fetch, now: Date.now, accounts: crm });
  const profile = new ProfileStore(openDatabase(":memory:", migrations));
  const failures: string[] = [];
  const db = emptyCopy();
  const refresh = (at: number, keepsRecords = true) =>
    refreshFrom(zoho, {
      ...{ db, profile, keepsRecords, now: () => at, signal: new AbortController().signal },
      onKnown: () => undefined,
      onFailure: (where: string) => failures.push(where),
    });
  return { crm, wire, db, profile, failures, refresh };
}

it("a user who may not file mails of others still knows who is a colleague, and asks once a day", async () => {
  const { wire, profile, failures, refresh } = await connected();
  await refresh(0);
  expect(profile.colleagues()).toEqual([]);
  expect(profile.us().isOurs("somebody@vendor-group.example")).toBe(true);
  const asked = wire.count("/users");
  await refresh(dayMs / 2);
  expect(wire.count("/users")).toBe(asked + 1); // who the user is
  expect(profile.us().isOurs("somebody@vendor-group.example")).toBe(true);
  expect(failures).toEqual([]);
});

it("copies no records where none are kept, but the list of modules, by which they are searched", async () => {
  const { wire, db, refresh } = await connected();
  await refresh(0, false);
  expect(listModules(db).map(({ copied }) => copied)).toContain(false);
  expect(listModules(db).map(({ copied }) => copied)).not.toContain(true);
  expect(wire.count("/crm/v8/Deals")).toBe(0);
  expect(syncedAt(db)).toBeUndefined();
  await refresh(0);
  expect(listModules(db).map(({ copied }) => copied)).not.toContain(false);
  expect(syncedAt(db)).toBe(0);
});
