import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import type { Input } from "../../../electron/contract/calls.ts";
import { problemIn } from "../../../electron/contract/problem.ts";
import type { RecordHit } from "../../../electron/contract/record.ts";
import { DraftStore } from "../../../electron/drafts/drafts.ts";
import { OutboxStore } from "../../../electron/outbox/store.ts";
import { FilingHistory } from "../../../electron/suggestions/filing-history.ts";
import { composeMails } from "../../../electron/workspace/mails/compose-mails.ts";
import { RecordStore } from "../../../electron/records/store.ts";
import { openMails, openRecords } from "../../../electron/workspace/data/databases.ts";
import type { Finding } from "../../../electron/workspace/records/filed-in-crm.ts";
import { FilingReview } from "../../../electron/workspace/mails/filing-review.ts";
import { usualSettings } from "../../../electron/workspace/organisation-settings.ts";
import { newJobs } from "../../../electron/workspace/mails/new-jobs.ts";
import { ProfileStore, type CompanyRules } from "../../../electron/workspace/data/profile.ts";
import { prepareMail } from "../../../electron/zoho/filing/prepare.ts";
import { mail } from "../../support/crm.ts";

const bridge = { module: "Deals", id: "554023000000000011", title: "Bridge" };
const tunnel = { module: "Deals", id: "554023000000000012", title: "Tunnel" };
const hit = (record: typeof bridge): RecordHit => ({ ...record, moduleLabel: "Deal", detail: "" });

type Mail = Parameters<typeof mail>[0];

/** @param sure the record that is sure for a mail, by its subject */
async function setup(
  mails: readonly Mail[],
  sure: Readonly<Record<string, RecordHit>> = {},
  finding?: Finding,
  company: CompanyRules = {},
) {
  const folder = await mkdtemp(path.join(tmpdir(), "mailpin-review-"));
  const { db } = openMails(folder, { repair: false, nowMs: 0 });
  const records = openRecords(folder);
  new RecordStore(records).setModules([
    {
      apiName: "Contacts",
      id: "2",
      singular: "Contact",
      plural: "Contacts",
      custom: false,
      tab: "",
    },
  ]);
  onTestFinished(async () => {
    db.close();
    records.close();
    await rm(folder, { recursive: true });
  });
  const profile = new ProfileStore(db, company);
  profile.write({ me: { id: "1", name: "Sam", email: "sam@seller.example" } });
  const drafts = new DraftStore(db);
  const draftIds = mails.map((more, n) => {
    const id = randomUUID();
    const email = mail({ messageId: `<${n}@client.example>`, subject: `Mail ${n}`, ...more });
    drafts.add({ id, sha256: String(n).padStart(64, "0"), fileName: "a.eml", openedAt: 0 }, 9, {
      ...{ email, preview: { sha256: "ef".repeat(32), remoteImages: 0 }, snippet: "" },
      ...{ originalName: "a.eml", prepared: prepareMail({ ...email, text: "Hi" }) },
    });
    return id;
  });
  const sources = {
    ...{ records, drafts, profile, history: new FilingHistory(db) },
    settings: () => usualSettings,
    outbox: new OutboxStore(db, { now: () => 1000 }),
    filedInCrm: { known: () => finding },
    reader: {
      suggest: ({ mail }: { mail: { subject?: string } }) => {
        const first = sure[mail.subject ?? ""];
        return Promise.resolve({
          hits: first === undefined ? [] : [first],
          sure: first !== undefined,
        });
      },
    },
  };
  const filing = (ids: readonly string[], record = bridge): Input<"reviewFiling"> => ({
    mails: ids.map((draftId) => ({ draftId, direction: "received", without: [] })),
    record,
  });
  const fileTo = async (record: typeof bridge, ...ids: string[]) => {
    const { outbox } = sources;
    const composed = await composeMails(sources, filing(ids, record));
    outbox.add(newJobs(composed, { outbox, profile }));
  };
  return { profile, draftIds, filing, fileTo, review: new FilingReview(sources) };
}

it("lets no mail go to a record of a module that the company does not allow", async () => {
  const company = { modules: ["Leads"] };
  const { draftIds, filing, fileTo, review } = await setup([{}], {}, undefined, company);
  const { exceptions } = await review.of(filing(draftIds));
  expect(exceptions).toMatchObject([{ problem: { code: "module-not-allowed" } }]);
  await expect(fileTo(bridge, ...draftIds)).rejects.toMatchObject({
    problem: { code: "module-not-allowed" },
  });
  await fileTo({ ...bridge, module: "Leads" }, ...draftIds);
});

it("links no record of a module that the company does not allow", async () => {
  const { draftIds, filing, review } = await setup([{}], {}, undefined, { modules: ["Deals"] });
  const link = { module: "Contacts", id: "3", title: "Ana" };
  const { exceptions } = await review.of({ ...filing(draftIds), link });
  expect(exceptions).toMatchObject([
    { problem: { code: "module-not-allowed", kind: "link", remedy: "choose-link" } },
  ]);
});

it("tells what cannot be filed, and lets the others go along", async () => {
  const size = 100_000_000;
  const big = { name: "a.zip", type: "application/zip", size, sha256: "ab".repeat(32) };
  const { profile, draftIds, filing, review } = await setup([
    {},
    { attachments: [{ ...big, inline: false }] },
    { cc: [{ address: "ana@lawyer.example" }] },
  ]);
  profile.addNeverFile("lawyer.example");
  const gone = randomUUID();
  const { exceptions, sure } = await review.of(filing([...draftIds, gone]));
  expect(exceptions.map(({ draftId, problem }) => [draftId, problem?.code])).toEqual([
    [draftIds[1], "attachments-too-large"],
    [draftIds[2], "never-file"],
    [gone, "draft-gone"],
  ]);
  expect(sure).toEqual([]);
});

it("tells a mail that is with the record, one that is with another, and one with the same Message-ID", async () => {
  const scan = { messageId: "<scan@scanner.local>" };
  const { draftIds, filing, fileTo, review } = await setup([{}, {}, scan, scan]);
  const [here, there, first, second] = draftIds;
  await fileTo(bridge, here!, first!);
  await fileTo(tunnel, there!);
  const { exceptions } = await review.of(filing([here!, there!, second!]));
  expect(exceptions).toMatchObject([
    { draftId: here, problem: { code: "being-filed" } },
    { draftId: there, filedTo: "Tunnel" },
    { draftId: second, problem: { code: "same-id", remedy: "file-as-another" } },
  ]);
});

it("tells a mail that surely belongs to another record, and those that surely belong here", async () => {
  const { draftIds, filing, review } = await setup([{}, {}, {}], {
    "Mail 0": hit(bridge),
    "Mail 1": hit(tunnel),
  });
  const [here, other] = draftIds;
  expect(await review.of(filing(draftIds))).toEqual({
    exceptions: [{ draftId: other, other: tunnel }],
    sure: [here],
  });
});

it("tells a mail that a colleague has filed to the record, as the CRM lists it", async () => {
  const { draftIds, filing, review } = await setup([{}], {}, { isSame: true, name: "Priya" });
  expect((await review.of(filing(draftIds))).exceptions).toEqual([
    { draftId: draftIds[0], filedBy: "Priya" },
  ]);
});

it("ends when another filing is reviewed", async () => {
  const { draftIds, filing, review } = await setup([{}, {}]);
  const first = review.of(filing(draftIds));
  const second = review.of(filing(draftIds, tunnel));
  await expect(first.catch((error: unknown) => problemIn(error)?.code)).resolves.toBe("asked-anew");
  await expect(second).resolves.toEqual({ exceptions: [], sure: [] });
});
