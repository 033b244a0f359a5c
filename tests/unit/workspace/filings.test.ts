import { randomUUID } from "node:crypto";
import { cpSync, statSync } from "node:fs";
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
/** More than are written by one transaction. */
const staged = 60;

const refused = () => Promise.reject(new TypeError("fetch failed"));

const ignore = () => undefined;

function open(
  folder: string,
  now: () => number,
  onFailure = (where: string, error: unknown): void => {
    throw new Error(where, { cause: error });
  },
) {
  return openOrganisation({
    ...{ folder, type: "practice", now, monotonic: now },
    account: () => Promise.resolve(undefined),
    web: () => Promise.resolve(undefined),
    ...{ fetch: refused, postBytes: refused },
    forkParser: () => {
      throw new Error("no mail is read here");
    },
    onFailure,
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
    "This email cannot be filed: ana+case@mail.lawyer.example is on your never-file list with all of lawyer.example.",
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

const filingOf = (ids: readonly string[], record: typeof deal) => ({
  mails: ids.map((draftId) => ({ draftId, direction: "received" as const, without: [] })),
  record,
});

it("mails of several records are filed together, or none", async () => {
  const { organisation, draftIds, stored } = await setup(...mailsOf(staged - 1), {
    cc: [{ address: "ana@lawyer.example" }],
  });
  organisation.addNeverFile("lawyer.example");
  const filings = [filingOf(draftIds.slice(0, 40), deal), filingOf(draftIds.slice(40), other)];
  expect(await codeOf(organisation.fileGroups({ filings }, 500))).toBe("never-file");
  expect(stored()).toEqual([staged, 0]);
  organisation.removeNeverFile("lawyer.example");
  const jobIds = await organisation.fileGroups({ filings }, 500);
  expect(jobIds.map((id) => organisation.job(id).record.title)).toEqual([
    ...Array.from({ length: 40 }, () => deal.title),
    ...Array.from({ length: 20 }, () => other.title),
  ]);
  expect(stored()).toEqual([0, staged]);
});

it("two groups of one record do not hide that two mails have one Message-ID", async () => {
  const scan = { messageId: "<scan@scanner.local>" };
  const { organisation, draftIds } = await setup(
    { ...scan, subject: "One" },
    { ...scan, subject: "Two" },
  );
  const filings = draftIds.map((id) => filingOf([id], deal));
  expect(await codeOf(organisation.fileGroups({ filings }, 500))).toBe("same-id");
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

it.each([2, staged])(
  "copies of a mail among %i that are filed together are filed once, and come back together",
  async (count) => {
    const copy = { messageId: "<same@client.example>", fingerprint: "f".repeat(64) };
    const { organisation, draftIds, stored } = await setup(copy, ...mailsOf(count - 2), copy);
    const filings = [filingOf(draftIds.slice(0, 1), deal), filingOf(draftIds.slice(1), deal)];
    const jobIds = await organisation.fileGroups({ filings }, 500);
    expect(stored()).toEqual([0, count - 1]);
    await organisation.takeBack(jobIds);
    expect(organisation.inTray).toBe(count);
  },
);

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

/** What a process would leave that dies now: its databases, without the memory that it shares. */
function leftBy(folder: string, count: number): string {
  const left = `${folder}-left-${count}`;
  onTestFinished(() => rm(left, { recursive: true }));
  cpSync(folder, left, {
    recursive: true,
    filter: (file) => file === folder || /\.sqlite(-wal)?$/.test(file),
  });
  return left;
}

it("a process that dies while it files many mails has filed all or none", async () => {
  const { folder, file } = await setup(...mailsOf(staged));
  const log = path.join(folder, "mailpin.sqlite-wal");
  const left = new Map<number, string>();
  const work = { isDone: false };
  const filing = file().finally(() => {
    work.isDone = true;
  });
  while (!work.isDone) {
    const { size } = statSync(log);
    if (!left.has(size)) left.set(size, leftBy(folder, left.size));
    await turn();
  }
  await filing;
  const outcomes: unknown[] = [];
  for (const image of left.values()) {
    const again = open(image, () => 1000, ignore);
    again.start();
    outcomes.push([again.inTray, again.jobs().length]);
    await again.close();
  }
  const [first] = outcomes;
  const filedAt = outcomes.findIndex((one) => String(one) !== String(first));
  expect(first).toEqual([staged, 0]);
  expect(outcomes.slice(0, filedAt)).toEqual(outcomes.slice(0, filedAt).map(() => [staged, 0]));
  expect(outcomes.slice(filedAt)).toEqual(outcomes.slice(filedAt).map(() => [0, staged]));
  // It died while it staged them, and while it wrote them.
  expect([filedAt > 2, outcomes.length - filedAt > 2]).toEqual([true, true]);
});

it("many mails of which one goes to another record meanwhile stay in the tray", async () => {
  const { organisation, draftIds, file, stored } = await setup(...mailsOf(staged));
  const [first, second, last] = [file(), file(), file(draftIds.slice(-1), other)];
  expect(await last).toHaveLength(1); // it is composed in one turn
  expect([await codeOf(first), await codeOf(second)]).toEqual(["draft-gone", "draft-gone"]);
  expect(stored()).toEqual([staged - 1, 1]);
  expect(await file(draftIds.slice(0, -1))).toHaveLength(staged - 1);
  expect(organisation.waiting).toBe(staged);
});

it("what is discarded while many are staged stops them all, and leaves nothing behind", async () => {
  const { folder, organisation, draftIds, file, stored } = await setup(...mailsOf(staged));
  const { db } = openMails(folder, { repair: false, nowMs: 0 });
  onTestFinished(() => {
    db.close();
  });
  const rows = () => db.prepare("SELECT count(*) AS n FROM filing_batch_mail").get()?.["n"];
  const filing = file();
  while (rows() === 0) await turn();
  await organisation.discard(draftIds.slice(0, 1));
  expect(await codeOf(filing)).toBe("draft-gone");
  expect([stored(), rows()]).toEqual([[staged - 1, 0], 0]);
  expect(db.prepare("SELECT 1 FROM filing_batch UNION ALL SELECT 1 FROM filing").all()).toEqual([]);
});

it("many mails keep their order, their hold, and what suggestions learn from them", async () => {
  const { folder, clock, organisation, draftIds, file } = await setup(...mailsOf(staged));
  clock.now = 3000;
  const jobIds = await file();
  expect(organisation.jobs().map(({ id, draftId }) => [id, draftId])).toEqual(
    draftIds.map((draftId, n) => [jobIds[n], draftId]),
  );
  expect(new Set(organisation.jobs().map(({ nextAt }) => nextAt))).toEqual(new Set([3500]));
  const { db } = openMails(folder, { repair: false, nowMs: 0 });
  onTestFinished(() => {
    db.close();
  });
  const learned = db.prepare("SELECT job_id AS id FROM filing ORDER BY key").all();
  expect(learned.map(({ id }) => id)).toEqual(jobIds);
});

/** Counts the turns of main until the work is done. */
async function turnsOf(work: Promise<unknown>): Promise<number> {
  const state = { isDone: false };
  void work.finally(() => (state.isDone = true));
  let turns = 0;
  for (; !state.isDone; turns++) await turn();
  return turns;
}

it("many filings are taken back in turns, all of them or those that still can be", async () => {
  const { organisation, file, stored } = await setup(...mailsOf(staged));
  const jobIds = await file();
  const back = organisation.takeBack([...jobIds.slice(1), randomUUID()]);
  expect(await turnsOf(back)).toBeGreaterThan(1);
  expect(new Set(await back)).toEqual(new Set(jobIds.slice(1)));
  expect(stored()[0]).toBe(staged - 1);
  expect(organisation.job(jobIds[0]!).state).toBe("held");
  expect(await organisation.takeBack(jobIds)).toEqual([jobIds[0]]);
});

it("many filings that need the user are tried again in turns", async () => {
  const { folder, organisation, file } = await setup(...mailsOf(staged));
  await file();
  const { db } = openMails(folder, { repair: false, nowMs: 0 });
  db.exec(`UPDATE job SET state = 'needs-you', next_at = NULL, problem = '{"code":"zoho-down"}'`);
  db.close();
  const retrying = organisation.retryAll();
  expect(await turnsOf(retrying)).toBeGreaterThan(1);
  expect(new Set(organisation.jobs().map(({ state }) => state))).toEqual(new Set(["waiting"]));
});
