import { beforeEach, describe, expect, it } from "vitest";
import type { FoundHead } from "../../../electron/mail/sent-mail.ts";
import { SentList, type Judge, type Judgement } from "../../../electron/sent-mails/sent-list.ts";
import { sentMigrations, SentStore } from "../../../electron/sent-mails/sent-store.ts";
import { openDatabase } from "../../../electron/storage/database.ts";
import { ana } from "../../support/mails/sent-box.ts";

const day = 24 * 3_600_000;
const now = Date.parse("2026-11-26T12:00:00Z");

const key = (n: number) => n.toString(16).padStart(64, "0");
const found = (n: number, daysAgo = 1): FoundHead => ({
  head: {
    ...{ key: key(n), messageId: `<${n}@seller.example>`, subject: `Mail ${n}` },
    ...{ to: [ana], cc: [], bcc: [], sentAt: now - daysAgo * day },
  },
  at: { start: n },
});
const open: Judgement = { customers: [ana], isFiled: false, isInTray: false };

let store: SentStore;
/** By the id of the mail. */
let judgements: Record<string, Judgement>;
/** How many mails were asked about at once. */
let asked: number[];
let list: SentList;

beforeEach(() => {
  store = new SentStore(openDatabase(":memory:", sentMigrations));
  [judgements, asked] = [{}, []];
  const judge: Judge = (heads) => {
    asked.push(heads.length);
    return Promise.resolve(heads.map(({ messageId = "" }) => judgements[messageId] ?? open));
  };
  list = new SentList({ store, judge, now: () => now });
});

const put = (...mails: FoundHead[]) => {
  store.add(mails, now);
};
const judge = (n: number, judgement: Partial<Judgement>) => {
  judgements[`<${n}@seller.example>`] = { ...open, ...judgement };
};
const keys = async () => (await list.open()).map((mail) => mail.key);

describe("the list of sent mails", () => {
  it("counts those to customers of a week, and names those that are not filed, the latest first", async () => {
    put(found(1, 1), found(2, 2), found(3, 3), found(4, 4), found(5, 5), found(6, 8));
    judge(1, { isFiled: true });
    judge(2, { isInTray: true });
    judge(5, { customers: [] });
    expect(await list.counts()).toEqual({ sent: 4, filed: 1, inTray: 1, open: 2, openEarlier: 1 });
    expect(await keys()).toEqual([key(3), key(4), key(6)]);
    expect((await list.open())[0]).toEqual({
      ...{ key: key(3), subject: "Mail 3", to: ["Ana Client"], more: 0, sentAt: now - 3 * day },
    });
  });

  it("names two customers, and counts the others", async () => {
    put(found(1));
    const customers = ["b@x.example", "c@x.example", "b@x.example", "d@x.example"];
    judge(1, { customers: customers.map((address) => ({ address })) });
    expect((await list.open())[0]).toMatchObject({ to: ["b@x.example", "c@x.example"], more: 1 });
  });

  it("leaves out what is not needed, until it is wanted after all, also when the mail is found anew", async () => {
    put(found(1), found(2, 2));
    store.dismiss([key(1)], true);
    put({ ...found(1), at: { start: 77 } });
    expect(await keys()).toEqual([key(2)]);
    expect(await list.counts()).toMatchObject({ sent: 2, open: 1 });
    expect(store.get(key(1))?.at).toEqual({ start: 77 });
    store.dismiss([key(1)], false);
    expect(await keys()).toEqual([key(1), key(2)]);
  });

  it("takes a mail from the future for one of now, so that it grows old", () => {
    put(found(1, -400));
    expect(store.get(key(1))?.head.sentAt).toBe(now);
    store.forget(now + 1);
    expect(store.page(0, 10)).toEqual([]);
  });

  it("asks about thousands some at a time, each once, also those of one moment", async () => {
    put(...Array.from({ length: 250 }, (_, n) => found(n + 1)));
    expect(await list.counts()).toMatchObject({ sent: 250, open: 250 });
    expect(asked).toEqual([100, 100, 50]);
  });

  it("remembers how far a mailbox was read, and nothing of another one", () => {
    const mark = { offset: 5, size: 9, mtimeMs: 1.5, digest: key(1) };
    store.setMark("/mail/Sent", mark);
    expect(store.mark("/mail/Sent")).toEqual(mark);
    expect(store.mark("/mail/Other")).toBeUndefined();
  });
});
