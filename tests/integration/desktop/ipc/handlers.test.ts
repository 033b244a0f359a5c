import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { postBytes } from "../../../../electron/cli/post-bytes.ts";
import { answer } from "../../../../electron/desktop/ipc/answer.ts";
import { handlersFor, type DesktopActions } from "../../../../electron/desktop/ipc/handlers.ts";
import type { CallName } from "../../../../electron/contract/calls.ts";
import type { Opening } from "../../../../electron/contract/opening.ts";
import { OutboxStore } from "../../../../electron/outbox/store.ts";
import { usualSettings } from "../../../../electron/workspace/organisation-settings.ts";
import { Organisations } from "../../../../electron/workspace/organisations.ts";
import { Registry, type Entry } from "../../../../electron/workspace/sign-in/registry.ts";
import { CredentialStore } from "../../../../electron/workspace/sign-in/credential-store.ts";
import { forkParser } from "../../../support/fork-parser.ts";
import { newJob } from "../../../support/outbox/world.ts";
import { mail, mboxOf } from "../../../support/mails/mails.ts";

let folder: string;
let organisations: Organisations;

const entry = (id: string): Entry => ({
  ...{ id, name: `Seller ${id}`, type: "production", dataCentre: "eu", scopes: [] },
  user: { id: "1", name: "Sam Seller", email: "sam@seller.example" },
});

/** Nobody is signed in, so dropped mails stay in the tray. */
const credentialStore = new CredentialStore(() => ({
  load: () => Promise.resolve(undefined),
  save: () => Promise.resolve(),
  remove: () => Promise.resolve(),
}));

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "mailpin-handlers-"));
  const registry = new Registry(folder);
  for (const id of ["a", "b"]) registry.put(entry(id));
  registry.activate("a");
  organisations = new Organisations({
    folder,
    credentialStore,
    settings: () => usualSettings,
    ...{
      dataCentres: [],
      redirectPorts: [],
      fetch,
      postBytes,
      now: Date.now,
      monotonic: () => performance.now(),
      forkParser,
    },
    practice: () => Promise.reject(new Error("nobody practises here")),
    openBrowser: () => Promise.resolve(),
    onFailure: () => undefined,
    onNotice: () => undefined,
  });
});
afterEach(async () => {
  await organisations.close();
  await rm(folder, { recursive: true, maxRetries: 3 });
});

const unasked = () => Promise.reject(new Error("not asked in this test"));

/** Calls as the window does, with the desktop actions that the test needs. */
function ask(name: CallName, input: object, more: Partial<DesktopActions> = {}) {
  const desktop: DesktopActions = {
    ...{
      chooseFiles: unasked,
      comeForward: () => undefined,
      strip: { move: () => undefined, widen: () => undefined },
      chooseFileToSave: unasked,
      chooseAttachmentToSave: unasked,
      openLink: unasked,
      openPage: unasked,
      keepInFile: unasked,
      confirmSignOut: unasked,
      confirmClear: unasked,
      confirmForget: unasked,
      route: unasked,
    },
    ...{
      samples: () => Promise.resolve([]),
      version: () => "1.2.3",
      snapshot: () => {
        throw new Error("not asked in this test");
      },
      held: { note: () => undefined },
      drawn: () => undefined,
      holdSeconds: () => 0,
      changeSettings: () => Promise.resolve(),
      learnKeeping: () => undefined,
      diagnostics: () => {
        throw new Error("not asked in this test");
      },
      supportFile: unasked,
      restartToUpdate: unasked,
      showFolder: () => undefined,
      watchFolder: () => Promise.resolve(),
      suggestSent: unasked,
      watchSent: unasked,
      sent: { list: unasked, open: unasked, dismiss: () => undefined },
      proxies: { answer: () => undefined, putOff: () => undefined },
    },
    ...more,
  };
  return answer(name, handlersFor(organisations, desktop), input, () => undefined);
}

const trays = () => ({ a: organisations.get("a").waiting, b: organisations.get("b").waiting });

describe("opened mails", () => {
  it("are in the tray of the organisation that was shown at the drop, even if another one is shown by now", async () => {
    const files = [await mail("a.eml")];
    organisations.switchTo("b");
    await expect(
      ask("openMails", { page: "window", organisationId: "a", files }),
    ).resolves.toMatchObject({
      ok: true,
    });
    expect(trays()).toEqual({ a: 1, b: 0 });
  });

  it("belong to the one that was shown when the dialog opened, whatever is shown when it closes", async () => {
    const { name, bytes } = await mail("chosen.eml");
    const file = path.join(folder, name);
    await writeFile(file, bytes);
    const chooseFiles = () => {
      organisations.switchTo("b");
      return Promise.resolve([file]);
    };
    await expect(ask("chooseMails", {}, { chooseFiles })).resolves.toMatchObject({ ok: true });
    expect(trays()).toEqual({ a: 1, b: 0 });
  });

  it("go nowhere else when their organisation is gone", async () => {
    const files = [await mail("a.eml")];
    const reply = await ask("openMails", { page: "window", organisationId: "c", files });
    expect(reply).toMatchObject({ ok: false, problem: { code: "organisation-gone" } });
    expect(trays()).toEqual({ a: 0, b: 0 });
  });

  it("of samples go to the organisation that asked for them", async () => {
    const samples = [await mail("one.eml"), await mail("two.eml")];
    organisations.switchTo("b");
    await ask("openSamples", { organisationId: "a" }, { samples: () => Promise.resolve(samples) });
    expect(trays()).toEqual({ a: 2, b: 0 });
  });
});

describe("an attachment", () => {
  /** Opens a mail with an attachment, whose name would leave the folder. */
  async function openWithAttachment(): Promise<string> {
    const content = Buffer.from("the offer");
    const attachments = [{ filename: "../../of:fer\u202e.pdf", content }];
    await ask("openMails", { page: "window", files: [await mail("a.eml", { attachments })] });
    return organisations.active.snapshot().drafts.at(-1)?.id ?? "";
  }

  it("is saved where the user wants it, under a proposed name without a folder", async () => {
    const draftId = await openWithAttachment();
    const saved = path.join(folder, "saved.pdf");
    const proposed: string[] = [];
    const chooseAttachmentToSave = (name: string) => {
      proposed.push(name);
      return Promise.resolve(saved);
    };
    const reply = await ask(
      "saveAttachment",
      { draftId, attachment: 0 },
      { chooseAttachmentToSave },
    );
    expect(reply).toEqual({ ok: true, value: { saved: true } });
    expect(proposed).toEqual(["of_fer.pdf"]);
    expect(await readFile(saved, "utf8")).toBe("the offer");
  });

  it("is saved nowhere when the user cancels, nor when it is not in the tray", async () => {
    const draftId = await openWithAttachment();
    const cancelled = { chooseAttachmentToSave: () => Promise.resolve(undefined) };
    expect(await ask("saveAttachment", { draftId, attachment: 0 }, cancelled)).toEqual({
      ...{ ok: true, value: { saved: false } },
    });
    const gone = "11111111-0000-4000-8000-000000000000";
    expect(await ask("saveAttachment", { draftId: gone, attachment: 0 })).toMatchObject({
      ...{ ok: false, problem: { code: "draft-gone" } },
    });
    expect(await ask("saveAttachment", { draftId, attachment: 1 })).toMatchObject({
      ...{ ok: false, problem: { code: "attachment-unknown" } },
    });
  });
});

describe("mails that are being opened", () => {
  const opening = "11111111-0000-4000-8000-000000000001";

  it("are told of before the first is read, until the last is", async () => {
    const told: Opening[][] = [];
    organisations.changes.on("news", ({ name, value }) => {
      if (name === "openings") told.push(value);
    });
    const samples = await Promise.all(["1", "2", "3"].map((name) => mail(name)));
    const reply = ask("openSamples", { opening }, { samples: () => Promise.resolve(samples) });
    await expect
      .poll(() => told[0])
      .toEqual([{ id: opening, files: { read: 0, of: 3 }, mails: 0 }]);
    expect(organisations.snapshot().openings).toHaveLength(1);
    const id = expect.any(String) as unknown;
    const value = { draftIds: [id, id, id], format: "eml", refused: [] };
    expect(await reply).toEqual({ ok: true, value });
    await expect.poll(() => told.at(-1)).toEqual([]);
    expect(organisations.snapshot().openings).toEqual([]);
  });

  it("stop in the middle of a mailbox: what was read stays, and the next file is read", async () => {
    const subjects = Array.from({ length: 2000 }, (_, n) => `Mail ${n}`);
    const bytes = mboxOf(await Promise.all(subjects.map((subject) => mail("", { subject }))));
    const begun = Promise.withResolvers<undefined>();
    organisations.changes.on("news", ({ name, value }) => {
      if (name === "openings" && value.some(({ mails }) => mails > 0)) begun.resolve(undefined);
    });
    const files = [{ name: "Inbox", bytes }];
    const reply = ask("openMails", { page: "window", opening, files });
    await begun.promise;
    const stopped = await ask("stopOpenings", { openings: [opening] });
    const value = { draftIds: expect.any(Array) as string[], refused: [] };
    expect(await reply).toMatchObject({ ok: true, value });
    const { drafts } = organisations.snapshot();
    expect(drafts.length).toBeGreaterThan(0);
    const { inTray } = organisations.active;
    expect(inTray).toBeLessThan(2000);
    expect(stopped).toMatchObject({ value: [{ id: opening, files: { of: 1 }, mails: inTray }] });
    await ask("openMails", { page: "window", files: [await mail("next.eml")] });
    expect(organisations.active.inTray).toBe(inTray + 1);
  });
});

describe("the history", () => {
  /** Files a mail, so far as the database is concerned. */
  function file(organisationId: string, subject: string): string {
    organisations.get(organisationId); // makes the tables
    const db = new DatabaseSync(path.join(folder, organisationId, "mailpin.sqlite"));
    const store = new OutboxStore(db, { now: Date.now });
    const job = newJob({ subject });
    store.add([job]);
    store.associated(store.noteIntent(store.claim()!), "1");
    db.close();
    return job.id;
  }

  it("is exported from the organisation that was shown, whatever is shown when the dialog closes", async () => {
    file("a", "Mail of a");
    file("b", "Mail of b");
    const saved = path.join(folder, "history.csv");
    const chooseFileToSave = () => {
      organisations.switchTo("b");
      return Promise.resolve(saved);
    };
    const input = { query: { text: "mail" }, format: "csv" };
    const reply = await ask("exportHistory", input, { chooseFileToSave });
    expect(reply).toEqual({ ok: true, value: { count: 1 } });
    expect(await readFile(saved, "utf8")).toContain("Mail of a");
  });

  it("is written nowhere when the user cancels, and says which disk refuses", async () => {
    const jobId = file("a", "Mail of a");
    const cancelled = { chooseFileToSave: () => Promise.resolve(undefined) };
    const input = { query: { text: "" }, format: "json" };
    expect(await ask("exportHistory", input, cancelled)).toEqual({ ok: true, value: {} });
    expect(await ask("saveEvidence", { jobId }, cancelled)).toEqual({
      ...{ ok: true, value: { saved: false } },
    });
    const missing = path.join(folder, "missing/a.json");
    const refused = { chooseFileToSave: () => Promise.resolve(missing) };
    for (const reply of [
      await ask("exportHistory", input, refused),
      await ask("saveEvidence", { jobId }, refused),
    ])
      expect(reply).toMatchObject({
        ...{ ok: false, problem: { code: "file-not-saved", values: { file: missing } } },
      });
  });

  it("has no receipt of a job that is not in it", async () => {
    const jobId = "11111111-0000-4000-8000-000000000000";
    for (const name of ["getReceipt", "saveEvidence"] as const)
      expect(await ask(name, { jobId })).toMatchObject({
        ...{ ok: false, problem: { code: "job-gone" } },
      });
  });
});
