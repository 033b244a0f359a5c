import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { postBytes } from "../../../electron/cli/post-bytes.ts";
import { openOrganisation } from "../../../electron/workspace/open-organisation.ts";
import {
  usualSettings,
  type OrganisationSettings,
} from "../../../electron/workspace/organisation-settings.ts";
import type { Organisation } from "../../../electron/workspace/organisation.ts";
import { startPracticeCrm, type PracticeCrm } from "../../../electron/practice-crm/start.ts";
import { Log } from "../../../electron/desktop/log.ts";
import { forkParser } from "../../support/fork-parser.ts";
import { mail, type TestFile } from "../../support/mails/mails.ts";

/** Unique words, each in one part of a mail. */
const canaries = {
  text: "kanarientext",
  html: "kanarienhtml",
  senderName: "Kanariensender",
  sender: "kanarie.sender@client.example",
  copied: "kanarie.copied@client.example",
  fileName: "kanariendatei.pdf",
  fileContent: "kanarieninhalt",
  header: "kanarienkopf",
  droppedAs: "kanarienablage.eml",
  subject: "Kanarienbetreff",
};
type Canary = keyof typeof canaries;

let folder: string;
let crm: PracticeCrm;
let organisation: Organisation;
let log: Log;
/** Than today. */
let daysLater: number;
beforeEach(async () => {
  daysLater = 0;
  folder = await mkdtemp(path.join(tmpdir(), "mailpin-traces-"));
  crm = await startPracticeCrm({ port: 0, folder: path.join(folder, "crm") });
  log = new Log(path.join(folder, "data/logs"));
  organisation = open();
  organisation.start();
  await Promise.all([organisation.recovered, organisation.refreshed()]);
});
afterEach(async () => {
  await close();
  await crm.close();
  await rm(folder, { recursive: true, maxRetries: 3 });
});

let isOpen = false;
async function close(): Promise<void> {
  if (isOpen) await organisation.close();
  isOpen = false;
}

/** Opens it like the app. Failures are logged as there. */
function open(settings: Partial<OrganisationSettings> = {}): Organisation {
  isOpen = true;
  return openOrganisation({
    folder: path.join(folder, "data/organisation"),
    type: "practice",
    account: () => Promise.resolve(crm),
    web: () => Promise.resolve(crm.address),
    fetch,
    postBytes,
    now: () => Date.now() + daysLater * 24 * 3_600_000,
    monotonic: () => performance.now(),
    forkParser,
    repair: true,
    settings: () => ({ ...usualSettings, ...settings }),
    onFailure: (where, error) => {
      log.failure(where, error);
    },
  });
}

const canaryMail = (): Promise<TestFile> =>
  mail(canaries.droppedAs, {
    from: `${canaries.senderName} <${canaries.sender}>`,
    cc: canaries.copied,
    subject: canaries.subject,
    text: `Hello, ${`${canaries.text} `.repeat(3_000)}`,
    html: `<p>${`${canaries.html} `.repeat(3_000)}</p>`,
    headers: { "X-Note": canaries.header },
    attachments: [
      { filename: canaries.fileName, content: Buffer.from(canaries.fileContent.repeat(5_000)) },
    ],
  });

const files = (below: string): string[] =>
  readdirSync(below, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

/** The canaries found in any file of Mailpin's data, in UTF-8, UTF-16 or base64. */
function found(below = path.join(folder, "data")): Canary[] {
  const contents = files(below).map((file) => readFileSync(file));
  return (Object.keys(canaries) as Canary[]).filter((canary) => {
    const word = canaries[canary];
    const forms = [
      Buffer.from(word),
      Buffer.from(word.toLowerCase()), // as an index has it
      Buffer.from(word, "utf16le"),
      Buffer.from(Buffer.from(word).toString("base64").slice(0, 12)),
    ];
    return contents.some((content) => forms.some((form) => content.includes(form)));
  });
}

async function drop(): Promise<string> {
  const { drafts } = await organisation.openFiles([await canaryMail()]);
  return drafts[0]!.id;
}

async function file(draftId: string): Promise<void> {
  const record = (await organisation.records.find("", "Deals"))[0]!;
  const [jobId] = await organisation.file(
    { mails: [{ draftId, direction: "received", without: [] }], record },
    0,
  );
  while (organisation.job(jobId!).state !== "filed") await once(organisation.changes, "jobs");
}

async function restart(settings: Partial<OrganisationSettings> = {}): Promise<void> {
  await close();
  organisation = open(settings);
  organisation.start();
  await organisation.recovered;
}

describe("what is left on the disk", () => {
  it("of a mail in the tray is its file and its row, and never a word in a log", async () => {
    await drop();
    expect(found()).toEqual(expect.arrayContaining(["text", "sender", "fileName", "subject"]));
    const logs = path.join(folder, "data/logs");
    log.failure("test", new Error(`cannot read ${canaries.text} of ${canaries.sender}`));
    await expect.poll(() => existsSync(logs) && files(logs).length > 0).toBe(true);
    expect(found(logs)).toEqual([]);
  });

  it("of a mail that was discarded is nothing", async () => {
    await organisation.discard([await drop()]);
    await close();
    expect(found()).toEqual([]);
  });

  it("of a discarded mail is gone in a moment, without closing Mailpin", async () => {
    await organisation.discard([await drop()]);
    await expect.poll(() => found(), { timeout: 15_000 }).toEqual([]);
  });

  it("of a file that was no mail is nothing", async () => {
    await organisation.openFiles([
      { name: canaries.droppedAs, bytes: Buffer.from(`%PDF-1.7 ${canaries.text}`) },
    ]);
    expect(found()).toEqual([]);
  });

  it("of a mail that is filed is what the history shows: subject, people and names of files", async () => {
    await file(await drop());
    await close();
    const shown = ["senderName", "sender", "copied", "fileName", "subject"];
    expect(found()).toEqual(shown);
  });

  it("of a filed mail is its file for as many days as the user wants", async () => {
    const kept = { keepFiledDays: 3 };
    await restart(kept);
    await file(await drop());
    const spooled = () => files(path.join(folder, "data/organisation/spool"));
    await expect.poll(spooled).toHaveLength(1);
    const [filed] = (await organisation.filedMails.page({ text: "" })).rows;
    const original = await organisation.filedMails.original(filed!.id);
    expect(original.format).toBe("eml");
    expect(Buffer.from(original.bytes).toString()).toContain(canaries.header);
    daysLater = 2;
    await restart(kept);
    expect(spooled()).toHaveLength(1);
    expect(organisation.inTray).toBe(0);
    daysLater = 4;
    await restart(kept);
    expect(spooled()).toEqual([]);
    await expect(organisation.filedMails.original(filed!.id)).rejects.toMatchObject({
      problem: { code: "original-gone" },
    });
  });

  it("of a mail that was taken back and discarded is nothing, after a day", async () => {
    const draftId = await drop();
    const record = (await organisation.records.find("", "Deals"))[0]!;
    const [jobId] = await organisation.file(
      { mails: [{ draftId, direction: "received", without: [] }], record },
      60_000,
    );
    await organisation.undo(jobId!);
    await organisation.discard([draftId]);
    daysLater = 2;
    await restart();
    await close();
    expect(found()).toEqual([]);
  });

  it("of a filed mail is nothing when the history's time is over", async () => {
    await file(await drop());
    daysLater = 31;
    await restart({ historyDays: 30 });
    expect(await organisation.filedMails.page({ text: "" })).toEqual({ rows: [], total: 0 });
    await close();
    expect(found()).toEqual([]);
  });
});
