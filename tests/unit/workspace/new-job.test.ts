import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { problemText } from "../../../electron/contract/messages/problems.ts";
import { problemIn } from "../../../electron/contract/problem.ts";
import { DraftStore } from "../../../electron/drafts/drafts.ts";
import { migrations as draftMigrations } from "../../../electron/drafts/migrations.ts";
import { migrations as outboxMigrations } from "../../../electron/outbox/migrations.ts";
import { OutboxReader } from "../../../electron/outbox/reader.ts";
import { openDatabase } from "../../../electron/storage/database.ts";
import { newJobs } from "../../../electron/workspace/new-job.ts";
import {
  migrations as profileMigrations,
  ProfileStore,
} from "../../../electron/workspace/profile.ts";
import { prepareMail } from "../../../electron/zoho/filing/prepare.ts";
import { emptyCopy } from "../../support/record-copy.ts";
import { mail } from "../../support/crm.ts";

/** What the user reads of the problem that is thrown. */
function refusal(file: () => unknown): string | undefined {
  try {
    file();
  } catch (error) {
    const problem = problemIn(error);
    return problem && problemText(problem);
  }
  return undefined;
}

it("a mail with somebody on the never-file list cannot be filed, whoever asks", () => {
  const db = openDatabase(":memory:", [
    ...draftMigrations,
    ...outboxMigrations,
    ...profileMigrations,
  ]);
  const profile = new ProfileStore(db);
  profile.write({ me: { id: "1", name: "Sam", email: "sam@seller.example" } });
  const drafts = new DraftStore(db);
  const draftId = randomUUID();
  const email = mail({ subject: "Case", cc: [{ address: "ana+case@mail.lawyer.example" }] });
  drafts.add({ id: draftId, sha256: "ab".repeat(32), fileName: "a.eml", openedAt: 0 }, 9, {
    ...{ email, preview: { sha256: "ef".repeat(32), remoteImages: 0 }, snippet: "" },
    ...{ originalName: "a.eml", prepared: prepareMail({ ...email, text: "Hi" }) },
  });
  const now = () => 0;
  const sources = { db: emptyCopy(), drafts, outbox: new OutboxReader(db, { now }), profile, now };
  const file = () => {
    const one = { draftId, direction: "received" as const, without: [] };
    const record = { module: "Deals", id: "554023000000000011", title: "Bridge" };
    return newJobs(sources, { mails: [one], record }, 0);
  };
  profile.addNeverFile("lawyer.example");
  expect(refusal(file)).toBe(
    "This mail cannot be filed: ana+case@mail.lawyer.example is on your never-file list with all of lawyer.example.",
  );
  profile.removeNeverFile("lawyer.example");
  expect(file()).toMatchObject([{ draftId }]);
});
