import { randomUUID } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { directionText } from "../../../electron/contract/messages/directions.ts";
import { remarkText } from "../../../electron/contract/messages/remarks.ts";
import { warningText } from "../../../electron/contract/messages/warnings.ts";
import { openDatabase } from "../../../electron/storage/database.ts";
import { DraftStore, type Who } from "../../../electron/drafts/drafts.ts";
import type { ReadMail } from "../../../electron/mail/process/parser-client.ts";
import { migrations } from "../../../electron/drafts/migrations.ts";
import { NeverFile } from "../../../electron/people/never-file.ts";
import { Us } from "../../../electron/people/us.ts";
import { ChangeLog } from "../../../electron/storage/change-log.ts";
import { prepareMail } from "../../../electron/zoho/filing/prepare.ts";
import { trayOf, unreadOf } from "../../support/drafts.ts";

const original = "ab".repeat(32);
const preview = "ef".repeat(32);

const email: ReadMail["email"] = {
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

const reading = (changes: Partial<ReadMail> = {}): ReadMail => ({
  email,
  preview: { sha256: preview, remoteImages: 0 },
  snippet: "Hi",
  originalName: "Offer.eml",
  prepared: prepareMail({ ...email, text: "Hi" }),
  ...changes,
});

function setup(db: DatabaseSync = openDatabase(":memory:", migrations), who?: () => Who) {
  const drafts = new DraftStore(db, who);
  const add = (changes?: Partial<ReadMail>): string => {
    const id = randomUUID();
    drafts.add({ id, sha256: original, fileName: "a.eml", openedAt: 0 }, 9, reading(changes));
    return id;
  };
  return { db, drafts, add };
}

describe("a draft that was read earlier", () => {
  it("follows what is known of the people now: direction, internal mail, the never-file list", () => {
    let who: Who = { us: new Us({ own: [] }), neverFile: new NeverFile([]) };
    const { drafts, add } = setup(undefined, () => who);
    const from = { address: "sales@seller.example" };
    const offer = add({ email: { ...email, from, to: [{ address: "ana@client.example" }] } });
    const inside = add({ email: { ...email, from } });
    const seen = (id: string) => {
      const draft = drafts.get(id);
      return [
        draft?.email.directionReason.code,
        ...(draft?.email.warnings ?? []).map(({ code }) => code),
        draft?.stop?.entry,
      ];
    };
    expect([seen(offer), seen(inside)]).toEqual([
      ["nothing-says-sent", undefined],
      ["nothing-says-sent", undefined],
    ]);
    who = {
      us: new Us({ own: ["sam@seller.example"] }),
      neverFile: new NeverFile(["client.example"]),
    };
    expect([seen(offer), seen(inside)]).toEqual([
      ["from-colleague", "client.example"],
      ["to-you", "internal", undefined],
    ]);
    expect(drafts.get(offer)?.email.direction).toBe("sent");
  });
});

describe("DraftStore", () => {
  it("names the bytes that a draft needs until it is discarded, and tells then what it had named", () => {
    const { drafts, add } = setup();
    const file = {
      name: "a.pdf",
      type: "application/pdf",
      size: 3,
      sha256: "cd".repeat(32),
      inline: false,
    };
    const id = add({ email: { ...email, attachments: [file] } });
    const named = [original, preview, file.sha256].sort();
    expect(drafts.bytesOf(id).sort()).toEqual(named);
    expect(named.every((name) => drafts.namesBytes(name))).toBe(true);
    expect(drafts.discard([id]).sort()).toEqual(named);
    expect(named.some((name) => drafts.namesBytes(name))).toBe(false);
    expect(drafts.preview(id)).toBeUndefined();
  });

  it("names the pictures that were written into the HTML, and tells the type of what the HTML shows", () => {
    const { drafts, add } = setup();
    const [shown, file, picture] = ["12".repeat(32), "34".repeat(32), "56".repeat(32)];
    const png = { name: "a.png", type: "image/png", size: 3 };
    const attachments = [
      { ...png, sha256: shown, inline: true },
      { ...png, sha256: file, inline: false },
    ];
    const pictures = [{ name: "picture-1.gif", type: "image/gif", size: 4, sha256: picture }];
    const id = add({
      email: { ...email, attachments },
      prepared: { ...reading().prepared, pictures },
    });
    expect(drafts.bytesOf(id).sort()).toEqual([original, preview, shown, file, picture].sort());
    expect([shown, file, picture].map((sha256) => drafts.shownType(id, sha256))).toEqual([
      "image/png",
      undefined,
      "image/gif",
    ]);
    expect(drafts.shownType(randomUUID(), picture)).toBeUndefined();
  });

  it("logs which drafts were read, taken, given back or removed, for other processes, too", () => {
    const { db, drafts, add } = setup();
    const log = new ChangeLog(db, "draft_change");
    const changed = () => log.next(10).length;
    const id = add();
    expect(log.next(10)).toEqual([id]);
    for (const change of [
      () => {
        drafts.setReading(id, 9, reading());
      },
      () => drafts.take([{ draftId: id, jobId: "job" }]),
      () => {
        drafts.giveBack("job");
      },
      () => drafts.discard([id]),
    ]) {
      change();
      expect(log.next(10)).toEqual([id]);
    }
    expect(changed()).toBe(0);
    log.prune();
    add();
    expect(changed()).toBe(1);
  });

  it("gives a draft to one filing only, and keeps it until that ends", () => {
    const { drafts, add } = setup();
    const id = add();
    expect(drafts.take([{ draftId: id, jobId: "job-1" }])).toBe(true);
    expect(drafts.take([{ draftId: id, jobId: "job-2" }])).toBe(false);
    expect(drafts.discard([id])).toEqual([]);
    expect(trayOf(drafts)).toEqual([]);
    expect(drafts.takers()).toEqual(["job-1"]);
    drafts.giveBack("job-1");
    expect(trayOf(drafts).map((draft) => draft.id)).toEqual([id]);
    drafts.take([{ draftId: id, jobId: "job-3" }]);
    expect(drafts.removeFiled("job-3").sort()).toEqual([original, preview].sort());
    expect(drafts.get(id)).toBeUndefined();
  });

  it("keeps the place of a draft that is read again", () => {
    const { drafts, add } = setup();
    const [first, second] = [add(), add()];
    drafts.setReading(first, 9, reading({ snippet: "again" }));
    expect(trayOf(drafts).map(({ id, snippet }) => [id, snippet])).toEqual([
      [first, "again"],
      [second, "Hi"],
    ]);
  });

  it.each([
    ["a cut email", "UPDATE draft_reading SET email = substr(email, 1, 30) WHERE draft_id = ?"],
    [
      "an email that lacks keys",
      "UPDATE draft_reading SET email = json_remove(email, '$.to', '$.format') WHERE draft_id = ?",
    ],
    ["a limit that is nonsense", "UPDATE draft_reading SET fit = '[1' WHERE draft_id = ?"],
    ["no reading at all", "DELETE FROM draft_reading WHERE draft_id = ?"],
  ])(
    "lists the others beside one row with %s, and says which one has to be read again",
    (_, damage) => {
      const { db, drafts, add } = setup();
      const [broken, whole] = [add(), add()];
      db.exec("PRAGMA ignore_check_constraints = ON");
      db.prepare(damage).run(broken);
      expect(trayOf(drafts).map(({ id }) => id)).toEqual([whole]);
      expect(unreadOf(drafts)).toEqual([
        { id: broken, sha256: original, fileName: "a.eml", openedAt: 0 },
      ]);
      expect(drafts.count()).toBe(2);
    },
  );

  it("gives the words of the text for suggestions, without markup", () => {
    const { db, drafts, add } = setup();
    const id = add();
    const write = db.prepare(
      "UPDATE draft_prepared SET prepared = json_set(prepared, '$.bodies[0]', json(?))",
    );
    write.run(JSON.stringify({ mail_format: "html", content: "<p>One</p><p>two &amp; three</p>" }));
    expect(drafts.text(id).text?.split(/\s+/)).toEqual(["", "One", "two", "&amp;", "three", ""]);
    write.run(JSON.stringify({ mail_format: "text", content: "a <b> c" }));
    expect(drafts.text(id)).toEqual({ text: "a <b> c" });
    expect(drafts.text("unknown")).toEqual({});
    db.exec("PRAGMA ignore_check_constraints = ON; UPDATE draft_prepared SET prepared = '{'");
    expect(drafts.text(id)).toEqual({});
  });

  it("has nothing to file of a draft whose text can no longer be read", () => {
    const { db, drafts, add } = setup();
    const id = add();
    expect(drafts.whole(id)).toMatchObject({ original: { name: "Offer.eml", size: 9 } });
    db.exec("PRAGMA ignore_check_constraints = ON; UPDATE draft_prepared SET prepared = '{'");
    expect(drafts.whole(id)).toBeUndefined();
  });

  it("takes over the drafts of earlier versions, to be read again", () => {
    const db = openDatabase(":memory:", migrations.slice(0, 2));
    db.prepare(
      `INSERT INTO draft (id, sha256, file_name, opened_at, email, preview, remote_images, snippet, taken_by)
       VALUES ('1', ?, 'a.eml', 7, '{}', '<p>Hi</p>', 0, 'Hi', 'job')`,
    ).run(original);
    for (const { sql } of migrations.slice(2)) db.exec(sql);
    const { drafts } = setup(db);
    expect(unreadOf(drafts)).toEqual([
      { id: "1", sha256: original, fileName: "a.eml", openedAt: 7 },
    ]);
    expect(drafts.takers()).toEqual(["job"]);
    expect(drafts.namesBytes(original)).toBe(true);
  });

  it("keeps the words of earlier versions as codes, or as they were, and reads damaged rows again", () => {
    const before = migrations.findIndex(({ name }) => name === "intake-5-messages");
    const db = openDatabase(":memory:", migrations.slice(0, before));
    const insert = (id: string, directionReason: string, damage = (json: string) => json) => {
      const old = {
        ...email,
        directionReason,
        warnings: [{ code: "charset", message: "Some letters may be wrong." }],
      };
      const fit = { remarks: ["60 people in To."], isShortened: true, shown: [] };
      db.prepare(
        "INSERT INTO draft (id, sha256, file_name, opened_at, size) VALUES (?, ?, 'a.eml', 7, 9)",
      ).run(id, original);
      db.prepare("INSERT INTO draft_reading VALUES (?, ?, 'Hi', 'a.eml', ?, 0, ?)").run(
        ...[id, damage(JSON.stringify(old)), preview, JSON.stringify(fit)],
      );
      db.prepare("INSERT INTO draft_prepared VALUES (?, ?)").run(
        id,
        JSON.stringify({ ...reading().prepared, fit }),
      );
    };
    const [known, kept, broken] = [randomUUID(), randomUUID(), randomUUID()];
    insert(known, "it is a draft");
    insert(kept, "it was kept in “Sent”");
    db.exec("PRAGMA ignore_check_constraints = ON");
    insert(broken, "it is a draft", (json) => json.slice(0, 40));
    for (const { sql } of migrations.slice(before)) db.exec(sql);
    const { drafts } = setup(db);
    const shown = trayOf(drafts);
    expect(shown.map(({ id }) => id)).toEqual([known, kept]);
    expect(shown.map(({ email }) => directionText(email.directionReason))).toEqual([
      "it is a draft",
      "it was kept in “Sent”",
    ]);
    expect(shown[0]?.email.directionReason).toEqual({ code: "draft" });
    expect(shown[0]?.email.warnings.map(warningText)).toEqual(["Some letters may be wrong."]);
    expect(shown[0]?.fit?.remarks.map(remarkText)).toEqual(["60 people in To."]);
    expect(shown[0]?.fit).toMatchObject({ isShortened: true });
    expect(drafts.whole(known)?.prepared).not.toHaveProperty("fit");
    expect(unreadOf(drafts).map(({ id }) => id)).toEqual([broken]);
  });
});
