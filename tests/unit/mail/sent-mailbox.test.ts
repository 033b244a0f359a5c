import { appendFile, mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { MailboxFile } from "../../../electron/mail/formats/mbox/mailbox-file.ts";
import type { FoundHead, MailboxMark } from "../../../electron/mail/sent-mail.ts";
import { readNewMails, readOneMail } from "../../../electron/mail/sent-mailbox.ts";
import { ana, mailbox, sentMessage, type SentParts } from "../../support/mails/sent-box.ts";

const day = 24 * 3_600_000;
const now = Date.parse("2026-11-26T12:00:00Z");
const since = now - 14 * day;
const sent = (id: string, more: Partial<SentParts> = {}): SentParts => ({
  id,
  at: now - day,
  ...more,
});

let folder: string;
let box: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "mailpin-sent-"));
  box = path.join(folder, "Sent");
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** Counts the bytes that are read. */
async function open(): Promise<{ file: MailboxFile; bytes: () => number }> {
  const file = await MailboxFile.open(box);
  const read = file.read.bind(file);
  let bytes = 0;
  file.read = async (start, length) => {
    const piece = await read(start, length);
    bytes += piece.length;
    return piece;
  };
  return { file, bytes: () => bytes };
}

type Look = { ids: string[]; found: FoundHead[]; mark: MailboxMark; bytes: number };

async function look(mark?: MailboxMark, isQuiet = true): Promise<Look> {
  const { file, bytes } = await open();
  try {
    const found: FoundHead[] = [];
    const next = await readNewMails(file, { since, mark, isQuiet }, (one) => {
      if (one !== undefined) found.push(one);
    });
    const ids = found.map(({ head }) => /<(.*)@/.exec(head.messageId ?? "")?.[1] ?? "without");
    return { ids, found, mark: next, bytes: bytes() };
  } finally {
    await file.close();
  }
}

describe("a mailbox of sent mails", () => {
  it("tells at first what was sent in the last two weeks, and what the list needs of it", async () => {
    const cc = "Ana Client <ana@client.example>, =?utf-8?q?J=C3=BCrgen?= <j@other.example>";
    await writeFile(
      box,
      mailbox([
        sent("old", { at: now - 15 * day }),
        sent("a", { to: cc, subject: "=?utf-8?q?=C3=84nderung?=" }),
        sent("b"),
      ]),
    );
    const { ids, found } = await look();
    expect(ids).toEqual(["a", "b"]);
    expect(found[0]).toEqual({
      at: { start: sentMessage(sent("old", { at: now - 15 * day })).length },
      head: {
        key: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        messageId: "<a@seller.example>",
        subject: "Änderung",
        from: { name: "Sam Seller", address: "sam@seller.example" },
        to: [ana, { name: "Jürgen", address: "j@other.example" }],
        cc: [],
        bcc: [],
        sentAt: now - day,
      },
    });
  });

  it("that grows tells what was added, and reads no more than that", async () => {
    await writeFile(box, mailbox([sent("large", { body: "x".repeat(3_000_000) }), sent("a")]));
    const first = await look();
    expect(first.ids).toEqual(["large", "a"]);
    await appendFile(box, mailbox([sent("b"), sent("c")]));
    const second = await look(first.mark);
    expect(second.ids).toEqual(["a", "b", "c"]);
    expect(second.bytes).toBeLessThan(20_000);
    const third = await look(second.mark);
    expect(third.ids).toEqual(["c"]);
  });

  it("that is being written keeps its last mail back until it rests", async () => {
    const whole = sentMessage(sent("b", { body: "The end of it." }));
    await writeFile(box, mailbox([sent("a")]) + whole.slice(0, 300));
    const first = await look(undefined, false);
    expect(first.ids).toEqual(["a"]);
    await appendFile(box, whole.slice(300));
    const second = await look(first.mark);
    expect(second.ids).toEqual(["b"]);
  });

  it("whose last header is half written does not tell of it, however long it rests", async () => {
    const whole = sentMessage(sent("b"));
    const cut = whole.indexOf("Subject:");
    await writeFile(box, mailbox([sent("a")]) + whole.slice(0, cut));
    const first = await look();
    expect(first.ids).toEqual(["a"]);
    await appendFile(box, whole.slice(cut));
    const second = await look(first.mark);
    expect(second.ids).toEqual(["b"]);
    expect(second.found[0]?.head.subject).toBe("About b");
  });

  it("that was compacted, or replaced, is read anew, with the same keys", async () => {
    await writeFile(box, mailbox([sent("old", { at: now - 30 * day }), sent("a"), sent("b")]));
    const first = await look();
    await writeFile(box, mailbox([sent("a"), sent("b")]));
    const compacted = await look(first.mark);
    expect(compacted.ids).toEqual(["a", "b"]);
    const keys = ({ found }: Look) => found.map(({ head }) => head.key);
    expect(keys(compacted)).toEqual(keys(first));
    // Larger than before, and another one all the same.
    await writeFile(box, mailbox([sent("x"), sent("y"), sent("z", { body: "z".repeat(5_000) })]));
    expect((await look(compacted.mark)).ids).toEqual(["x", "y", "z"]);
    await truncate(box, 0);
    const empty = await look(compacted.mark);
    expect(empty.ids).toEqual([]);
    await writeFile(box, mailbox([sent("new")]));
    expect((await look(empty.mark)).ids).toEqual(["new"]);
  });

  it("passes over what its program has deleted, what has no date, and lines of letters", async () => {
    const letter = ">From me on Monday:\n\nFrom that day on\nit was fine";
    await writeFile(
      box,
      mailbox([
        sent("deleted", { status: "0009" }),
        sent("letter", { body: letter }),
        sent("undated", { at: NaN }),
      ]),
    );
    expect((await look()).ids).toEqual(["letter"]);
  });

  it("knows a mail without an id by what is in it", async () => {
    await writeFile(box, mailbox([sent("n", { hasNoId: true }), sent("a")]));
    const { found } = await look();
    expect(found[0]?.head).toMatchObject({ fingerprint: expect.any(String) as string });
    expect(found[0]?.head).not.toHaveProperty("messageId");
  });

  it("finds a header longer than most", async () => {
    const to = Array.from({ length: 900 }, (_, n) => `p${n}@client.example`).join(",\n ");
    await writeFile(box, mailbox([sent("many", { to }), sent("a")]));
    const { found } = await look();
    expect(found.map(({ head }) => head.to.length)).toEqual([200, 1]);
  });

  it("is none where it does not begin with a mail", async () => {
    await writeFile(box, `${"%PDF-1.7 ".repeat(3_000)}\n\n${mailbox([sent("a")])}`);
    await expect(look()).rejects.toMatchObject({ problem: { code: "not-a-mailbox" } });
  });
});

describe("a mail of the mailbox", () => {
  const read = async ({ head, at }: FoundHead) => {
    const { file } = await open();
    const start = "start" in at ? at.start : NaN;
    try {
      const bytes = await readOneMail(file, { start, key: head.key, since }, () => undefined);
      return Buffer.from(bytes).toString();
    } finally {
      await file.close();
    }
  };

  it("is had as a file of its own, without the mailbox's marks", async () => {
    await writeFile(box, mailbox([sent("a", { body: ">From here on" }), sent("b")]));
    const { found } = await look();
    const text = await read(found[0]!);
    expect(text).toMatch(/^X-Mozilla-Status: 0001\n/);
    expect(text).toMatch(/\n\nFrom here on\n$/);
    expect(await read(found[1]!)).toContain("About b");
  });

  it("is found where it has moved to, and missed where it is gone", async () => {
    await writeFile(box, mailbox([sent("old", { at: now - 30 * day }), sent("a"), sent("b")]));
    const { found } = await look();
    await writeFile(box, mailbox([sent("b"), sent("c"), sent("a")]));
    expect(await read(found[0]!)).toContain("About a");
    await writeFile(box, mailbox([sent("b")]));
    await expect(read(found[0]!)).rejects.toMatchObject({ problem: { code: "sent-mail-gone" } });
  });
});
