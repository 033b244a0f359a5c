import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { serialize } from "node:v8";
import { pushes, type PushName } from "../../../electron/contract/pushes.ts";
import { DraftStore } from "../../../electron/drafts/drafts.ts";
import type { ReadMail } from "../../../electron/mail/process/parser-client.ts";
import { OutboxStore } from "../../../electron/outbox/store.ts";
import { openMails } from "../../../electron/workspace/data/databases.ts";
import { openOrganisation } from "../../../electron/workspace/open-organisation.ts";
import type { Organisation } from "../../../electron/workspace/organisation.ts";
import { newJob } from "../../support/outbox/world.ts";
import { worldWith } from "../../support/window/world.ts";
import { ProfileStore } from "../../../electron/workspace/data/profile.ts";
import type { Row } from "./row.ts";

const sizes = [10, 100, 1000];
const changes = 10;

/**
 * What main does when one of many drafts or jobs changes, when the window opens, and when many
 * drafts are discarded: from the change until the window's share of it is ready to be sent.
 */
export async function benchTray(onRow: (row: Row) => void): Promise<void> {
  await changing(10, () => undefined); // the first round compiles
  for (const size of sizes) await changing(size, onRow);
  await discarding(1000, 200, onRow);
  for (const count of [300, 1000]) await filing(1000, count, onRow);
}

async function changing(size: number, onRow: (row: Row) => void): Promise<void> {
  await withTray(size, async ({ organisation, draftIds, jobIds }) => {
    const opening = new Meter();
    sent("snapshot", { ...rest, ...organisation.snapshot() });
    const of = `${size} drafts and jobs`;
    onRow(opening.row("the window opens", of));
    await opening.settle();
    onRow(opening.row("all of the lists is sent", of));
    for (const [name, change] of [
      ["one draft is removed", (n: number) => organisation.discard([draftIds[n]!])],
      [
        "one job is tried again",
        (n: number) => {
          organisation.retry(jobIds[n]!);
        },
      ],
    ] as const) {
      const meters: Meter[] = [];
      for (let n = 0; n < changes; n++) {
        const meter = new Meter();
        await Promise.all([change(n), meter.settle()]);
        meters.push(meter);
      }
      onRow(Meter.rowOf(name, of, meters));
    }
  });
}

async function discarding(size: number, count: number, onRow: (row: Row) => void): Promise<void> {
  await withTray(size, async ({ organisation, draftIds }) => {
    const meter = new Meter();
    await Promise.all([organisation.discard(draftIds.slice(0, count)), meter.settle()]);
    onRow(meter.row("drafts are removed", `${count} of ${size}`));
  });
}

async function filing(size: number, count: number, onRow: (row: Row) => void): Promise<void> {
  await withTray(size, async ({ organisation, draftIds }) => {
    const mails = draftIds
      .slice(0, count)
      .map((draftId) => ({ draftId, direction: "received" as const, without: [] }));
    const record = { module: "Deals", id: "554023000000123456", title: "Client renewal" };
    const meter = new Meter();
    await Promise.all([organisation.file({ mails, record }, 10_000), meter.settle()]);
    onRow(meter.row("drafts are filed", `${count} of ${size}`));
  });
}

/** What a snapshot holds besides. */
const rest = worldWith([]).snapshot;

/** What main does to send something: it lets through what the contract names, and copies that. */
const sent = (name: PushName, value: unknown): void => {
  serialize(pushes[name].parse(value));
};

/** The processor time of this thread, and of the longest turn of its event loop, ms. */
class Meter {
  readonly #began = process.threadCpuUsage();
  #turnBegan = this.#began;
  totalMs = 0;
  longestMs = 0;

  /** Waits until nothing is left to do. */
  async settle(): Promise<void> {
    let idle = 0;
    while (idle < 3) {
      await turn();
      idle = this.#endTurn() < 0.1 ? idle + 1 : 0;
    }
  }

  row(name: string, of: string): Row {
    this.#endTurn();
    return Meter.rowOf(name, of, [this]);
  }

  static rowOf(name: string, of: string, meters: readonly Meter[]): Row {
    const times = meters.map(({ totalMs }) => totalMs).sort((a, b) => a - b);
    const longest = Math.max(...meters.map(({ longestMs }) => longestMs));
    const at = (share: number) => times[Math.floor((times.length - 1) * share)] ?? NaN;
    const note = `longest turn ${longest.toFixed(1)} ms`;
    return { name, of, p50: at(0.5), p95: at(0.95), unit: "ms of main's processor time", note };
  }

  #endTurn(): number {
    const { user, system } = process.threadCpuUsage(this.#turnBegan);
    this.#turnBegan = process.threadCpuUsage();
    const ms = (user + system) / 1000;
    this.longestMs = Math.max(this.longestMs, ms);
    const whole = process.threadCpuUsage(this.#began);
    this.totalMs = (whole.user + whole.system) / 1000;
    return ms;
  }
}

type Filled = { organisation: Organisation; draftIds: string[]; jobIds: string[] };

/** An organisation with so many drafts, and as many jobs that wait for the network. */
async function withTray(size: number, work: (filled: Filled) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), "mailpin-bench-tray-"));
  const ids = fillOrganisation(folder, size);
  const organisation = openOrganisation({
    folder,
    type: "practice",
    account: () => Promise.resolve(undefined),
    web: () => Promise.resolve(undefined),
    fetch: () => Promise.reject(new TypeError("fetch failed")),
    postBytes: () => Promise.reject(new TypeError("fetch failed")),
    now: Date.now,
    monotonic: () => performance.now(),
    forkParser: () => {
      throw new Error("no mail is read here");
    },
    onFailure: (where, error) => {
      throw new Error(where, { cause: error });
    },
  });
  for (const name of ["drafts", "jobs"] as const)
    organisation.changes.on(name, (value: unknown) => {
      sent(name, value);
    });
  try {
    await work({ organisation, ...ids });
  } finally {
    await organisation.close();
    await rm(folder, { recursive: true });
  }
}

/**
 * Fills the folder of an organisation.
 *
 * @param jobCount those that have no draft of this tray are of other mails
 */
export function fillOrganisation(
  folder: string,
  draftCount: number,
  jobCount = draftCount,
): { draftIds: string[]; jobIds: string[] } {
  mkdirSync(folder, { recursive: true });
  const { db } = openMails(folder, { repair: false, nowMs: Date.now() });
  const drafts = new DraftStore(db);
  const outbox = new OutboxStore(db, { now: Date.now });
  new ProfileStore(db).write({ me: { id: "1", name: "Sam Seller", email: "sam@seller.example" } });
  const jobs = Array.from({ length: jobCount }, () => newJob({ fileCount: 2 }));
  const draftIds = Array.from({ length: draftCount }, () => randomUUID());
  db.exec("PRAGMA synchronous = OFF");
  outbox.add(jobs, () => {
    for (const [n, id] of draftIds.entries()) {
      const [sha256, preview, file] = [0, 1, 2].map((part) => spooled(folder, `${n} ${part}`));
      drafts.add(
        { id, sha256: sha256!, fileName: `mail-${n}.eml`, openedAt: n },
        50_000,
        readingOf(n, preview!, file!),
      );
    }
  });
  db.close();
  return { draftIds, jobIds: jobs.map(({ id }) => id) };
}

/** @returns the name of the bytes in the spool */
function spooled(folder: string, text: string): string {
  const name = createHash("sha256").update(text).digest("hex");
  mkdirSync(path.join(folder, "spool"), { recursive: true });
  writeFileSync(path.join(folder, "spool", name), text);
  return name;
}

const fit = { remarks: [], isShortened: false, shown: [] };

const readingOf = (n: number, preview: string, file: string): ReadMail => ({
  email: {
    format: "eml",
    subject: `Offer ${n} for the renewal of the framework contract`,
    from: { name: "Ana Client", address: "ana@client.example" },
    to: [{ name: "Sam Seller", address: "sam@seller.example" }],
    cc: [1, 2, 3].map((who) => ({ name: `Colleague ${who}`, address: `c${who}@client.example` })),
    bcc: [],
    date: "2026-11-20T10:04:00+05:30",
    messageId: `<mail-${n}@client.example>`,
    references: [1, 2, 3, 4].map((part) => `<thread-${n}-${part}@client.example>`),
    direction: "received",
    directionReason: { code: "delivery-headers" },
    attachments: [
      { name: "Offer.pdf", type: "application/pdf", size: 20_000, sha256: file, inline: false },
    ],
    warnings: [],
  },
  preview: { sha256: preview, remoteImages: 0 },
  snippet: "Hi Sam, thank you for the call. We would like to go ahead with the renewal. ".repeat(3),
  originalName: "Offer.eml",
  prepared: {
    bodies: [
      { kept: "all", mail_format: "html", content: "<p>Hi Sam</p>".repeat(400), lostImages: 0 },
    ],
    fit,
  },
});
