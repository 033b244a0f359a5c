import { randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Email } from "../../electron/contract/email.ts";
import { ProblemError } from "../../electron/contract/problem.ts";
import { openDatabase } from "../../electron/database.ts";
import { DraftStore, migrations } from "../../electron/intake/drafts.ts";
import { Intake, type IntakeDeps } from "../../electron/intake/intake.ts";
import { Spool } from "../../electron/outbox/spool.ts";
import { prepareMail } from "../../electron/zoho/prepare.ts";

const email: Email = {
  format: "eml",
  subject: "Offer",
  from: { name: "Ana", address: "ana@client.example" },
  to: [{ address: "sam@seller.example" }],
  cc: [],
  bcc: [],
  references: [],
  direction: "received",
  directionReason: "from somebody else",
  text: "the whole body",
  attachments: [{ name: "a.pdf", type: "application/pdf", size: 3, sha256: "cd".repeat(32), inline: false }],
  warnings: [],
};

const prepared = prepareMail(email);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "mailpin-intake-"));
});
afterEach(() => rm(folder, { recursive: true }));

function setup(changes: Partial<IntakeDeps> = {}) {
  const drafts = new DraftStore(openDatabase(":memory:", migrations));
  const spool = new Spool(path.join(folder, "spool"));
  let parsed = 0;
  const intake = new Intake({
    drafts,
    spool,
    parse: async ({ sha256, size }, onFound) => {
      parsed += 1;
      const text = Buffer.from(await spool.read(sha256)).toString();
      if (text.endsWith(".pdf")) throw new ProblemError({ code: "not-a-mail", message: "This is a PDF." });
      const mail = { email, preview: { html: "<p>the whole body</p>", remoteImages: 2 }, snippet: "the whole", prepared };
      if (!text.startsWith("mbox:")) {
        onFound({ original: { sha256, size }, outcome: { ok: true, mail } });
        return;
      }
      for (const [index, message] of text.slice(5).split(",").entries()) {
        const original = { sha256: await spool.put(Buffer.from(message)), size: message.length };
        const broken = { ok: false, problem: { code: "unreadable", message: "This is broken." } } as const;
        onFound({ index, original, outcome: message === "broken" ? broken : { ok: true, mail } });
      }
    },
    now: () => 1_000,
    ...changes,
  });
  return { drafts, spool, intake, parsed: () => parsed };
}

const file = (name: string, text = name) => ({ name, bytes: new TextEncoder().encode(text) });

describe("Intake", () => {
  it("spools the bytes before it keeps the draft", async () => {
    const { intake, drafts, spool } = setup();
    const { drafts: opened, refused } = await intake.openFiles([file("a.eml")]);
    expect(refused).toEqual([]);
    expect(opened).toMatchObject([{ fileName: "a.eml", openedAt: 1_000, snippet: "the whole", remoteImages: 2 }]);
    const original = drafts.whole(opened[0]!.id);
    expect(new TextDecoder().decode(await spool.read(original!.sha256))).toBe("a.eml");
    expect(original!.email.text).toBe("the whole body");
  });

  it("keeps the body out of what the window gets", async () => {
    const { intake } = setup();
    const { drafts } = await intake.openFiles([file("a.eml")]);
    expect(drafts[0]!.email).not.toHaveProperty("text");
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
      { fileName: "b.pdf", problem: { code: "not-a-mail", message: "This is a PDF." } },
      { fileName: "d", problem: expect.objectContaining({ code: "empty-file" }) as unknown },
    ]);
  });

  it("makes one draft of a file that is dropped twice, at once or later", async () => {
    const { intake, drafts, parsed } = setup();
    const both = await Promise.all([intake.openFiles([file("a.eml", "same")]), intake.openFiles([file("b.eml", "same")])]);
    const later = await intake.openFiles([file("c.eml", "same")]);
    const ids = new Set([...both, later].flatMap((opened) => opened.drafts.map(({ id }) => id)));
    expect(ids.size).toBe(1);
    expect(drafts.list()).toHaveLength(1);
    expect(parsed()).toBe(1);
  });

  it("opens a mail anew whose first draft is being filed", async () => {
    const { intake, drafts } = setup();
    const { drafts: first } = await intake.openFiles([file("a.eml")]);
    drafts.take(first[0]!.id, "job-1");
    const { drafts: second } = await intake.openFiles([file("a.eml")]);
    expect(second[0]!.id).not.toBe(first[0]!.id);
    expect(drafts.list().map(({ id }) => id)).toEqual([second[0]!.id]);
  });

  it("makes a draft of each mail of a file that holds several, and says which one cannot be read", async () => {
    const { intake, drafts } = setup();
    const opened = await intake.openFiles([file("Inbox", "mbox:a,broken,c")]);
    expect(opened.drafts.map(({ fileName }) => fileName)).toEqual(["Inbox", "Inbox"]);
    expect(opened.refused).toEqual([
      { fileName: "Inbox, email 2", problem: expect.objectContaining({ code: "unreadable" }) as unknown },
    ]);
    expect(drafts.list()).toHaveLength(2);
  });

  it("knows a mail again that comes alone, or among others", async () => {
    const { intake, drafts } = setup();
    const alone = await intake.openFiles([file("c.eml", "c")]);
    const among = await intake.openFiles([file("Inbox", "mbox:a,c")]);
    expect(among.drafts[1]!.id).toBe(alone.drafts[0]!.id);
    await intake.openFiles([file("Inbox", "mbox:a,c")]);
    expect(drafts.list()).toHaveLength(2);
  });

  it("opens files by their paths, and says a sentence for what is gone or a folder", async () => {
    const { intake } = setup();
    await writeFile(path.join(folder, "x.eml"), "x");
    const { drafts, refused } = await intake.openPaths([path.join(folder, "x.eml"), path.join(folder, "gone.eml"), folder]);
    expect(drafts.map(({ fileName }) => fileName)).toEqual(["x.eml"]);
    expect(refused.map(({ problem }) => problem.code)).toEqual(["file-gone", "not-a-file"]);
  });
});

describe("DraftStore", () => {
  it("names the bytes that drafts need, of the file and of its attachments, until they are removed", async () => {
    const { intake, drafts } = setup();
    const { drafts: opened } = await intake.openFiles([file("a.eml")]);
    expect(drafts.namedBytes()).toEqual(new Set([drafts.whole(opened[0]!.id)!.sha256, "cd".repeat(32)]));
    drafts.discard(opened[0]!.id);
    expect(drafts.namedBytes()).toEqual(new Set());
    expect(drafts.preview(opened[0]!.id)).toBeUndefined();
  });

  it("names the pictures that were written into the HTML, and tells the type of what the HTML shows", () => {
    const { drafts } = setup();
    const [shown, file, picture] = ["12".repeat(32), "34".repeat(32), "56".repeat(32)];
    const png = { name: "a.png", type: "image/png", size: 3 };
    const id = randomUUID();
    drafts.add({
      id,
      sha256: "ab".repeat(32),
      size: 9,
      fileName: "a.eml",
      openedAt: 0,
      email: {
        ...email,
        attachments: [
          { ...png, sha256: shown, inline: true },
          { ...png, sha256: file, inline: false },
        ],
      },
      preview: { html: "<p>Hi</p>", remoteImages: 0 },
      snippet: "Hi",
      prepared: { ...prepared, pictures: [{ name: "picture-1.gif", type: "image/gif", size: 4, sha256: picture }] },
    });
    expect(drafts.namedBytes()).toEqual(new Set(["ab".repeat(32), shown, file, picture]));
    expect([shown, file, picture].map((sha256) => drafts.shownType(id, sha256))).toEqual(["image/png", undefined, "image/gif"]);
    expect(drafts.shownType(randomUUID(), picture)).toBeUndefined();
  });

  it("does not keep HTML, which may have megabytes of pictures in it, for each look at the tray", () => {
    const db = openDatabase(":memory:", migrations);
    const drafts = new DraftStore(db);
    const html = `<img src="data:image/png;base64,${"A".repeat(100_000)}">`;
    const preview = { html: "<img />", remoteImages: 0 };
    const id = randomUUID();
    drafts.add({
      id,
      sha256: "ab".repeat(32),
      size: 9,
      fileName: "a",
      openedAt: 0,
      email: { ...email, html },
      preview,
      snippet: "",
      prepared,
    });
    expect(db.prepare("SELECT length(email) < 1000 AS isShort FROM draft").get()).toEqual({ isShort: 1 });
    expect(drafts.whole(id)?.email).toEqual(email);
  });

  it("gives a draft to one filing only, and keeps it until that ends", async () => {
    const { intake, drafts } = setup();
    const { drafts: opened } = await intake.openFiles([file("a.eml")]);
    const { id } = opened[0]!;
    expect(drafts.take(id, "job-1")).toBe(true);
    expect(drafts.take(id, "job-2")).toBe(false);
    drafts.discard(id);
    expect(drafts.list()).toEqual([]);
    expect(drafts.takers()).toEqual(["job-1"]);
    drafts.giveBack("job-1");
    expect(drafts.list().map((draft) => draft.id)).toEqual([id]);
    drafts.take(id, "job-3");
    drafts.removeFiled("job-3");
    expect(drafts.get(id)).toBeUndefined();
  });
});
