import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { DatabaseSync } from "node:sqlite";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { HistoryQuery, MailDetails } from "../../../electron/contract/history.ts";
import { readHistory, readReceipts } from "../../../electron/outbox/history.ts";
import { migrations } from "../../../electron/outbox/migrations.ts";
import { noteSeen } from "../../../electron/outbox/seen.ts";
import { openDatabase } from "../../../electron/storage/database.ts";
import { makeWorld, newJob, outboxDatabase } from "../../support/outbox/world.ts";

let world: ReturnType<typeof makeWorld>;
beforeEach(() => {
  world = makeWorld();
});
afterEach(() => {
  world.db.close();
});

/** Also half a pair, and characters that nobody has assigned. */
const anyCharacter = fc
  .integer({ min: 0, max: 0x10_ffff })
  .map((code) => String.fromCodePoint(code));

const mail: MailDetails = {
  from: { name: "Jörg Müller", address: "joerg.mueller@client.example" },
  to: [{ name: "Sam Seller", address: "sam@seller.example" }],
  cc: [{ name: "田中太郎", address: "tanaka@kanto.example" }],
  bcc: [],
  date: "2026-03-01T10:04:00+05:30",
  direction: "received",
};

/** A job that is in Zoho. */
function file(change: Parameters<typeof newJob>[0] = {}) {
  const job = world.add(change);
  const claimed = world.store.claim();
  if (claimed === undefined) throw new Error("nothing to claim");
  world.store.associated(world.store.noteIntent(claimed), `crm-${job.id}`);
  world.clock.time += 1000;
  return job;
}

const search = (query: Partial<HistoryQuery> = {}, before?: number) =>
  readHistory(world.db, { text: "", ...query }, before);
const found = (text: string, more: Partial<HistoryQuery> = {}) =>
  search({ text, ...more }).rows.map(({ subject }) => subject);
/** Fails when the index is not as the table is. */
const checkIndex = (db: DatabaseSync) => {
  db.exec("INSERT INTO job_words (job_words, rank) VALUES ('integrity-check', 1)");
};

describe("a search of the history", () => {
  it("finds a mail by subject, people, records and names of files", () => {
    const record = { module: "Deals", id: "1", title: "Client renewal 2027" };
    const link = { module: "Contacts", id: "2", title: "Ana López" };
    file({ subject: "Angebot Q-2026/0815", record, link, mail, fileCount: 1 });
    file({ subject: "Nothing of that" });
    for (const text of [
      ...["angebot", "ANGE", "0815", "q20260815", "renewal client", "lopez"],
      ...[
        "müller",
        "mueller",
        "muller jorg",
        "joerg.mueller@client.example",
        "太郎",
        "offer 0 pdf",
      ],
    ])
      expect(found(text), text).toEqual(["Angebot Q-2026/0815"]);
    for (const text of ["ngebot", "renewal nothing", "bob@client.example"])
      expect(found(text), text).toEqual([]);
  });

  it("finds nothing by the words of a picture in the text, or of a mail that is not in the CRM", () => {
    file({ subject: "Filed", fileCount: 2 });
    world.add({ subject: "Waiting" });
    world.store.undo(world.add({ subject: "Undone" }).id);
    expect(found("offer 1")).toEqual([]);
    expect(found("waiting")).toEqual([]);
    expect(found("undone")).toEqual([]);
    expect(found("")).toEqual(["Filed"]);
  });

  it("keeps to a time, a module and a state", () => {
    const start = world.clock.time;
    file({ subject: "Report 1" });
    file({ subject: "Report 2", record: { module: "Leads", id: "1", title: "Lead" } });
    world.add({ subject: "Report 3" });
    world.store.alreadyThere(world.store.noteIntent(world.store.claim()!), { code: "duplicate" });
    for (const text of ["", "report"]) {
      expect(found(text, { from: start + 1000 })).toEqual(["Report 3", "Report 2"]);
      expect(found(text, { to: start + 1000 })).toEqual(["Report 1"]);
      expect(found(text, { module: "Leads" })).toEqual(["Report 2"]);
      expect(found(text, { state: "duplicate" })).toEqual(["Report 3"]);
      expect(search({ text, module: "Deals" }).total).toBe(2);
    }
  });

  it("takes no character of a text for a command", () => {
    file({ subject: "Offer" });
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 200 }), (text) => {
        search({ text });
      }),
    );
    for (const text of ['"', "offer*", "offer OR x", "words:offer", "NEAR(offer)", "^offer"])
      expect(() => search({ text })).not.toThrow();
  });
});

describe("pages of the history", () => {
  it("follow each other without a gap, also where many jobs ended in one ms", () => {
    const { time } = world.clock;
    for (let n = 0; n < 250; n++) {
      file({ subject: `Report ${n}` });
      if (n % 3 !== 0) world.clock.time = time; // also a clock that was set back
    }
    for (const text of ["", "report"]) {
      const seen: string[] = [];
      const places: number[] = [];
      const sizes: number[] = [];
      for (let page = search({ text }); ; page = search({ text }, places.at(-1))) {
        sizes.push(page.rows.length);
        seen.push(...page.rows.map(({ subject }) => subject));
        places.push(...page.rows.map(({ place }) => place));
        if (page.rows.length < 100) break;
      }
      expect(sizes).toEqual([100, 100, 50]);
      expect(new Set(seen).size).toBe(250);
      expect(places).toEqual(places.toSorted((a, b) => b - a));
    }
    expect(search().total).toBe(250);
    expect(search({}, world.clock.time).total).toBeUndefined();
  });
});

describe("a receipt", () => {
  it("has people, files and digests, and nothing of the text", () => {
    const job = file({
      ...{ mail, fileCount: 2, messageId: "<1@x>", request: { content: "the text" } },
    });
    const receipt = world.store.receipt(job.id);
    expect(receipt).toMatchObject({
      ...{ id: job.id, messageId: "<1@x>", crmMessageId: `crm-${job.id}`, account: "jo" },
      ...{ mail, fileCount: 2, counterpart: mail.from, direction: "received" },
      files: job.files,
    });
    expect(readReceipts(world.db, { text: "" }, undefined, 10)).toEqual([receipt]);
    expect(JSON.stringify(world.db.prepare("SELECT * FROM job").all())).not.toContain("the text");
  });

  it("says how the CRM shows the mail, once it was read back", () => {
    const { id } = file({ subject: "Offer" });
    expect(search().rows[0]).not.toHaveProperty("seen");
    noteSeen(world.db, id, "incomplete", { code: "zoho-down" });
    expect(search({ text: "offer" }).rows[0]).toMatchObject({ id, seen: "incomplete" });
    expect(world.store.receipt(id)).toMatchObject({ problem: { code: "zoho-down" } });
  });

  it("names the first recipient of a mail that was sent", () => {
    file({ mail: { ...mail, direction: "sent" } });
    expect(search().rows[0]).toMatchObject({ direction: "sent", counterpart: mail.to[0] });
  });

  it("keeps nobody of a mail that was taken back", () => {
    const { id } = world.add({ mail, fileCount: 1 });
    world.store.undo(id);
    expect(world.store.receipt(id)).toBeUndefined();
    expect(world.db.prepare("SELECT mail, words, request FROM job").all()).toEqual([
      { mail: null, words: null, request: null },
    ]);
  });
});

describe("the index", () => {
  it("is as the table is, whatever is filed and forgotten", () => {
    for (let n = 0; n < 60; n++) file({ subject: `Report ${n}`, mail });
    checkIndex(world.db);
    const filed = world.clock.time - 30_000;
    while (world.store.forget({ filed, takenBack: filed }) > 0);
    checkIndex(world.db);
    expect(found("report")).toHaveLength(30);
  });

  it("keeps no word of a forgotten mail in its file", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "mailpin-history-"));
    const place = path.join(folder, "mailpin.sqlite");
    try {
      openDatabase(place, migrations).close();
      world.db.close();
      world = makeWorld(outboxDatabase(place));
      world.db.exec("PRAGMA secure_delete = ON"); // as openDatabase does
      for (let n = 0; n < 50; n++) file({ subject: `Canary kanarienvogel${n}xyz`, mail });
      const filed = world.clock.time;
      while (world.store.forget({ filed, takenBack: filed }) > 0);
      file({ subject: "Another" });
      world.db.close();
      const left = readFileSync(place, "latin1");
      expect(left).toContain("Another");
      expect(/kanarienvogel\d*|joerg|\dxyz/i.exec(left)?.[0]).toBeUndefined();
    } finally {
      world = makeWorld();
      rmSync(folder, { recursive: true });
    }
  });

  it("has the jobs of earlier versions by subject and record", () => {
    const at = migrations.findIndex(({ name }) => name === "outbox-10-history");
    const db = openDatabase(":memory:", migrations.slice(0, at));
    const insert = db.prepare(
      `INSERT INTO job (id, draft_id, account, subject, module, record_id, record_title, message_id,
         original_sha256, request, state, created_at, intent_at, finished_at, file_count)
       VALUES (?, ?, 'jo', ?, 'Deals', '1', 'Müller renewal', '<1@x>', ?, ?, ?, 1, 1, ?, 3)`,
    );
    const add = (n: number, state: string, finishedAt: number | null) => {
      const { id, draftId } = newJob();
      const request = finishedAt === null ? "{}" : null;
      insert.run(id, draftId, `Report ${n}`, "a".repeat(64), request, state, finishedAt);
      return id;
    };
    for (const [n, end] of [5, 3, 3, 3].entries()) add(n, "filed", end);
    add(4, "waiting", null);
    world.db.close();
    world = makeWorld();
    for (const { sql, fill } of migrations.slice(at)) {
      db.exec(sql);
      fill?.(db);
    }
    checkIndex(db);
    const page = readHistory(db, { text: "mueller rep" });
    expect(page.rows.map(({ subject, place }) => [subject, place])).toEqual([
      ...[["Report 0", 6] as const, ["Report 3", 5] as const, ["Report 2", 4] as const],
      ["Report 1", 3],
    ]);
    const [receipt] = readReceipts(db, { text: "" }, undefined, 1);
    expect(receipt).toMatchObject({ fileCount: 3, files: [] });
    expect(receipt).not.toHaveProperty("mail");
    db.close();
  });
});
