import { once } from "node:events";
import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { postBytes } from "../../../electron/cli/post-bytes.ts";
import type { JobView } from "../../../electron/contract/job.ts";
import { problemIn } from "../../../electron/contract/problem.ts";
import type { RecordHit } from "../../../electron/contract/record.ts";
import { openOrganisation } from "../../../electron/workspace/open-organisation.ts";
import type { OrganisationDeps } from "../../../electron/workspace/organisation-deps.ts";
import type { Organisation } from "../../../electron/workspace/organisation.ts";
import { OutboxStore } from "../../../electron/outbox/store.ts";
import { OutboxWorker } from "../../../electron/outbox/worker.ts";
import {
  startPracticeCrm,
  type PracticeCrm,
  type PracticeOptions,
} from "../../../electron/practice-crm/start.ts";
import { forkParser } from "../../support/fork-parser.ts";
import { bytesOf, mail, mboxOf, sha256, type TestFile } from "../../support/mails/mails.ts";
import { CrmReader } from "../../support/practice.ts";
import { sampleMsg } from "../../support/mails/sample-msg.ts";
import { directionText } from "../../../electron/contract/messages/directions.ts";
import { problemText } from "../../../electron/contract/messages/problems.ts";

let folder: string;
let crm: PracticeCrm;
const open = new Set<Organisation>();

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "mailpin-organisation-"));
  crm = await startPracticeCrm({ port: 0, folder: path.join(folder, "crm") });
});
afterEach(async () => {
  await Promise.all([...open].map((organisation) => organisation.close()));
  open.clear();
  await crm.close();
  await rm(folder, { recursive: true, maxRetries: 3 });
});

/**
 * The real parts, with the parser's process and the practice CRM. A test can cut the network and
 * set the clock.
 */
function setup(more: Pick<OrganisationDeps, "whenDrawn" | "policy"> = {}) {
  const network = { isUp: true };
  const clock = { aheadMs: 0 };
  const asked: string[] = [];
  const failures: string[] = [];
  const organisation = openOrganisation({
    folder: path.join(folder, "organisation"),
    type: "practice",
    account: () => Promise.resolve(crm),
    web: () => Promise.resolve(crm.address),
    fetch: (...given) => {
      asked.push(new Request(...given).url);
      return network.isUp ? fetch(...given) : Promise.reject(new TypeError("fetch failed"));
    },
    now: () => Date.now() + clock.aheadMs,
    postBytes,
    monotonic: () => performance.now(),
    forkParser,
    onFailure: (where) => failures.push(where),
    ...more,
  });
  open.add(organisation);
  const close = async () => {
    open.delete(organisation);
    await organisation.close();
  };
  return { organisation, network, clock, asked, failures, close, reader: new CrmReader(crm) };
}

/** A record that a colleague adds to the CRM. */
async function write(
  { address, clientId, clientSecret, refreshToken }: PracticeCrm,
  module: string,
  record: object,
) {
  const grant = {
    grant_type: "refresh_token",
    client_id: clientId,
    client_secret: clientSecret,
    refresh_token: refreshToken,
  };
  const token = await fetch(`${address}/oauth/v2/token`, {
    method: "POST",
    body: new URLSearchParams(grant),
  });
  const { access_token } = (await token.json()) as { access_token: string };
  const response = await fetch(`${address}/crm/v8/${module}`, {
    method: "POST",
    headers: { Authorization: `Zoho-oauthtoken ${access_token}` },
    body: JSON.stringify({ data: [record] }),
  });
  expect(response.status).toBe(201);
}

async function dropped(organisation: Organisation, file: TestFile): Promise<string> {
  const { drafts, refused } = await organisation.openFiles([file]);
  expect(refused).toEqual([]);
  return drafts[0]!.id;
}

async function until(
  organisation: Organisation,
  jobId: string,
  state: JobView["state"],
): Promise<JobView> {
  for (;;) {
    const job = organisation.job(jobId);
    if (job.state === state) return job;
    await once(organisation.changes, "jobs");
  }
}

describe("Organisation", () => {
  it("asks the CRM for nothing before the window is drawn", async () => {
    const drawn = Promise.withResolvers<undefined>();
    const { organisation, asked } = setup({ whenDrawn: drawn.promise.then(() => undefined) });
    organisation.start();
    organisation.wake(); // a window that opens gets the focus
    await dropped(organisation, await mail("a.eml"));
    expect(asked).toEqual([]);
    drawn.resolve(undefined);
    await once(organisation.changes, "synced");
    expect(asked).not.toEqual([]);
  });

  it("files a mail with its attachments to a deal and its contact, and forgets the names of its files", async () => {
    const { organisation, reader } = setup();
    organisation.start();
    await organisation.refreshed();
    const deal = (await organisation.records.find("", "Deals")).find(
      ({ link }) => link !== undefined,
    )!;
    const pdf = bytesOf(100_000, "pdf");
    const draftId = await dropped(
      organisation,
      await mail("a.eml", { attachments: [{ filename: "a.pdf", content: pdf }] }),
    );
    const [jobId] = await organisation.file(
      { mails: [{ draftId, direction: "received", without: [] }], record: deal, link: deal.link! },
      0,
    );
    expect(organisation.snapshot().drafts).toEqual([]);
    await until(organisation, jobId!, "filed");

    const [filed] = await reader.emailsOf("Deals", deal.id);
    const whole = await reader.email("Deals", deal.id, filed!.message_id);
    expect((await reader.attachments("Deals", deal.id, whole)).map(sha256)).toEqual([sha256(pdf)]);
    expect(await reader.emailsOf("Contacts", deal.link!.id)).toHaveLength(1);
    expect(await organisation.preview.body(draftId)).toBeUndefined();

    await organisation.forgetHistory();
    expect(await organisation.filedMails.page({ text: "" })).toEqual({ rows: [], total: 0 });
    expect(organisation.jobs()).toEqual([]);
  });

  it.each([
    ...[
      "Deals",
      "Contacts",
      "Leads",
      "Accounts",
      "Quotes",
      "Sales_Orders",
      "Invoices",
      "Purchase_Orders",
    ],
    "Projects", // a module of the practice company's own
  ])("files to a record of %s, and knows its page", async (module) => {
    const { organisation, reader } = setup();
    organisation.start();
    await organisation.refreshed();
    const [record] = await organisation.records.find("", module);
    const draftId = await dropped(organisation, await mail("a.eml"));
    const [jobId] = await organisation.file(
      { mails: [{ draftId, direction: "received", without: [] }], record: record! },
      0,
    );
    await until(organisation, jobId!, "filed");
    expect(await reader.emailsOf(module, record!.id)).toHaveLength(1);
    const page = await fetch(await organisation.records.linkTo(record!));
    expect(page.status).toBe(200);
    expect(await page.text()).toContain(record!.id);
  });

  it("holds back what the company forbids while it waits, and files it once that is allowed", async () => {
    const first = setup();
    first.organisation.start();
    await first.organisation.refreshed();
    const [deal] = await first.organisation.records.find("", "Deals");
    const fileLater = async (name: string, headers: Record<string, string>) => {
      const draftId = await dropped(first.organisation, await mail(name, { headers }));
      const filing = { draftId, direction: "received" as const, without: [] };
      const [jobId] = await first.organisation.file({ mails: [filing], record: deal! }, 3_600_000);
      return jobId!;
    };
    const stopped = await fileLater("a.eml", { "Reply-To": "ana@lawyer.example" });
    const allowed = await fileLater("b.eml", {});
    await first.close();

    const second = setup({ policy: { neverFile: ["lawyer.example"] } });
    second.organisation.start();
    second.organisation.retry(stopped);
    second.organisation.retry(allowed);
    const { problem } = await until(second.organisation, stopped, "needs-you");
    await until(second.organisation, allowed, "filed");
    expect(problemText(problem!)).toContain("ana@lawyer.example is now on your never-file list");
    expect(await first.reader.emailsOf("Deals", deal!.id)).toHaveLength(1);
    await second.close();

    const third = setup();
    third.organisation.start();
    third.organisation.retry(stopped);
    await until(third.organisation, stopped, "filed");
    expect(await first.reader.emailsOf("Deals", deal!.id)).toHaveLength(2);
  });

  it.each([
    ["record", "filed"],
    ["organisation", "needs-you"],
  ] as const)(
    "does not claim a second record for a mail that Zoho takes once per %s",
    async (duplicates, state) => {
      await crm.close();
      crm = await startPracticeCrm({
        port: 0,
        folder: path.join(folder, "crm"),
        quirks: { duplicates },
      });
      const { organisation, reader } = setup();
      organisation.start();
      await organisation.refreshed();
      const [first, second] = await organisation.records.find("", "Deals");
      const fileTo = async (record: RecordHit) => {
        const draftId = await dropped(
          organisation,
          await mail("a.eml", { messageId: "<one@client.example>" }),
        );
        const filing = { draftId, direction: "received" as const, without: [] };
        const [jobId] = await organisation.file({ mails: [filing], record }, 0);
        return jobId!;
      };
      await until(organisation, await fileTo(first!), "filed");
      const jobId = await fileTo(second!);
      const job = await until(organisation, jobId, state);
      expect(await reader.emailsOf("Deals", second!.id)).toHaveLength(state === "filed" ? 1 : 0);
      if (state === "filed") return;
      expect(problemText(job.problem!)).toContain(first!.title);
      expect(await organisation.undo(jobId)).toBe("back");
      expect(organisation.snapshot().drafts).toHaveLength(1);
    },
  );

  it("files to a second record once when the answer is lost, although another record has the mail", async () => {
    const { organisation, reader } = setup();
    organisation.start();
    await organisation.refreshed();
    const [first, second] = await organisation.records.find("", "Deals");
    for (const record of [first!, second!]) {
      const draftId = await dropped(
        organisation,
        await mail("a.eml", { messageId: "<one@client.example>" }),
      );
      if (record === second) crm.faults.add("drop-after@associate");
      const [jobId] = await organisation.file(
        { mails: [{ draftId, direction: "received", without: [] }], record },
        0,
      );
      if (record === second)
        await until(organisation, jobId!, "waiting").then(() => {
          organisation.retry(jobId!);
        });
      await until(organisation, jobId!, "filed");
      expect(await reader.emailsOf("Deals", record.id)).toHaveLength(1);
    }
  });

  describe("a mail that arrived although its answer was lost, and whose retry was refused", () => {
    async function lost(options: Partial<PracticeOptions> = {}) {
      await crm.close();
      crm = await startPracticeCrm({ port: 0, folder: path.join(folder, "crm"), ...options });
      const { organisation, network, reader } = setup();
      organisation.start();
      await organisation.refreshed();
      const [deal, other] = await organisation.records.find("", "Deals");
      const draftId = await dropped(organisation, await mail("a.eml"));
      crm.faults.add("drop-after@associate", "hidden-module");
      const [jobId] = await organisation.file(
        { mails: [{ draftId, direction: "received", without: [] }], record: deal! },
        0,
      );
      await until(organisation, jobId!, "waiting");
      organisation.retry(jobId!);
      await until(organisation, jobId!, "needs-you");
      return { organisation, network, reader, deal: deal!, other: other!, jobId: jobId!, draftId };
    }

    it("is filed, and does not return to the tray, when the record's list shows it", async () => {
      const { organisation, reader, deal, jobId } = await lost();
      expect(await organisation.undo(jobId)).toBe("filed");
      expect(organisation.job(jobId)).toMatchObject({ state: "filed" });
      expect(organisation.snapshot().drafts).toEqual([]);
      expect(await reader.emailsOf("Deals", deal.id)).toHaveLength(1);
      await expect(organisation.undo(jobId, true)).rejects.toMatchObject({
        problem: { code: "too-late" },
      });
    });

    it.each([
      ["hides it", { quirks: { listsReceived: false } }, undefined],
      ["cannot be asked", {}, "server-error@emails*always"],
      ["does not answer in time", {}, "silent-after@emails*always"],
    ] as const)(
      "stays where it is when the list %s, until the user knows that it may be there",
      async (_, options, fault) => {
        const { organisation, other, jobId, draftId } = await lost(options);
        if (fault !== undefined) crm.faults.add(fault);
        const before = organisation.job(jobId);
        const timeout = AbortSignal.timeout.bind(AbortSignal);
        const quick = vi.spyOn(AbortSignal, "timeout");
        quick.mockImplementation((ms) => timeout(ms / 20));
        expect(await organisation.undo(jobId)).toBe("in-doubt");
        quick.mockRestore();
        expect(organisation.job(jobId)).toEqual(before);
        expect(organisation.snapshot().drafts).toEqual([]);
        expect(await organisation.undo(jobId, true)).toBe("back");
        expect(organisation.job(jobId)).toMatchObject({ state: "cancelled" });
        crm.faults.clear();
        const [again] = await organisation.file(
          { mails: [{ draftId, direction: "received", without: [] }], record: other },
          0,
        );
        await until(organisation, again!, "filed");
      },
    );
  });

  it("applies the outbox's pause to all other calls, and says so", async () => {
    const { organisation, asked } = setup();
    organisation.start();
    await organisation.refreshed();
    const [deal] = await organisation.records.find("", "Deals");
    crm.faults.add({ name: "retry-after", on: "associate", retryAfter: 3600 });
    const draftId = await dropped(organisation, await mail("a.eml"));
    await organisation.file(
      { mails: [{ draftId, direction: "received", without: [] }], record: deal! },
      0,
    );
    while (organisation.snapshot().connection.state !== "busy")
      await once(organisation.changes, "connection");
    const before = asked.length;
    organisation.wake();
    await organisation.records.suggest(
      await dropped(organisation, await mail("b.eml", { from: "Stranger <who@stranger.example>" })),
    );
    await organisation.refreshed();
    expect(asked.slice(before)).toEqual([]);
    expect(organisation.snapshot().connection).toMatchObject({ state: "busy" });
  });

  it("finds in the CRM what the copy does not have yet", async () => {
    const { organisation } = setup();
    organisation.start();
    await organisation.refreshed();
    const [deal] = await organisation.records.find("", "Deals");
    await write(crm, "Deals", {
      Deal_Name: "Made a moment ago",
      Stage: "Qualification",
      Account_Name: null,
    });
    expect(await organisation.records.find("Made a moment")).toEqual([]);
    const found = await organisation.records.lookUp("Made a moment");
    expect(found).toMatchObject([{ module: "Deals", title: "Made a moment ago" }]);
    expect(await organisation.records.find("Made a moment")).toEqual(found);
    expect((await organisation.records.find("", "Deals")).map(({ id }) => id)).toContain(deal!.id);
  });

  it("stops the calls of a replaced search", async () => {
    const { organisation, asked } = setup();
    organisation.start();
    await organisation.refreshed();
    asked.length = 0;
    await organisation.records.lookUp("nord");
    const calls = asked.length;
    asked.length = 0;
    const typed = ["no", "nor", "nord"].map((text) =>
      organisation.records.lookUp(text).catch((error: unknown) => error),
    );
    const [first, second, last] = await Promise.all(typed);
    expect([first, second]).toMatchObject([
      { problem: { code: "asked-anew" } },
      { problem: { code: "asked-anew" } },
    ]);
    expect(last).not.toEqual([]);
    expect(asked.length).toBeLessThan(2 * calls);
  });

  it("searches for unknown participants of a mail, and reports new suggestions", async () => {
    const { organisation } = setup();
    organisation.start();
    await organisation.refreshed();
    await write(crm, "Contacts", { Last_Name: "Newcomer", Email: "nina@newcomer.example" });
    const draftId = await dropped(
      organisation,
      await mail("a.eml", { from: "Nina Newcomer <nina@newcomer.example>" }),
    );
    const told = once(organisation.changes, "records");
    expect(await organisation.records.find("Newcomer")).toEqual([]);
    await organisation.records.suggest(draftId);
    await told;
    const { hits } = await organisation.records.suggest(draftId);
    expect(hits.map(({ title }) => title)).toContain("Newcomer");
  });

  it("suggests the deal of the contact who wrote", async () => {
    const { organisation } = setup();
    organisation.start();
    await organisation.refreshed();
    const deal = (await organisation.records.find("", "Deals")).find(
      ({ link, detail }) => link !== undefined && !detail.includes("Closed"),
    )!;
    const contact = (await organisation.records.find(deal.link!.title, "Contacts")).find(
      ({ id }) => id === deal.link!.id,
    )!;
    const address = contact.detail.split(" · ").at(-1)!;
    const draftId = await dropped(
      organisation,
      await mail("a.eml", { from: `${contact.title} <${address}>` }),
    );
    const { hits } = await organisation.records.suggest(draftId);
    expect(hits.map(({ id }) => id)).toContain(deal.id);
    expect(hits.every(({ reasons = [] }) => reasons.length > 0)).toBe(true);

    organisation.records.offerModule("Contacts", false);
    expect(organisation.records.offeredModules().map(({ apiName }) => apiName)).not.toContain(
      "Contacts",
    );
    const others = (await organisation.records.suggest(draftId)).hits;
    expect(others.map(({ id }) => id)).toContain(deal.id);
    expect(others.map(({ module }) => module)).not.toContain("Contacts");
    expect(await organisation.records.find(deal.link!.title, "Contacts")).toEqual([]);
    // One module is always offered.
    for (const { apiName } of organisation.records.modules())
      organisation.records.offerModule(apiName, false);
    expect(organisation.records.offeredModules()).toHaveLength(1);
  });

  it("suggests first where an earlier mail of the conversation was filed", async () => {
    const { organisation } = setup();
    organisation.start();
    await organisation.refreshed();
    const lead = (await organisation.records.find("", "Leads"))[0]!;
    const first = await dropped(
      organisation,
      await mail("a.eml", { messageId: "<first@client.example>" }),
    );
    const [jobId] = await organisation.file(
      { mails: [{ draftId: first, direction: "received", without: [] }], record: lead },
      0,
    );
    await until(organisation, jobId!, "filed");
    const reply = await mail("b.eml", {
      text: "Hi Sam,\n\nand here is the last page.\n\nBest, Ana\n",
      headers: { "In-Reply-To": "<first@client.example>", References: "<first@client.example>" },
    });
    const { hits } = await organisation.records.suggest(await dropped(organisation, reply));
    expect(hits[0]).toMatchObject({ id: lead.id, reasons: [{ code: "same-thread" }, {}] });
  });

  it("says of a copy where the mail is on its way, and that it is filed, at once", async () => {
    const { organisation } = setup();
    organisation.start();
    await organisation.refreshed();
    const lead = (await organisation.records.find("", "Leads"))[0]!;
    const letter = { from: "Who <who@stranger.example>", messageId: "<twice@client.example>" };
    const draftId = await dropped(organisation, await mail("a.eml", letter));
    const renamed = await dropped(
      organisation,
      await mail("d.eml", { ...letter, messageId: "<made@gateway.example>" }),
    );
    const copy = await dropped(
      organisation,
      await mail("b.eml", { ...letter, headers: { "X-Copy": "2" } }),
    );
    const other = await dropped(
      organisation,
      await mail("c.eml", { ...letter, messageId: "<other@client.example>", subject: "Other" }),
    );
    expect((await organisation.records.suggest(copy)).hits).toEqual([]);
    const mails = [{ draftId, direction: "received" as const, without: [] }];
    const [jobId] = await organisation.file({ mails, record: lead }, 60_000);
    const coming = await organisation.records.suggest(copy);
    expect(coming).toMatchObject({ sure: false, hits: [{ id: lead.id }] });
    expect(coming.hits[0]!.reasons).toEqual([{ code: "on-its-way" }]);
    expect(coming.hits[0]).not.toHaveProperty("hasMail");
    organisation.retry(jobId!);
    await until(organisation, jobId!, "filed");
    const { hits, sure } = await organisation.records.suggest(copy);
    expect(hits[0]).toMatchObject({ id: lead.id, hasMail: true });
    expect(hits[0]!.reasons![0]).toEqual({ code: "in-crm", kind: "you" });
    expect(sure).toBe(false);
    const again = await organisation.records.suggest(renamed);
    expect(again.hits[0]).toMatchObject({ id: lead.id, hasMail: true });
    const unlike = (await organisation.records.suggest(other)).hits;
    expect(unlike.filter(({ hasMail }) => hasMail === true)).toEqual([]);
  });

  it("keeps what is filed offline, through a restart, and sends it when the network is back", async () => {
    const first = setup();
    first.organisation.start();
    await first.organisation.refreshed();
    const deal = (await first.organisation.records.find("", "Deals"))[0]!;
    first.network.isUp = false;
    const draftId = await dropped(first.organisation, await mail("a.eml"));
    const [jobId] = await first.organisation.file(
      { mails: [{ draftId, direction: "received", without: [] }], record: deal },
      0,
    );
    while (first.organisation.snapshot().connection.state !== "offline")
      await once(first.organisation.changes, "connection");
    expect(first.organisation.job(jobId!)).toMatchObject({ state: "waiting" });
    await first.close();

    const { organisation, reader } = setup();
    organisation.start();
    await until(organisation, jobId!, "filed");
    expect(await reader.emailsOf("Deals", deal.id)).toHaveLength(1);
  });

  it("stays offline while it tries again, until a try succeeds", async () => {
    const { organisation, network } = setup();
    organisation.start();
    await organisation.refreshed();
    const deal = (await organisation.records.find("", "Deals"))[0]!;
    network.isUp = false;
    const draftId = await dropped(organisation, await mail("a.eml"));
    const states: string[] = [];
    organisation.changes.on("connection", ({ state }) => states.push(state));
    const [jobId] = await organisation.file(
      { mails: [{ draftId, direction: "received", without: [] }], record: deal },
      0,
    );
    for (let tries = 0; tries < 3; tries += 1) {
      while (organisation.snapshot().connection.retryAt === undefined)
        await once(organisation.changes, "connection");
      if (tries === 2) network.isUp = true;
      organisation.wake();
    }
    await until(organisation, jobId!, "filed");
    expect([...new Set(states)]).toEqual(["offline", "online"]);
  });

  it("takes a held mail back into the tray, but not a filed one", async () => {
    const { organisation, reader } = setup();
    organisation.start();
    await organisation.refreshed();
    const deal = (await organisation.records.find("", "Deals"))[0]!;
    const filing = (draftId: string) => ({
      mails: [{ draftId, direction: "sent" as const, without: [] }],
      record: deal,
    });
    const draftId = await dropped(organisation, await mail("a.eml"));
    const [held] = await organisation.file(filing(draftId), 60_000);
    expect(await organisation.undo(held!)).toBe("back");
    expect(organisation.snapshot().drafts.map(({ id }) => id)).toEqual([draftId]);

    const [sent] = await organisation.file(filing(draftId), 0);
    await until(organisation, sent!, "filed");
    await expect(organisation.undo(sent!)).rejects.toMatchObject({ problem: { code: "too-late" } });
    expect(await reader.emailsOf("Deals", deal.id)).toHaveLength(1);
  });

  it("lets a mail be undone for the full time, even if the clock is set meanwhile", async () => {
    const { organisation, clock } = setup();
    organisation.start();
    await organisation.refreshed();
    const deal = (await organisation.records.find("", "Deals"))[0]!;
    for (const aheadMs of [-3_600_000, 3_600_000]) {
      const draftId = await dropped(
        organisation,
        await mail("a.eml", { subject: String(aheadMs) }),
      );
      clock.aheadMs = aheadMs;
      const [jobId] = await organisation.file(
        { mails: [{ draftId, direction: "received", without: [] }], record: deal },
        60_000,
      );
      const { state, nextAt } = organisation.job(jobId!);
      expect(state).toBe("held");
      expect(Math.round((nextAt! - Date.now() - aheadMs) / 10_000)).toBe(6);
    }
  });

  it("sends a held mail at once on request, and wakes its worker once for that", async () => {
    const { organisation } = setup();
    organisation.start();
    await organisation.refreshed();
    const deal = (await organisation.records.find("", "Deals"))[0]!;
    const draftId = await dropped(organisation, await mail("a.eml"));
    const [jobId] = await organisation.file(
      { mails: [{ draftId, direction: "received", without: [] }], record: deal },
      60_000,
    );
    const wake = vi.spyOn(OutboxWorker.prototype, "wake");
    onTestFinished(() => {
      wake.mockRestore();
    });
    organisation.retry(jobId!);
    expect(wake.mock.calls).toEqual([["user"]]);
    await until(organisation, jobId!, "filed");
  });

  it("says why it cannot send, once in the log, and what to do; and sends as soon as it can", async () => {
    // A folder in the journal's place keeps SQLite from locking.
    const journal = path.join(folder, "organisation/worker.lock-journal");
    await mkdir(journal, { recursive: true });
    const { organisation, failures } = setup();
    organisation.start();
    await organisation.refreshed();
    expect(organisation.snapshot().connection).toMatchObject({
      state: "online",
      problem: { code: "lock-unusable" },
    });
    expect(problemText(organisation.snapshot().connection.problem!)).toContain("worker.lock");
    const deal = (await organisation.records.find("", "Deals"))[0]!;
    const draftId = await dropped(organisation, await mail("a.eml"));
    const [jobId] = await organisation.file(
      { mails: [{ draftId, direction: "received", without: [] }], record: deal },
      0,
    );
    await rm(journal, { recursive: true });
    await until(organisation, jobId!, "filed");
    expect(organisation.snapshot().connection).toEqual({ state: "online" });
    expect(failures).toEqual(["lease"]);
  });

  it("reports a full disk that keeps it from sending, until there is space", async () => {
    const { organisation } = setup();
    organisation.start();
    await organisation.refreshed();
    const full = vi.spyOn(OutboxStore.prototype, "release").mockImplementation(() => {
      throw Object.assign(new Error("database or disk is full"), {
        code: "ERR_SQLITE_ERROR",
        errcode: 13,
      });
    });
    onTestFinished(() => {
      full.mockRestore();
    });
    organisation.wake();
    const { problem } = organisation.snapshot().connection;
    expect(problem?.code).toBe("outbox-unwritable");
    expect(problemText(problem!)).toContain("disk is full");
    full.mockRestore();
    while (organisation.snapshot().connection.problem !== undefined)
      await once(organisation.changes, "connection");
  });

  it("says where the earlier filing of a mail waits for the user", async () => {
    const { organisation } = setup();
    organisation.start();
    await organisation.refreshed();
    const deal = (await organisation.records.find("", "Deals"))[0]!;
    const file = await mail("a.eml");
    const filing = async () => {
      const draftId = await dropped(organisation, file);
      return organisation.file(
        { mails: [{ draftId, direction: "received", without: [] }], record: deal },
        0,
      );
    };
    crm.faults.add("hidden-module");
    const [jobId] = await filing();
    await until(organisation, jobId!, "needs-you");
    await expect(filing()).rejects.toMatchObject({
      problem: { code: "needs-you", values: { title: deal.title } },
    });
  });

  it("refuses locally what is already filed with the same record, and keeps the mail in the tray", async () => {
    const { organisation } = setup();
    organisation.start();
    await organisation.refreshed();
    const deal = (await organisation.records.find("", "Deals"))[0]!;
    const file = await mail("a.eml");
    const filing = (draftId: string) => ({
      mails: [{ draftId, direction: "received" as const, without: [] }],
      record: deal,
    });
    const [jobId] = await organisation.file(filing(await dropped(organisation, file)), 0);
    await until(organisation, jobId!, "filed");
    const again = await dropped(organisation, file);
    await expect(organisation.file(filing(again), 0)).rejects.toThrow("already-filed");
    expect(organisation.snapshot().drafts.map(({ id }) => id)).toEqual([again]);
  });

  it("knows a mail without a Message-ID in the copy of a colleague", async () => {
    const { organisation } = setup();
    organisation.start();
    await organisation.refreshed();
    const deal = (await organisation.records.find("", "Deals"))[0]!;
    const copy = (by: string, lineEnd: string) => ({
      name: `${by}.eml`,
      bytes: Buffer.from(
        [
          `Received: from mx by ${by}; Mon, 02 Mar 2026 09:15:01 +0100`,
          "From: scanner@customer.example",
          "To: jo@vendor.example, ada@vendor.example",
          "Subject: Scan 0815",
          "Date: Mon, 02 Mar 2026 09:15:00 +0100",
          "",
          "see scan",
        ].join(lineEnd),
      ),
    });
    const filing = (draftId: string) => ({
      mails: [{ draftId, direction: "received" as const, without: [] }],
      record: deal,
    });
    const [jobId] = await organisation.file(
      filing(await dropped(organisation, copy("jo", "\r\n"))),
      0,
    );
    await until(organisation, jobId!, "filed");
    const again = await dropped(organisation, copy("ada", "\n"));
    await expect(organisation.file(filing(again), 0)).rejects.toThrow("already-filed");
  });

  it("files another mail with the same Message-ID only when the user says so, alone or together", async () => {
    const { organisation, reader } = setup();
    organisation.start();
    await organisation.refreshed();
    const deal = (await organisation.records.find("", "Deals"))[0]!;
    const scan = async (subject: string) =>
      dropped(
        organisation,
        await mail(`${subject}.eml`, { subject, messageId: "<same@scanner.local>" }),
      );
    const mailOf = (draftId: string, asAnother?: true) => ({
      ...{ draftId, direction: "received" as const, without: [] },
      ...(asAnother && { asAnother }),
    });
    const [one, two, three] = [await scan("Scan 1"), await scan("Scan 2"), await scan("Scan 3")];
    const problemOf = (mails: ReturnType<typeof mailOf>[]) =>
      organisation.file({ mails, record: deal }, 0).then(() => undefined, problemIn);
    expect(await problemOf([mailOf(one), mailOf(two)])).toMatchObject({
      code: "same-id",
      draftIds: [two],
    });
    const jobs = await organisation.file(
      { mails: [mailOf(one), mailOf(two, true)], record: deal },
      0,
    );
    for (const id of jobs) await until(organisation, id, "filed");
    expect(await problemOf([mailOf(three)])).toMatchObject({ code: "same-id", draftIds: [three] });
    const [last] = await organisation.file({ mails: [mailOf(three, true)], record: deal }, 0);
    await until(organisation, last!, "filed");
    const subjects = (await reader.emailsOf("Deals", deal.id)).map(({ subject }) => subject);
    expect(subjects.toSorted()).toEqual(["Scan 1", "Scan 2", "Scan 3"]);
    expect(await problemOf([mailOf(await scan("Scan 2"), true)])).toMatchObject({
      code: "already-filed",
    });
  });

  it("files several mails, or none if one cannot be filed", async () => {
    const { organisation } = setup();
    organisation.start();
    await organisation.refreshed();
    const deal = (await organisation.records.find("", "Deals"))[0]!;
    const small = await dropped(organisation, await mail("a.eml"));
    const large = await dropped(
      organisation,
      await mail("b.eml", {
        attachments: [{ filename: "b.bin", content: bytesOf(10.4 * 1024 * 1024, "b") }],
      }),
    );
    const mails = [small, large].map((draftId) => ({
      draftId,
      direction: "received" as const,
      without: [],
    }));
    await expect(organisation.file({ mails, record: deal }, 0)).rejects.toThrow(
      "attachments-too-large",
    );
    expect(organisation.snapshot().drafts).toHaveLength(2);
    expect(organisation.snapshot().jobs).toEqual([]);
  });

  it("lets only one of two instances send, and the mails of both are sent", async () => {
    const { organisation: holder } = setup();
    holder.start();
    await holder.refreshed();
    const { organisation: other, reader } = setup();
    other.start();
    const deal = (await other.records.find("", "Deals"))[0]!;
    const draftId = await dropped(other, await mail("a.eml"));
    const [jobId] = await other.file(
      { mails: [{ draftId, direction: "received", without: [] }], record: deal },
      0,
    );
    await until(holder, jobId!, "filed");
    expect(await reader.emailsOf("Deals", deal.id)).toHaveLength(1);
  });

  it("opens an attached mail as a draft, once, and files it", async () => {
    const { organisation, reader } = setup();
    organisation.start();
    await organisation.refreshed();
    const deal = (await organisation.records.find("", "Deals"))[0]!;
    const inner = await mail("inner.eml", {
      subject: "The inner one",
      messageId: "<inner@client.example>",
    });
    const outer = await dropped(
      organisation,
      await mail("outer.eml", {
        attachments: [
          { filename: "a.pdf", content: bytesOf(10, "x") },
          {
            filename: "Forwarded offer.eml",
            content: Buffer.from(inner.bytes),
            contentType: "message/rfc822",
          },
        ],
      }),
    );
    const { drafts, refused } = await organisation.openAttached(outer, 1);
    expect(refused).toEqual([]);
    expect(drafts).toMatchObject([
      { fileName: "Forwarded offer.eml", email: { subject: "The inner one" } },
    ]);
    expect((await organisation.openAttached(outer, 1)).drafts.map(({ id }) => id)).toEqual([
      drafts[0]!.id,
    ]);
    expect(organisation.snapshot().drafts.map(({ id }) => id)).toEqual([outer, drafts[0]!.id]);

    await organisation.discard([outer]);
    const filing = { draftId: drafts[0]!.id, direction: "received" as const, without: [] };
    const [jobId] = await organisation.file({ mails: [filing], record: deal }, 0);
    await until(organisation, jobId!, "filed");
    expect(await reader.emailsOf("Deals", deal.id)).toMatchObject([{ subject: "The inner one" }]);
  });

  it("opens an Outlook message within another, and each mail of an attached mailbox", async () => {
    const { organisation } = setup();
    const outlook = await dropped(organisation, { name: "a.msg", bytes: sampleMsg() });
    const { attachments } = organisation.snapshot().drafts[0]!.email;
    const position = attachments.findIndex(({ type }) => type === "application/vnd.ms-outlook");
    expect((await organisation.openAttached(outlook, position)).drafts).toMatchObject([
      {
        fileName: "Inner mail.msg",
        email: { format: "msg", subject: "Inner mail", attachments: [{ name: "deep.txt" }] },
      },
    ]);
    const content = mboxOf([
      await mail("1.eml", { subject: "One" }),
      await mail("2.eml", { subject: "Two" }),
    ]);
    const sender = await dropped(
      organisation,
      await mail("b.eml", { attachments: [{ filename: "Inbox.mbox", content }] }),
    );
    const { drafts } = await organisation.openAttached(sender, 0);
    expect(drafts.map(({ email }) => email.subject)).toEqual(["One", "Two"]);
  });

  it("says what is wrong when an attached mail cannot be opened", async () => {
    const { organisation } = setup();
    const pdf = Buffer.from("%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n", "latin1");
    const draftId = await dropped(
      organisation,
      await mail("a.eml", { attachments: [{ filename: "a.eml", content: pdf }] }),
    );
    expect((await organisation.openAttached(draftId, 0)).refused).toMatchObject([
      { fileName: "a.eml", problem: { code: "not-a-mail" } },
    ]);
    await expect(organisation.openAttached(draftId, 1)).rejects.toThrow("attachment-unknown");
    await rm(path.join(folder, "organisation/spool", sha256(pdf)));
    await expect(organisation.openAttached(draftId, 0)).rejects.toMatchObject({
      problem: { code: "bytes-missing" },
    });
    await organisation.discard([draftId]);
    await expect(organisation.openAttached(draftId, 0)).rejects.toThrow("draft-gone");
  });

  it("attaches the mail's own file on request, byte for byte", async () => {
    const { organisation, reader } = setup();
    organisation.start();
    await organisation.refreshed();
    const deal = (await organisation.records.find("", "Deals"))[0]!;
    const file = await mail("a.eml", {
      subject: "Offer 3/2027",
      attachments: [{ filename: "Offer 3-2027.eml", content: bytesOf(10, "x") }],
    });
    const draftId = await dropped(organisation, file);
    expect(organisation.snapshot().drafts[0]).toMatchObject({
      original: { name: "Offer 3-2027.eml", size: file.bytes.byteLength },
      fit: { remarks: [], isShortened: false },
    });
    const filing = { draftId, direction: "received" as const, without: [], original: true };
    const [jobId] = await organisation.file({ mails: [filing], record: deal }, 0);
    expect((await until(organisation, jobId!, "filed")).files).toEqual({ uploaded: 2, total: 2 });
    const [filed] = await reader.emailsOf("Deals", deal.id);
    const whole = await reader.email("Deals", deal.id, filed!.message_id);
    expect(whole.attachments!.map(({ name }) => name)).toEqual([
      "Offer 3-2027.eml",
      "Offer 3-2027 (original).eml",
    ]);
    expect(sha256((await reader.attachments("Deals", deal.id, whole))[1]!)).toBe(
      sha256(file.bytes),
    );
  });

  it("files the same file under the same Message-ID again, when the mail has none", async () => {
    const { organisation } = setup();
    organisation.start();
    await organisation.refreshed();
    const [deal, other] = await organisation.records.find("", "Deals");
    const { bytes } = await mail("a.eml");
    const file = {
      name: "a.eml",
      bytes: Buffer.from(
        Buffer.from(bytes)
          .toString("latin1")
          .replace(/^Message-ID:.*\r\n/im, ""),
        "latin1",
      ),
    };
    const filing = (draftId: string) => ({
      mails: [{ draftId, direction: "received" as const, without: [] }],
      record: deal!,
    });
    const [jobId] = await organisation.file(filing(await dropped(organisation, file)), 0);
    await until(organisation, jobId!, "filed");
    const again = await dropped(organisation, { ...file, name: "copy.eml" });
    await expect(organisation.file(filing(again), 0)).rejects.toThrow("already-filed");
    expect(await organisation.file({ ...filing(again), record: other! }, 0)).toHaveLength(1);
  });

  it("updates the direction of mails when an address of the user is added or removed", async () => {
    const { organisation, close } = setup();
    const direction = (one: Organisation) =>
      one
        .snapshot()
        .drafts.map(({ email }) => `${email.direction}: ${directionText(email.directionReason)}`);
    await dropped(
      organisation,
      await mail("a.eml", { from: "Me@Private.example", to: "ana@client.example" }),
    );
    expect(direction(organisation)).toEqual(["received: nothing says that you sent it"]);
    organisation.addOwnAddress("me@private.example");
    organisation.addOwnAddress("ME@private.example");
    expect(direction(organisation)).toEqual(["sent: from you"]);
    await close();
    const again = setup().organisation;
    expect(direction(again)).toEqual(["sent: from you"]);
    expect(again.snapshot().ownAddresses).toEqual(["ME@private.example"]);
    again.removeOwnAddress("me@private.example");
    expect(direction(again)).toEqual(["received: nothing says that you sent it"]);
  });

  it("knows the addresses that the CRM lets the user send from", async () => {
    const { organisation, reader } = setup();
    organisation.start();
    await organisation.refreshed();
    const [address] = await reader.fromAddresses();
    await dropped(organisation, await mail("a.eml", { from: address!, to: "ana@client.example" }));
    expect(organisation.snapshot().drafts[0]!.email).toMatchObject({
      direction: "sent",
      directionReason: { code: "from-you" },
    });
  });

  it("has the bytes of the mail and its attachments in the spool before it announces the draft", async () => {
    const { organisation } = setup();
    await dropped(
      organisation,
      await mail("a.eml", { attachments: [{ filename: "a.pdf", content: bytesOf(10, "x") }] }),
    );
    // The mail, its attachment, and what the window shows of its body.
    expect(await readdir(path.join(folder, "organisation/spool"))).toHaveLength(3);
  });
});
