import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import { problemText } from "../../../electron/contract/messages/problems.ts";
import { problemIn } from "../../../electron/contract/problem.ts";
import { DraftStore } from "../../../electron/drafts/drafts.ts";
import { openMails } from "../../../electron/workspace/data/databases.ts";
import { openOrganisation } from "../../../electron/workspace/open-organisation.ts";
import { ProfileStore } from "../../../electron/workspace/data/profile.ts";
import { prepareMail } from "../../../electron/zoho/filing/prepare.ts";
import { mail } from "../../support/crm.ts";

const deal = { module: "Deals", id: "554023000000000011", title: "Bridge" };
const other = { module: "Deals", id: "554023000000000012", title: "Tunnel" };
/** More than are composed in one turn. */
const many = 25;

const refused = () => Promise.reject(new TypeError("fetch failed"));

function open(folder: string, now: () => number) {
  return openOrganisation({
    ...{ folder, type: "practice", now, monotonic: now },
    account: Promise.resolve(undefined),
    web: () => Promise.resolve(undefined),
    ...{ fetch: refused, postBytes: refused },
    forkParser: () => {
      throw new Error("no mail is read here");
    },
    onFailure: (where, error) => {
      throw new Error(where, { cause: error });
    },
  });
}

/** An organisation that sends nothing, with drafts of these mails in its tray. */
async function setup(...mails: readonly Parameters<typeof mail>[0][]) {
  const folder = await mkdtemp(path.join(tmpdir(), "mailpin-filings-"));
  const { db } = openMails(folder, { repair: false, nowMs: 0 });
  new ProfileStore(db).write({ me: { id: "1", name: "Sam", email: "sam@seller.example" } });
  const drafts = new DraftStore(db);
  const draftIds = mails.map((more, n) => {
    const id = randomUUID();
    const sha256 = n.toString(16).padStart(64, "0");
    const email = mail({ messageId: `<${n}@client.example>`, ...more });
    drafts.add({ id, sha256, fileName: "a.eml", openedAt: 0 }, 9, {
      ...{ email, preview: { sha256: "ef".repeat(32), remoteImages: 0 }, snippet: "" },
      ...{ originalName: "a.eml", prepared: prepareMail({ ...email, text: "Hi" }) },
    });
    return id;
  });
  db.close();
  const clock = { now: 1000 };
  const organisation = open(folder, () => clock.now);
  onTestFinished(async () => {
    await organisation.close().catch(() => undefined); // some tests have closed it
    await rm(folder, { recursive: true });
  });
  const file = (ids = draftIds, record = deal) =>
    organisation.file(
      { mails: ids.map((draftId) => ({ draftId, direction: "received", without: [] })), record },
      500,
    );
  const stored = () => [organisation.inTray, organisation.jobs().length];
  return { folder, clock, organisation, draftIds, file, stored };
}

const mailsOf = (count: number) => Array.from({ length: count }, () => ({}));
const codeOf = (filing: Promise<unknown>) =>
  filing.then(
    () => undefined,
    (error: unknown) => problemIn(error)?.code,
  );

it("a mail with somebody on the never-file list cannot be filed, whoever asks", async () => {
  const { organisation, file } = await setup({ cc: [{ address: "ana+case@mail.lawyer.example" }] });
  organisation.addNeverFile("lawyer.example");
  const problem = problemIn(await file().catch((error: unknown) => error));
  expect(problem && problemText(problem)).toBe(
    "This mail cannot be filed: ana+case@mail.lawyer.example is on your never-file list with all of lawyer.example.",
  );
  organisation.removeNeverFile("lawyer.example");
  expect(await file()).toHaveLength(1);
});

it("hundreds of mails are composed in turns, and held from when they are written", async () => {
  const { clock, organisation, draftIds, file, stored } = await setup(...mailsOf(many));
  const filing = file();
  await turn();
  expect(stored()).toEqual([many, 0]); // a process that dies here has written nothing
  clock.now = 3000;
  const jobIds = await filing;
  expect(stored()).toEqual([0, many]);
  expect(organisation.jobs().map(({ id }) => id)).toEqual(jobIds);
  expect(organisation.jobs().map(({ draftId }) => draftId)).toEqual(draftIds);
  expect(organisation.job(jobIds[0]!)).toMatchObject({ state: "held", nextAt: 3500 });
});

it("none is filed when one cannot be", async () => {
  const size = 100_000_000;
  const big = { name: "a.zip", type: "application/zip", size, sha256: "ab".repeat(32) };
  const attachments = [{ ...big, inline: false }];
  const { file, stored } = await setup(...mailsOf(many), { attachments });
  expect(await codeOf(file())).toBe("attachments-too-large");
  expect(stored()).toEqual([many + 1, 0]);
});

it("mails that are filed twice at once are filed once", async () => {
  const { file, stored } = await setup(...mailsOf(many));
  const [first, second] = [file(), file()];
  expect(await codeOf(second)).toBe("being-filed");
  expect(await first).toHaveLength(many);
  expect(stored()).toEqual([0, many]);
});

it("mails that are filed to two records at once go to the first", async () => {
  const { organisation, draftIds, file } = await setup(...mailsOf(many));
  const [first, second] = [file(), file(draftIds.slice(-1), other)];
  expect(await second).toHaveLength(1); // it is composed in one turn
  expect(await codeOf(first)).toBe("draft-gone");
  expect(organisation.jobs()).toMatchObject([{ record: other }]);
  expect(organisation.inTray).toBe(many - 1);
});

it("two copies of a mail that are filed at once are filed once", async () => {
  const copy = { messageId: "<same@client.example>", fingerprint: "f".repeat(64) };
  const { draftIds, file, stored } = await setup(...mailsOf(many), copy, copy);
  const [first, second] = [file(draftIds.slice(0, -1)), file(draftIds.slice(-1))];
  expect(await second).toHaveLength(1);
  expect(await codeOf(first)).toBe("being-filed");
  expect(stored()).toEqual([many + 1, 1]);
});

it("a mail that leaves the tray meanwhile is not filed, nor those with it", async () => {
  const { organisation, draftIds, file, stored } = await setup(...mailsOf(many));
  const filing = file();
  await organisation.discard(draftIds.slice(0, 1));
  expect(await codeOf(filing)).toBe("draft-gone");
  expect(stored()).toEqual([many - 1, 0]);
});

it("a never-file list that grows meanwhile counts", async () => {
  const { organisation, file, stored } = await setup(...mailsOf(many), {
    cc: [{ address: "ana@lawyer.example" }],
  });
  const filing = file();
  organisation.addNeverFile("lawyer.example");
  expect(await codeOf(filing)).toBe("never-file");
  expect(stored()).toEqual([many + 1, 0]);
});

it("an organisation that is closed meanwhile has filed them", async () => {
  const { folder, organisation, file } = await setup(...mailsOf(many));
  const filing = file();
  await organisation.close();
  expect(await filing).toHaveLength(many);
  const again = open(folder, () => 1000);
  onTestFinished(() => again.close());
  expect([again.inTray, again.jobs().length]).toEqual([0, many]);
});
