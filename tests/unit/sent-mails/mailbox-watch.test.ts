import { appendFile, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { ProblemError, problemIn } from "../../../electron/contract/problem.ts";
import { MailboxFile } from "../../../electron/mail/formats/mbox/mailbox-file.ts";
import type { FoundHead } from "../../../electron/mail/sent-mail.ts";
import { readNewMails } from "../../../electron/mail/sent-mailbox.ts";
import {
  MailboxWatch,
  type MailboxWatchParts,
} from "../../../electron/sent-mails/mailbox-watch.ts";
import { sentMigrations, SentStore } from "../../../electron/sent-mails/sent-store.ts";
import { openDatabase } from "../../../electron/storage/database.ts";
import { mailbox, sentMessage, type SentParts } from "../../support/mails/sent-box.ts";

const day = 24 * 3_600_000;
const now = Date.parse("2026-11-26T12:00:00Z");
const sent = (id: string): SentParts => ({ id, at: now - day });

let folder: string;
let box: string;
let store: SentStore;
let watch: MailboxWatch;
let states: string[];
let failures: unknown[];
/** How often the mailbox was opened. */
let openings: number;
/** The next look, and how long it was to wait. */
let next: { look: () => void; delayMs: number } | undefined;
let scheduled: PromiseWithResolvers<undefined>;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "mailpin-mailbox-watch-"));
  box = path.join(folder, "Sent");
  store = new SentStore(openDatabase(":memory:", sentMigrations));
  [states, failures, openings, next] = [[], [], 0, undefined];
  scheduled = Promise.withResolvers();
  watch = newWatch();
});
afterEach(async () => {
  await watch.close();
  await rm(folder, { recursive: true });
});

/** Reads as the process does, in this one. */
const reader: MailboxWatchParts["reader"] = {
  mailbox: async ({ path: place, ...request }, onFound) => {
    openings += 1;
    const file = await MailboxFile.open(place).catch((cause: unknown) => {
      throw new ProblemError({ code: "sent-unreachable" }, { cause });
    });
    const found: FoundHead[] = [];
    try {
      return await readNewMails(file, request, (one) => {
        if (one !== undefined) found.push(one);
      });
    } finally {
      onFound(found);
      await file.close();
    }
  },
};

const newWatch = () =>
  new MailboxWatch({
    ...{ file: box, store, reader, now: () => now, onFound: () => undefined },
    onState: (state) => states.push(state),
    onFailure: (error) => failures.push(error),
    setTimer: (look, delayMs) => {
      next = { look, delayMs };
      scheduled.resolve(undefined);
      return () => {
        next = undefined;
      };
    },
  });

/** The next look happens now. @returns after how many seconds it would have */
async function look(): Promise<number> {
  const { look: run, delayMs = NaN } = next ?? {};
  scheduled = Promise.withResolvers();
  run?.();
  await scheduled.promise;
  return delayMs / 1000;
}

const subjects = () =>
  store
    .page(0, 100)
    .map(({ head }) => head.subject)
    .toSorted();

it("takes what is there, and its last mail once the mailbox rests", async () => {
  await writeFile(box, mailbox([sent("a"), sent("b")]));
  await watch.begin();
  expect(subjects()).toEqual(["About a"]);
  expect(await look()).toBe(2);
  expect(subjects()).toEqual(["About a", "About b"]);
  expect(states).toEqual(["reading", "watched"]);
});

it("takes what is added, also half of it first, and opens the mailbox only when it has changed", async () => {
  await writeFile(box, mailbox([sent("a")]));
  await watch.begin();
  await look();
  const before = openings;
  expect(await look()).toBe(10);
  expect(openings).toBe(before);
  const whole = sentMessage(sent("c"));
  await appendFile(box, mailbox([sent("b")]) + whole.slice(0, 100));
  expect(await look()).toBe(10);
  expect(subjects()).toEqual(["About a", "About b"]);
  await appendFile(box, whole.slice(100));
  expect(await look()).toBe(2);
  expect(await look()).toBe(2);
  expect(subjects()).toEqual(["About a", "About b", "About c"]);
});

it("goes on after a restart where it was, and tells no mail twice after the mailbox was compacted", async () => {
  await writeFile(box, mailbox([sent("gone"), sent("a")]));
  await watch.begin();
  await look();
  await watch.close();
  await writeFile(box, mailbox([sent("a"), sent("b")]));
  watch = newWatch();
  watch.start();
  await look();
  await look();
  expect(subjects()).toEqual(["About a", "About b", "About gone"]);
  expect(states).toEqual(["reading", "watched"]);
});

it("says when the mailbox is not there, and goes on when it is back", async () => {
  await writeFile(box, mailbox([sent("a")]));
  await watch.begin();
  await look();
  await rename(box, `${box}.away`);
  await look();
  expect(states.at(-1)).toBe("unreachable");
  await writeFile(`${box}.away`, mailbox([sent("a"), sent("b")]));
  await rename(`${box}.away`, box);
  expect(await look()).toBe(10);
  await look();
  expect(states.at(-1)).toBe("watched");
  expect(subjects()).toEqual(["About a", "About b"]);
  expect(failures).toEqual([]);
});

it("refuses what is no mailbox, and says so where one has become something else", async () => {
  await writeFile(box, "not a mailbox ".repeat(2_000));
  const refused = await watch.begin().catch(problemIn);
  expect(refused).toEqual({ code: "not-a-mailbox" });
  await expect(newWatchOf("nowhere").begin()).rejects.toMatchObject({
    problem: { code: "sent-unreachable" },
  });
  watch.start();
  await look();
  expect(states.at(-1)).toBe("unreadable");
  expect(failures).toHaveLength(1);
});

const newWatchOf = (name: string) => {
  box = path.join(folder, name);
  return newWatch();
};
