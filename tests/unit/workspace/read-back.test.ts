import { expect, describe, it, onTestFinished } from "vitest";
import { ReadBack } from "../../../electron/workspace/mails/read-back.ts";
import { CrmSession } from "../../../electron/workspace/connection/crm-session.ts";
import type { FullEmail } from "../../../electron/zoho/api/emails.ts";
import type { Zoho } from "../../../electron/zoho/connect.ts";
import { sentOf } from "../../../electron/zoho/filing/read-back.ts";
import type { CompleteEmail } from "../../../electron/zoho/filing/request.ts";
import { makeWorld, settled, zohoError } from "../../support/outbox/world.ts";

const minute = 60_000;
const hour = 60 * minute;
const email = { content: "Hello", mail_format: "text" };
const file = { name: "offer.pdf", size: 1_000, sha256: "a".repeat(64), inline: false };
const sent = sentOf(
  { ...email, attachments: [{ id: "1", name: file.name }] } as unknown as CompleteEmail,
  { files: [file] },
  new Map([[0, "1"]]),
);
const whole: FullEmail = {
  ...{ message_id: "crm", ...email, attachments: [{ id: "1", name: file.name, size: file.size }] },
};

function setup() {
  const world = makeWorld();
  const { db, store, clock, pause } = world;
  const asked: string[] = [];
  const answers: (FullEmail | Error | undefined)[] = [];
  const zoho = {
    credits: () => undefined,
    email: (_record: unknown, id: string) => {
      asked.push(id);
      const answer = answers.length > 0 ? answers.shift() : whole;
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
  } as unknown as Zoho;
  const failures: unknown[] = [];
  const seen: string[] = [];
  const readBack = new ReadBack({
    ...{ db, outbox: store, pause, setTimer: clock.setTimer, now: clock.now },
    ...{ crm: new CrmSession(Promise.resolve(zoho)), steady: pause.clock.steady },
    onSeen: (id) => seen.push(id),
    onFailure: (_, error) => failures.push(error),
  });
  onTestFinished(() => readBack.stop());
  /** Files a mail, of which the CRM gives an id unless it was lost. */
  const file = (crmId: string | undefined = "crm") => {
    const job = world.add();
    store.associated(store.noteIntent(store.claim()!), crmId, sent);
    return job;
  };
  const wake = async () => {
    readBack.wake();
    await settled();
  };
  return { ...world, readBack, asked, answers, failures, seen, file, wake };
}

describe("reading filed mails back", () => {
  it("turns filed into seen, once, and keeps nothing of what was sent", async () => {
    const { store, db, asked, seen, file, wake } = setup();
    const job = file();
    expect(store.get(job.id)).not.toHaveProperty("seen");
    await wake();
    expect(store.get(job.id)).toMatchObject({ state: "filed", seen: "whole" });
    expect(seen).toEqual([job.id]);
    await wake();
    expect(asked).toEqual(["crm"]);
    expect(db.prepare("SELECT sent FROM job").get()).toEqual({ sent: null });
  });

  it("tells of files that the CRM does not show", async () => {
    const { store, answers, file, wake } = setup();
    answers.push({ ...whole, attachments: [] }, { ...whole, content: "Other words" });
    const [other, incomplete] = [file("1"), file("2")];
    await wake();
    expect(store.get(incomplete.id)).toMatchObject({
      ...{ state: "filed", seen: "incomplete" },
      problem: {
        code: "filed-without-files",
        values: { names: [{ code: "named-file", values: { name: "offer.pdf" } }] },
      },
    });
    expect(store.get(other.id)).toMatchObject({ seen: "other" });
    expect(store.get(other.id)).not.toHaveProperty("problem");
  });

  it("asks again after a while where the CRM does not show the mail yet, and not for ever", async () => {
    const { store, clock, asked, answers, file, wake } = setup();
    answers.push(undefined, undefined);
    const job = file();
    await wake();
    await clock.pass(11 * minute);
    expect(store.get(job.id)).toMatchObject({ seen: "whole" });
    expect(asked).toHaveLength(3);
    answers.push(...Array.from({ length: 50 }, () => undefined));
    file();
    await wake();
    await clock.pass(23 * hour);
    expect(asked).toHaveLength(3 + 4);
  });

  it("waits while the outbox has something to send, or Zoho wants a pause", async () => {
    const { store, pause, asked, file, add, wake } = setup();
    file();
    add();
    await wake();
    expect(asked).toEqual([]);
    store.associated(store.noteIntent(store.claim()!));
    pause.begin("busy", zohoError("busy", hour));
    await wake();
    expect(asked).toEqual([]);
    pause.cutShort({ evenIfBusy: true });
    pause.end();
    await wake();
    expect(asked).toEqual(["crm"]);
  });

  it("goes on with the others where one may not be seen, and later after a fault", async () => {
    const { asked, answers, failures, file, wake } = setup();
    for (const id of ["1", "2", "3"]) file(id);
    answers.push(zohoError("ask"), whole, zohoError("server"));
    await wake();
    expect(asked).toEqual(["3", "2", "1"]);
    await wake();
    expect(asked).toEqual(["3", "2", "1", "1"]);
    expect(failures).toEqual([]);
  });

  it("asks for a hundred mails a day, and for none that is older than a day", async () => {
    const { db, clock, asked, file, wake } = setup();
    for (let count = 0; count < 120; count += 1) file();
    await wake();
    for (let count = 0; count < 300; count += 1) await settled();
    expect(asked).toHaveLength(100);
    await clock.pass(25 * hour);
    await wake();
    expect(asked).toHaveLength(100);
    expect(db.prepare("SELECT count(sent) AS kept FROM job").get()).toEqual({ kept: 0 });
  });
});
