import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Email } from "../../../electron/contract/email.ts";
import { ProblemError } from "../../../electron/contract/problem.ts";
import { openDatabase } from "../../../electron/storage/database.ts";
import { DraftStore } from "../../../electron/drafts/drafts.ts";
import {
  Intake,
  type Follow,
  type IntakeDeps,
  type Opened,
} from "../../../electron/drafts/intake.ts";
import { migrations } from "../../../electron/drafts/migrations.ts";
import { Spool } from "../../../electron/storage/spool.ts";
import { prepareMail } from "../../../electron/zoho/filing/prepare.ts";
import { trayOf, unreadOf } from "../../support/drafts.ts";

const email: Email = {
  format: "eml",
  subject: "Offer",
  from: { name: "Ana", address: "ana@client.example" },
  to: [{ address: "sam@seller.example" }],
  cc: [],
  bcc: [],
  references: [],
  direction: "received",
  directionReason: { code: "nothing-says-sent" },
  attachments: [],
  warnings: [],
};
const pdf = Buffer.from("PDF");

const prepared = prepareMail({ ...email, text: "the whole body" });

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "mailpin-intake-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** @param afterReading done before what was read becomes a draft */
function setup(changes: Partial<IntakeDeps> = {}, afterReading = () => Promise.resolve()) {
  const db = openDatabase(":memory:", migrations);
  const drafts = new DraftStore(db);
  const spool = new Spool(path.join(folder, "spool"));
  let parsed = 0;
  const intake = new Intake({
    drafts,
    spool,
    parse: async ({ sha256, size }, onFound) => {
      parsed += 1;
      const text = Buffer.from(await spool.read(sha256)).toString();
      if (text.endsWith(".pdf")) throw new ProblemError({ code: "not-a-mail", kind: "pdf" });
      const preview = {
        sha256: await spool.put(Buffer.from("<p>the whole body</p>")),
        remoteImages: 2,
      };
      const attachment = {
        name: "a.pdf",
        type: "application/pdf",
        size: 3,
        sha256: await spool.put(pdf),
        inline: false,
      };
      const opened = { ...email, attachments: [attachment] };
      await afterReading();
      const mail = {
        email: opened,
        preview,
        snippet: "the whole",
        originalName: "Offer.eml",
        prepared,
      };
      if (!text.startsWith("mbox:")) {
        onFound({ original: { sha256, size }, outcome: { ok: true, mail } });
        return;
      }
      for (const [index, message] of text.slice(5).split(",").entries()) {
        const original = { sha256: await spool.put(Buffer.from(message)), size: message.length };
        const broken = {
          ok: false,
          problem: { code: "unreadable" },
        } as const;
        onFound({ index, original, outcome: message === "broken" ? broken : { ok: true, mail } });
      }
    },
    now: () => 1_000,
    resumeFiling: () => false,
    release: (sha256) => {
      spool.release([sha256], (name) => drafts.namesBytes(name));
    },
    ...changes,
  });
  return { db, drafts, spool, intake, parsed: () => parsed };
}

const sha256Of = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const file = (name: string, text = name) => ({ name, bytes: new TextEncoder().encode(text) });

describe("Intake", () => {
  it("spools the bytes before it keeps the draft", async () => {
    const { intake, drafts, spool } = setup();
    const { drafts: opened, refused } = await intake.openFiles([file("a.eml")]);
    expect(refused).toEqual([]);
    expect(opened).toMatchObject([
      { fileName: "a.eml", openedAt: 1_000, snippet: "the whole", remoteImages: 2 },
    ]);
    const { sha256 } = drafts.file(opened[0]!.id)!;
    expect(new TextDecoder().decode(await spool.read(sha256))).toBe("a.eml");
  });

  it("says a sentence for the file that is no mail and opens the others", async () => {
    const { intake } = setup();
    const { drafts, refused } = await intake.openFiles([
      file("a.eml"),
      file("b.pdf"),
      file("c.eml"),
      { name: "d", bytes: new Uint8Array() },
    ]);
    expect(drafts.map(({ fileName }) => fileName)).toEqual(["a.eml", "c.eml"]);
    expect(refused).toEqual([
      { fileName: "b.pdf", problem: { code: "not-a-mail", kind: "pdf" } },
      { fileName: "d", problem: expect.objectContaining({ code: "empty-file" }) as unknown },
    ]);
  });

  it("makes one draft of a file that is dropped twice, at once or later", async () => {
    const { intake, drafts } = setup();
    const both = await Promise.all([
      intake.openFiles([file("a.eml", "same")]),
      intake.openFiles([file("b.eml", "same")]),
    ]);
    const later = await intake.openFiles([file("c.eml", "same")]);
    const ids = new Set([...both, later].flatMap((opened) => opened.drafts.map(({ id }) => id)));
    expect(ids.size).toBe(1);
    expect(trayOf(drafts)).toHaveLength(1);
  });

  it("reads a file once that is dropped twice at the same time", async () => {
    const { intake, parsed } = setup();
    await Promise.all([
      intake.openFiles([file("a.eml", "same")]),
      intake.openFiles([file("b.eml", "same")]),
    ]);
    expect(parsed()).toBe(1);
  });

  it("heals a draft whose bytes are damaged or missing when its mail is dropped once more", async () => {
    const { intake, drafts, spool } = setup();
    const { drafts: opened } = await intake.openFiles([file("a.eml")]);
    const { id } = opened[0]!;
    const [one, ...others] = drafts.bytesOf(id);
    await writeFile(spool.path(one!), "other bytes");
    for (const name of others) await rm(spool.path(name));
    const again = await intake.openFiles([file("a.eml")]);
    expect(again.drafts.map((draft) => draft.id)).toEqual([id]);
    expect(again.made).toEqual([]);
    for (const name of drafts.bytesOf(id)) expect(await spool.read(name)).toBeTruthy();
  });

  it("reads a mail again whose bytes were removed while it became a draft", async () => {
    const { intake, drafts, spool, parsed } = setup({}, async () => {
      // Another process threw a mail away that had the same attachment, a moment before the draft
      // named it.
      if (parsed() === 1) await rm(spool.path(sha256Of(pdf)));
    });
    const { drafts: opened, made } = await intake.openFiles([file("a.eml")]);
    expect(await spool.missing(drafts.bytesOf(opened[0]!.id))).toEqual([]);
    expect(parsed()).toBe(2);
    expect(made).toEqual([opened[0]!.id]);
  });

  it("says that a filing goes on which had waited for the mail's bytes, and makes no second draft", async () => {
    const asked: string[] = [];
    const { intake, drafts } = setup({ resumeFiling: (sha256) => asked.push(sha256) > 0 });
    const { drafts: opened, refused } = await intake.openFiles([file("a.eml")]);
    expect(opened).toEqual([]);
    expect(refused.map(({ problem }) => problem.code)).toEqual(["filing-goes-on"]);
    expect(drafts.count()).toBe(0);
    expect(asked).toHaveLength(1);
  });

  it("leaves nothing of a file behind that is no mail", async () => {
    const { intake, spool } = setup();
    await intake.openFiles([file("secret.pdf")]);
    expect(await spool.missing([sha256Of(Buffer.from("secret.pdf"))])).toHaveLength(1);
  });

  it("says that the disk is full, and not that the mail is broken", async () => {
    const full = Object.assign(new Error("ENOSPC"), {
      code: "ENOSPC",
      syscall: "write",
      path: "/data/spool/x",
    });
    const { spool } = setup();
    const { intake } = setup({
      spool: Object.assign(Object.create(spool) as Spool, { put: () => Promise.reject(full) }),
    });
    const { refused } = await intake.openFiles([file("a.eml")]);
    expect(refused.map(({ problem }) => problem.code)).toEqual(["disk-full"]);
  });

  it("says so of a mail for whose draft there is no room, and keeps its bytes", async () => {
    const { db, intake, drafts, spool } = setup();
    db.exec("PRAGMA max_page_count = 1"); // as many as there are
    const names = Array.from({ length: 40 }, (_, at) => file(`${at}.eml`));
    const { drafts: kept, refused } = await intake.openFiles(names);
    expect(new Set(refused.map(({ problem }) => problem.code))).toEqual(new Set(["disk-full"]));
    expect(kept.length + refused.length).toBe(names.length);
    expect(drafts.count()).toBe(kept.length);
    expect(await spool.missing(names.map(({ bytes }) => sha256Of(bytes)))).toEqual([]);
  });

  it("reads the files of drafts again of which nothing can be read any more, and names those whose file is gone", async () => {
    const { intake, drafts, spool, db } = setup();
    const { drafts: opened } = await intake.openFiles([
      file("a.eml"),
      file("b.eml"),
      file("c.eml"),
    ]);
    const [a, b, c] = opened.map(({ id }) => id);
    db.exec("PRAGMA ignore_check_constraints = ON");
    db.prepare("UPDATE draft_reading SET email = substr(email, 1, 40) WHERE draft_id = ?").run(a!);
    db.prepare(
      "UPDATE draft_reading SET email = json_remove(email, '$.to', '$.direction') WHERE draft_id = ?",
    ).run(b!);
    db.prepare("DELETE FROM draft_reading WHERE draft_id = ?").run(c!);
    await rm(spool.path(drafts.file(c!)!.sha256));
    expect(trayOf(drafts)).toEqual([]);
    expect(unreadOf(drafts).map(({ id }) => id)).toEqual([a, b, c]);

    const again = await intake.openSpooled(unreadOf(drafts));
    expect(again.drafts.map(({ id }) => id)).toEqual([a, b]);
    expect(again.refused).toEqual([
      { fileName: "c.eml", problem: expect.objectContaining({ code: "bytes-missing" }) as unknown },
    ]);
    expect(trayOf(drafts).map(({ id }) => id)).toEqual([a, b]);
  });

  it("opens a mail anew whose first draft is being filed", async () => {
    const { intake, drafts } = setup();
    const { drafts: first } = await intake.openFiles([file("a.eml")]);
    drafts.take([{ draftId: first[0]!.id, jobId: "job-1" }]);
    const { drafts: second } = await intake.openFiles([file("a.eml")]);
    expect(second[0]!.id).not.toBe(first[0]!.id);
    expect(trayOf(drafts).map(({ id }) => id)).toEqual([second[0]!.id]);
  });

  it("makes a draft of each mail of a file that holds several, and says which one cannot be read", async () => {
    const { intake, drafts } = setup();
    const opened = await intake.openFiles([file("Inbox", "mbox:a,broken,c")]);
    expect(opened.drafts.map(({ fileName }) => fileName)).toEqual(["Inbox", "Inbox"]);
    expect(opened.refused).toEqual([
      {
        fileName: "Inbox, email 2",
        problem: expect.objectContaining({ code: "unreadable" }) as unknown,
      },
    ]);
    expect(trayOf(drafts)).toHaveLength(2);
  });

  it("knows a mail again that comes alone, or among others", async () => {
    const { intake, drafts } = setup();
    const alone = await intake.openFiles([file("c.eml", "c")]);
    const among = await intake.openFiles([file("Inbox", "mbox:a,c")]);
    expect(among.drafts[1]!.id).toBe(alone.drafts[0]!.id);
    await intake.openFiles([file("Inbox", "mbox:a,c")]);
    expect(trayOf(drafts)).toHaveLength(2);
  });

  /** Follows an opening, and stops it after so many mails. */
  function stopsAfter(mails: number) {
    const stop = new AbortController();
    const heard: string[] = [];
    const follow: Follow = {
      signal: stop.signal,
      onFile: () => heard.push("file"),
      onMail: () => {
        heard.push("mail");
        if (heard.filter((word) => word === "mail").length === mails) stop.abort();
      },
    };
    return { follow, heard };
  }

  it("tells of each file and each mail that it has read", async () => {
    const { intake } = setup();
    const { follow, heard } = stopsAfter(Infinity);
    await intake.openFiles([file("a.eml"), file("b.pdf"), file("Inbox", "mbox:c,d")], follow);
    expect(heard).toEqual(["mail", "file", "file", "mail", "mail", "file"]);
  });

  it("keeps what it has read when it is stopped, and begins no other file", async () => {
    const { intake, drafts, parsed } = setup();
    const files = ["a.eml", "b.eml", "c.eml"].map((name) => file(name));
    const opened = await intake.openFiles(files, stopsAfter(2).follow);
    expect(opened.drafts.map(({ fileName }) => fileName)).toEqual(["a.eml", "b.eml"]);
    expect(opened.refused).toEqual([]);
    expect(trayOf(drafts)).toHaveLength(2);
    expect(parsed()).toBe(2);
  });

  /**
   * Reads mails of a mailbox until it is stopped.
   *
   * @param begun is awaited before the first mail
   */
  function readerOfMailboxes(begun: () => Promise<void> = () => Promise.resolve()) {
    const { drafts, spool } = setup();
    const given: string[] = [];
    const { intake } = setup({
      ...{ drafts, spool },
      parse: async ({ sha256 }, onFound, signal) => {
        given.push(sha256);
        await begun();
        for (const index of [0, 1, 2]) {
          if (signal.aborted) throw new ProblemError({ code: "parse-closed" });
          const original = { sha256: await spool.put(Buffer.from(`${index}`)), size: 1 };
          const preview = { sha256: await spool.put(Buffer.from("<p>")), remoteImages: 0 };
          const mail = { email, preview, snippet: "", originalName: "Offer.eml", prepared };
          onFound({ index, original, outcome: { ok: true, mail } });
        }
      },
      release: (sha256) => {
        spool.release([sha256], (name) => drafts.namesBytes(name));
      },
    });
    return { intake, drafts, spool, given };
  }

  it("keeps the mails of a mailbox that it has read when it is stopped in the middle", async () => {
    const { intake, drafts, spool } = readerOfMailboxes();
    const opened = await intake.openFiles([file("Inbox")], stopsAfter(2).follow);
    expect(opened.drafts).toHaveLength(2);
    expect(opened.refused).toEqual([]);
    for (const { id } of trayOf(drafts))
      expect(await spool.missing(drafts.bytesOf(id))).toEqual([]);
    expect(await spool.missing([sha256Of(Buffer.from("Inbox"))])).toHaveLength(1);
  });

  it("reads a file to its end for the other opening when one of two is stopped", async () => {
    const other = stopsAfter(Infinity);
    let whole: Promise<Opened> | undefined;
    const { intake, drafts, given, spool } = readerOfMailboxes(async () => {
      const sha256 = sha256Of(Buffer.from("Inbox"));
      whole ??= intake.openSpooled([{ fileName: "Copy", sha256 }], other.follow);
      await spool.sizeOf(sha256);
      await turn();
    });
    const stopped = await intake.openFiles([file("Inbox")], stopsAfter(1).follow);
    expect(stopped.drafts).toHaveLength(1);
    expect((await whole)?.drafts).toHaveLength(3);
    expect(other.heard).toEqual(["mail", "mail", "mail", "file"]);
    expect(trayOf(drafts)).toHaveLength(3);
    expect(given).toHaveLength(2);
  });

  it("opens files by their paths, and says a sentence for what is gone or a folder", async () => {
    const { intake } = setup();
    await writeFile(path.join(folder, "x.eml"), "x");
    const { drafts, refused } = await intake.openPaths([
      path.join(folder, "x.eml"),
      path.join(folder, "gone.eml"),
      folder,
    ]);
    expect(drafts.map(({ fileName }) => fileName)).toEqual(["x.eml"]);
    expect(refused.map(({ problem }) => problem.code)).toEqual(["file-gone", "not-a-file"]);
  });
});
