import { once } from "node:events";
import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { mkdtemp, open as openFile, rm, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { postBytes } from "../../../electron/cli/post-bytes.ts";
import type { Notice } from "../../../electron/contract/notice.ts";
import { mailsIn } from "../../../electron/workspace/data/databases.ts";
import type { Organisation } from "../../../electron/workspace/organisation.ts";
import { usualSettings } from "../../../electron/workspace/organisation-settings.ts";
import { Organisations } from "../../../electron/workspace/organisations.ts";
import { CredentialStore } from "../../../electron/workspace/sign-in/credential-store.ts";
import { startPracticeCrm, type PracticeCrm } from "../../../electron/practice-crm/start.ts";
import { backupOf } from "../../../electron/storage/backup.ts";
import { forkParser } from "../../support/fork-parser.ts";
import { bytesOf, mail } from "../../support/mails/mails.ts";

let folder: string;
let crm: PracticeCrm;
const opened = new Set<Organisations>();

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "mailpin-damage-"));
  crm = await startPracticeCrm({ port: 0, folder: path.join(folder, "crm") });
});
afterEach(async () => {
  await Promise.all([...opened].map((organisations) => organisations.close()));
  opened.clear();
  await crm.close();
  await rm(folder, { recursive: true, maxRetries: 3 });
});

const practice = () => path.join(folder, "organisations/practice");
const database = () => mailsIn(practice());
const spool = () => path.join(practice(), "spool");

const noSecrets = new CredentialStore(() => ({
  load: () => Promise.resolve(undefined),
  save: () => Promise.resolve(),
  remove: () => Promise.resolve(),
}));

function open({ repair = true, isOnline = true } = {}) {
  const notices: Notice[] = [];
  const organisations = new Organisations({
    folder: path.join(folder, "organisations"),
    credentialStore: noSecrets,
    practice: () => Promise.resolve(crm),
    dataCentres: [],
    redirectPorts: [],
    settings: () => usualSettings,
    openBrowser: () => Promise.resolve(),
    fetch: (...given) =>
      isOnline ? fetch(...given) : Promise.reject(new TypeError("fetch failed")),
    postBytes,
    now: Date.now,
    monotonic: () => performance.now(),
    forkParser,
    repair,
    onNotice: (notice) => notices.push(notice),
    onFailure: () => undefined,
  });
  opened.add(organisations);
  const close = async () => {
    opened.delete(organisations);
    await organisations.close();
  };
  return { organisations, notices, close };
}

/** Starts Mailpin, and waits until its recovery has ended. */
async function start(): Promise<ReturnType<typeof open> & { active: Organisation }> {
  const started = open();
  const { active } = started.organisations;
  started.organisations.start();
  await active.recovered;
  return { ...started, active };
}

const subjects = (organisation: Organisation) =>
  organisation.snapshot().drafts.map(({ email }) => email.subject);

/** Drops mails with an attachment each, and closes Mailpin. */
async function withMails(...names: string[]): Promise<void> {
  const { active, close } = await start();
  for (const subject of names) {
    const content = bytesOf(1_000, subject);
    await active.openFiles([
      await mail(`${subject}.eml`, { subject, attachments: [{ filename: "a.pdf", content }] }),
    ]);
  }
  await close();
}

/** Makes files a week old, so that a sweep removes them. */
async function age(): Promise<void> {
  const then = new Date(Date.now() - 7 * 24 * 3_600_000);
  for (const name of readdirSync(spool())) await utimes(path.join(spool(), name), then, then);
}

/**
 * Changes rows while the database is closed.
 * @returns the statement's `id` column
 */
function change(sql: string, parameter: string): string[] {
  using db = new DatabaseSync(database());
  db.exec("PRAGMA foreign_keys = ON; PRAGMA ignore_check_constraints = ON");
  return db
    .prepare(sql)
    .all(parameter)
    .map(({ id }) => String(id));
}

/** Writes garbage into the middle of the open file. */
async function scratch(file: string): Promise<void> {
  await using handle = await openFile(file, "r+");
  await handle.write(Buffer.alloc(4 * 4_096, 0x5a), 0, 4 * 4_096, 2 * 4_096);
}

describe("a damaged database", () => {
  it.each([
    [
      "half of it is gone",
      () => {
        truncateSync(database(), readFileSync(database()).length / 2);
      },
    ],
    [
      "it is full of zeros",
      () => {
        writeFileSync(database(), Buffer.alloc(100_000));
      },
    ],
    [
      "it is garbage",
      () => {
        writeFileSync(database(), "garbage ".repeat(10_000));
      },
    ],
    [
      "it has not a single byte",
      () => {
        truncateSync(database(), 0);
      },
    ],
    [
      "it is gone",
      () => {
        rmSync(database());
      },
    ],
  ])("costs no mail: %s", async (_, damage) => {
    await withMails("One", "Two");
    await age();
    damage();
    const { active, notices } = await start();
    expect(subjects(active)).toEqual(["One", "Two"]);
    expect(notices).toMatchObject([
      { code: "data-restored", message: expect.stringContaining("backup of") as unknown },
    ]);
    expect(active.snapshot().drafts.every(({ email }) => email.attachments.length === 1)).toBe(
      true,
    );
  });

  it.each([
    [
      "database and backup are gone",
      () => {
        [database(), backupOf(database())].forEach((file) => {
          rmSync(file);
        });
      },
    ],
    [
      "database and backup are garbage",
      () => {
        [database(), backupOf(database())].forEach((file) => {
          writeFileSync(file, "x");
        });
      },
    ],
  ])("brings back the mails of the spool, and says how many: %s", async (_, damage) => {
    await withMails("One", "Two");
    await age();
    damage();
    const { active, notices } = await start();
    expect(subjects(active).sort()).toEqual(["One", "Two"]);
    expect(notices[0]?.message).toContain("2 emails found on this computer are back in the tray.");
    expect(notices[0]?.message).toContain("check in your CRM whether it is there already");
  });

  it("asks before it sends waiting jobs from a backup, which may be in the CRM", async () => {
    await withMails("One");
    const before = open({ isOnline: false });
    before.organisations.start();
    await before.organisations.active.recovered;
    const { active } = before.organisations;
    const filing = {
      mails: [
        { draftId: active.snapshot().drafts[0]!.id, direction: "received" as const, without: [] },
      ],
    };
    await active.file({ ...filing, record: (await active.records.find("", "Deals"))[0]! }, 0);
    await before.close();
    truncateSync(database(), 0);

    const after = await start();
    const [job] = after.active.snapshot().jobs;
    expect(job).toMatchObject({
      state: "needs-you",
      problem: { code: "from-backup", remedy: "retry" },
    });
    after.active.retry(job!.id);
    while (after.active.job(job!.id).state !== "filed") await once(after.active.changes, "jobs");
  });

  it("is left alone by a command, which removes nothing", async () => {
    await withMails("One");
    await age();
    const files = readdirSync(spool());
    rmSync(database());
    const { organisations } = open({ repair: false });
    expect(() => organisations.active).toThrow("database-damaged");
    expect(readdirSync(spool())).toEqual(files);
  });

  it("is restored from its backup when the damage appears at run time", async () => {
    await withMails("One");
    const { organisations, active } = await start();
    await scratch(database());
    const switched = once(organisations.changes, "switched");
    organisations.noteFailure(
      Object.assign(new Error("database disk image is malformed"), { errcode: 11 }),
    );
    await switched;
    expect(organisations.active).not.toBe(active);
    await organisations.active.recovered;
    expect(subjects(organisations.active)).toEqual(["One"]);
    expect(readdirSync(practice()).some((name) => name.startsWith("damaged-"))).toBe(true);
  });
});

describe("a damaged copy of the records", () => {
  const malformed = () =>
    Object.assign(new Error("database disk image is malformed"), { errcode: 11 });

  it("is loaded again: no mail goes back to a backup, and nothing needs the user", async () => {
    await withMails("One");
    const { organisations, notices } = await start();
    await organisations.active.refreshed();
    await scratch(path.join(practice(), "records.sqlite"));
    const switched = once(organisations.changes, "switched");
    organisations.noteFailure(malformed());
    await switched;
    await organisations.active.refreshed();
    expect(subjects(organisations.active)).toEqual(["One"]);
    expect(await organisations.active.records.find("", "Deals")).not.toEqual([]);
    expect(notices).toEqual([]);
    expect(readdirSync(practice()).filter((name) => name.includes("damaged"))).toEqual([]);
  });

  it("is not repaired forever when the disk damages it again and again", async () => {
    const { organisations } = await start();
    for (const isMended of [true, true, true, false]) {
      const { active } = organisations;
      const switched = isMended ? once(organisations.changes, "switched") : undefined;
      organisations.noteFailure(malformed());
      await switched;
      expect(organisations.active !== active).toBe(isMended);
    }
  });
});

describe("the spool at a start", () => {
  it("recovers a mail whose process died before it became a draft, but not an attached one", async () => {
    await withMails("One");
    const { active, close } = await start();
    const inner = await mail("inner.eml", { subject: "Inner" });
    const outer = await mail("outer.eml", {
      subject: "Outer",
      attachments: [
        { filename: "inner.eml", content: Buffer.from(inner.bytes), contentType: "message/rfc822" },
      ],
    });
    const { drafts } = await active.openFiles([outer]);
    await close();
    change("DELETE FROM draft WHERE id = ?", drafts[0]!.id);
    const after = await start();
    expect(subjects(after.active).sort()).toEqual(["One", "Outer"]);
    expect(after.notices).toMatchObject([{ code: "mails-brought-back" }]);
  });

  it("is unchanged after a normal exit, without a notice", async () => {
    await withMails("One");
    const files = readdirSync(spool());
    const { active, notices } = await start();
    expect(subjects(active)).toEqual(["One"]);
    expect(notices).toEqual([]);
    expect(readdirSync(spool())).toEqual(files);
  });

  it("names a draft whose row and file are both damaged, and opens the others", async () => {
    await withMails("One", "Two");
    const [id] = change(
      "UPDATE draft_reading SET email = '{' WHERE email LIKE ? RETURNING draft_id AS id",
      '%"One"%',
    );
    const [sha256] = change("SELECT sha256 AS id FROM draft WHERE id = ?", id!);
    rmSync(path.join(spool(), sha256!));
    const { active, notices } = await start();
    expect(subjects(active)).toEqual(["Two"]);
    expect(notices).toMatchObject([
      { code: "drafts-unreadable", message: expect.stringContaining("“One.eml”") as unknown },
    ]);
    expect(existsSync(backupOf(database()))).toBe(true);
  });
});
