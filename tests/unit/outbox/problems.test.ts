import type { DatabaseSync } from "node:sqlite";
import { beforeEach, describe, expect, it } from "vitest";
import { isProblemMessage, problemText } from "../../../electron/contract/messages/problems.ts";
import type { Problem } from "../../../electron/contract/problem.ts";
import { migrations } from "../../../electron/outbox/migrations.ts";
import * as ofOutbox from "../../../electron/outbox/problems.ts";
import { OutboxStore } from "../../../electron/outbox/store.ts";
import { diskProblem } from "../../../electron/storage/disk-problem.ts";
import { bytesMissing } from "../../../electron/storage/spool.ts";
import { failures } from "../../../electron/zoho/errors/failure-table.ts";
import {
  lastProblemFor,
  problemFor,
  uploadBrokeOff,
  uploadGivenUp,
} from "../../../electron/zoho/errors/problems.ts";
import { makeWorld, newJob, outboxDatabase } from "../../support/outbox/world.ts";

const file = { name: "Offer.pdf", size: 3_000_000 };
const meanings = [...new Set(failures.map(({ says }) => says))];
const full = Object.assign(new Error("full"), { code: "ENOSPC", path: "/data/spool/a" });

/** All that an attempt, or a backup, can leave in a row. */
const stored: readonly Problem[] = [
  ...meanings.map(problemFor),
  ...meanings.flatMap((meaning) => lastProblemFor(meaning) ?? []),
  { ...problemFor("no-answer"), support: "SOMETHING_NEW (400): It says what it likes." },
  uploadBrokeOff(file, "silent"),
  uploadGivenUp(file, "broken", 5),
  ofOutbox.elsewhere("Client renewal"),
  ofOutbox.internal,
  ofOutbox.fromBackup,
  ofOutbox.unreadable,
  bytesMissing,
  diskProblem(full)!,
];

const rawProblem = (db: DatabaseSync, id: string): unknown =>
  db.prepare("SELECT problem FROM job WHERE id = ?").get(id)?.["problem"];

describe("the problem of a job", () => {
  it.each(stored.map((problem) => [`${problem.code} ${problem.kind ?? ""}`, problem] as const))(
    "is stored as a code, and shown as a sentence: %s",
    (_, problem) => {
      const { store, db, add } = makeWorld();
      const { id } = add();
      store.ask(store.claim()!, { problem, refused: true });
      const text = String(rawProblem(db, id));
      const { code, kind, values, remedy, support, ...rest } = JSON.parse(text) as Problem;
      expect({ code, kind, values, remedy, support }).toMatchObject(problem);
      expect(rest).toEqual({});
      expect(`${code} ${kind ?? ""} ${remedy ?? ""}`).toMatch(/^[a-z- ]+$/);
      expect(isProblemMessage(problem)).toBe(true);
      const sentence = problemText(store.get(id)!.problem!);
      expect(sentence).toMatch(/^\S.+\.$/);
      expect(sentence).not.toMatch(/[{}]|undefined/);
    },
  );
});

describe("problems of earlier versions", () => {
  const migration = migrations.find(({ name }) => name === "outbox-4-problem-messages")!;
  let db: DatabaseSync;
  let store: OutboxStore;
  beforeEach(() => {
    db = outboxDatabase();
    store = new OutboxStore(db, { now: () => 1 });
  });

  function insert(problem: string, change = ""): string {
    const job = newJob();
    store.add([job]);
    db.prepare(`UPDATE job SET state = 'needs-you', problem = ? ${change} WHERE id = ?`).run(
      problem,
      job.id,
    );
    return job.id;
  }
  const migrate = () => {
    db.exec(migration.sql);
  };
  const shown = (id: string) => {
    const problem = store.get(id)?.problem;
    return problem && { ...problem, text: problemText(problem) };
  };

  it("keep their words, with what support needs and what helps", () => {
    const old = { code: "no-permission", message: "You may not “do” this. Ask." };
    const bare = insert(JSON.stringify(old));
    const whole = insert(
      JSON.stringify({ ...old, remedy: "choose-record", support: "NO_PERMISSION (403)" }),
    );
    migrate();
    expect(shown(bare)).toMatchObject({ code: "earlier-version", text: old.message });
    expect(shown(bare)).not.toHaveProperty("remedy");
    expect(shown(whole)).toMatchObject({
      ...{ code: "earlier-version", text: old.message },
      ...{ remedy: "choose-record", support: "NO_PERMISSION (403)" },
    });
  });

  it("keep the code of missing files, by which a filing continues", () => {
    const id = insert(JSON.stringify({ code: "bytes-missing", message: "A file is missing." }));
    migrate();
    expect(shown(id)).toMatchObject({ code: "bytes-missing" });
    expect(rawProblem(db, id)).toBe('{"code":"bytes-missing"}');
  });

  it("cost no job, and do not keep the others back, where they are damaged", () => {
    db.exec("PRAGMA ignore_check_constraints = ON");
    const damaged = ['{"code":"off', "", "3", '"text"', "[]", '{"code":"new"}', '{"message":{}}'];
    const ids = damaged.map((problem) => insert(problem));
    const unchecked = insert('{"code":"offline","message":"Old."}', ", state = 'sent'");
    db.exec("PRAGMA ignore_check_constraints = OFF");
    const good = insert('{"code":"offline","message":"Old."}');
    migrate();
    expect(shown(good)).toMatchObject({ text: "Old." });
    for (const id of ids) expect(store.get(id)?.state).toBe("needs-you");
    expect(ids.map((id) => rawProblem(db, id))).toEqual(damaged);
    expect(rawProblem(db, unchecked)).toContain("earlier-version");
  });
});
