import { beforeEach, describe, expect, it } from "vitest";
import { problemText } from "../../../electron/contract/messages/problems.ts";
import { problemIn } from "../../../electron/contract/problem.ts";
import type { NewJob } from "../../../electron/outbox/job.ts";
import type { KnownMail } from "../../../electron/outbox/same-mail.ts";
import {
  filedAsOf,
  namesakeOf,
  sameId,
  unsureId,
} from "../../../electron/workspace/mails/filed-before.ts";
import { possibleIds } from "../../../electron/zoho/filing/compose.ts";
import { makeWorld, newJob } from "../../support/outbox/world.ts";

const record = { module: "Deals", id: "1", title: "Renewal" };
const hash = (letter: string) => letter.repeat(64);
const first = { originalSha256: hash("1"), fingerprint: hash("a"), subject: "Scan 1" };
const second = { originalSha256: hash("2"), fingerprint: hash("b"), subject: "Scan 2" };
const id = "<same@scanner.local>";

let world: ReturnType<typeof makeWorld>;
beforeEach(() => {
  world = makeWorld();
});

/** @param messageId null: the mail has none */
const ask = (mail: KnownMail, messageId: string | null = id, together: readonly NewJob[] = []) => {
  const { fingerprint } = mail;
  const email = {
    ...(messageId !== null && { messageId }),
    ...(fingerprint !== undefined && { fingerprint }),
  };
  const filedAs = filedAsOf({ email, sha256: mail.originalSha256 });
  return namesakeOf(world.store.filedWith([filedAs], record), { mail, filedAs }, together);
};
const codeOf = (look: () => unknown): string | undefined => {
  try {
    look();
    return undefined;
  } catch (error) {
    return problemIn(error)?.code;
  }
};
const finished = (job: Partial<NewJob>) => {
  const added = world.add({ messageId: id, record, ...job });
  world.store.associated(world.store.noteIntent(world.store.claim()!));
  return added;
};

describe("two mails with one Message-ID", () => {
  it("are told apart by their content", () => {
    finished(first);
    expect(ask(second)).toBe("Scan 1");
    expect(codeOf(() => ask(first))).toBe("already-filed");
  });

  it("are one mail where only the file differs", () => {
    finished(first);
    expect(codeOf(() => ask({ ...first, originalSha256: hash("3") }))).toBe("already-filed");
  });

  it("are told apart before the first one is sent", () => {
    world.add({ messageId: id, record, ...first });
    expect(ask(second)).toBe("Scan 1");
    expect(codeOf(() => ask(first))).toBe("being-filed");
  });

  it("are told apart when they are filed together", () => {
    const job = newJob({ messageId: id, record, ...first });
    expect(ask(second, id, [job])).toBe("Scan 1");
    expect(ask(first, id, [job])).toBeUndefined();
    const unread = { ...second, fingerprint: undefined, subject: "Scan 1" };
    expect(ask(unread, id, [job])).toBe("Scan 1"); // perhaps a copy: the user decides
  });

  it("do not matter to another record, or after the first was taken back", () => {
    const job = world.add({ messageId: id, record: { ...record, id: "2" }, ...first });
    expect(ask(second)).toBeUndefined();
    world.store.undo(job.id);
    world.store.undo(world.add({ messageId: id, record, ...first }).id);
    expect(ask(second)).toBeUndefined();
  });

  it("are both known when the second was filed under an id of its own", () => {
    finished(first);
    finished({ ...second, messageId: `<${second.fingerprint}@mailpin.invalid>` });
    expect(codeOf(() => ask(first))).toBe("already-filed");
    expect(codeOf(() => ask(second))).toBe("already-filed");
  });

  it("count as one where an earlier version filed the first, unless the subject differs", () => {
    finished({ ...first, fingerprint: undefined });
    expect(codeOf(() => ask({ ...second, subject: "Scan 1" }))).toBe("already-filed");
    expect(ask(second)).toBe("Scan 1");
  });

  it("are not known apart where only Zoho has seen the first: the user decides", () => {
    world.add({ messageId: id, record, ...first });
    const problem = { code: "duplicate" } as const;
    world.store.alreadyThere(world.store.noteIntent(world.store.claim()!), problem);
    expect(ask(first)).toBe("Scan 1");
  });

  it("are said by their subject, or by their number", () => {
    const one = { draftId: "2f0c5c5a-6b1f-4a53-9d53-0c4f6d6a2b11", subject: "Scan 1" };
    expect(sameId([one], record)).toMatchObject({
      code: "same-id",
      remedy: "file-as-another",
      draftIds: [one.draftId],
    });
    expect(problemText(sameId([one], record))).toContain("“Scan 1”");
    expect(problemText(sameId([one, one], record))).toContain("2 of these");
  });
});

describe("a mail without a Message-ID", () => {
  it("is known in the copy of another person", () => {
    finished({ ...first, messageId: `<${first.fingerprint}@mailpin.invalid>` });
    const copy = { ...first, originalSha256: hash("3") };
    expect(codeOf(() => ask(copy, null))).toBe("already-filed");
    expect(ask(second, null)).toBeUndefined();
  });

  it("is known where a copy of it was filed that another program had given an id", () => {
    finished(first);
    expect(codeOf(() => ask({ ...first, originalSha256: hash("3") }, null))).toBe("already-filed");
    expect(ask(second, null)).toBeUndefined();
    const robot = { ...first, originalSha256: hash("4") }; // the same words, sent once more
    expect(ask(robot, "<second@scanner.local>")).toBeUndefined();
  });

  it("is known in a copy with an id that is filed along with it", () => {
    const job = newJob({ messageId: id, record, ...second });
    expect(ask({ ...second, originalSha256: hash("3") }, null, [job])).toBeUndefined();
  });

  it("is known where an earlier version filed it under the hash of its file", () => {
    const messageId = `<${first.originalSha256}@mailpin.invalid>`;
    finished({ ...first, fingerprint: undefined, messageId });
    expect(codeOf(() => ask(first, null))).toBe("already-filed");
  });

  it("is known where Zoho had it before: its id is made from its content", () => {
    world.add({ ...first, messageId: `<${first.fingerprint}@mailpin.invalid>`, record });
    const problem = { code: "duplicate" } as const;
    world.store.alreadyThere(world.store.noteIntent(world.store.claim()!), problem);
    expect(codeOf(() => ask(first, null))).toBe("already-filed");
  });

  it("is filed under its file's hash where its reading is of an earlier version", () => {
    expect(possibleIds({ email: {}, sha256: hash("1") })).toEqual([
      `<${hash("1")}@mailpin.invalid>`,
    ]);
  });
});

describe("a mail that may be with the record, as only Zoho knows", () => {
  const asked = (messageId?: string, mail = { ...first, originalSha256: hash("3") }) => {
    const email = { fingerprint: mail.fingerprint, ...(messageId !== undefined && { messageId }) };
    return { mail, filedAs: filedAsOf({ email, sha256: mail.originalSha256 }) };
  };
  const givenUp = (job: Partial<NewJob>) => {
    const { id: jobId } = world.add({ messageId: id, record, ...first, ...job });
    const problem = { code: "zoho-down" } as const;
    world.store.ask(world.store.noteIntent(world.store.claim()!), { problem, refused: false });
    world.store.giveUp(jobId);
  };
  const filedWith = (asking: ReturnType<typeof asked>, where = record) =>
    world.store.filedWith([asking.filedAs], where);

  it("is filed under the same id after the user gave it up, whichever copy it is", () => {
    givenUp({});
    expect(ask(first)).toBeUndefined();
    expect(ask(first, null)).toBeUndefined();
    const copy = asked();
    expect(unsureId(filedWith(copy), copy)).toBe(id);
    const robot = asked("<second@scanner.local>");
    expect(unsureId(filedWith(robot), robot)).toBeUndefined();
  });

  it("and so is a copy with an id after one without", () => {
    const messageId = `<${first.fingerprint}@mailpin.invalid>`;
    givenUp({ messageId });
    const copy = asked(id);
    expect(unsureId(filedWith(copy), copy)).toBe(messageId);
  });

  it("is told from another one with its id, which would count as the same", () => {
    givenUp({});
    expect(ask(second)).toBe("Scan 1");
    const another = asked(id, second);
    expect(unsureId(filedWith(another), another)).toBeUndefined();
  });

  it("counts the same where the record was the second one of its job", () => {
    finished({ ...first, record: { ...record, id: "2" }, link: record });
    expect(ask(first)).toBeUndefined();
    expect(ask(second)).toBe("Scan 1");
    const copy = asked();
    expect(unsureId(filedWith(copy), copy)).toBe(id);
    expect(filedWith(copy, { ...record, id: "3" })).toEqual([]);
  });

  it("is with no record when it was taken back in time", () => {
    world.store.undo(world.add({ messageId: id, record, ...first }).id);
    expect(filedWith(asked(id))).toEqual([]);
  });
});
