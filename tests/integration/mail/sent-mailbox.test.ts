import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { MailboxFile } from "../../../electron/mail/formats/mbox/mailbox-file.ts";
import { readNewMails } from "../../../electron/mail/sent-mailbox.ts";
import { mailbox, type SentParts } from "../../support/mails/sent-box.ts";

const day = 24 * 3_600_000;
const now = Date.parse("2026-11-26T12:00:00Z");
const sent = (id: string, more: Partial<SentParts> = {}): SentParts => ({
  ...{ id, at: now - day },
  ...more,
});

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "mailpin-sent-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** How many mails a first look finds, and how many bytes it reads for that. */
async function look(mails: readonly SentParts[]): Promise<{ found: number; bytes: number }> {
  const box = path.join(folder, "Sent");
  await writeFile(box, mailbox(mails));
  const file = await MailboxFile.open(box);
  const read = file.read.bind(file);
  const counts = { found: 0, bytes: 0 };
  file.read = async (start, length) => {
    const piece = await read(start, length);
    counts.bytes += piece.length;
    return piece;
  };
  try {
    await readNewMails(file, { since: now - 14 * day, isQuiet: true }, (one) => {
      if (one !== undefined) counts.found += 1;
    });
    return counts;
  } finally {
    await file.close();
  }
}

describe("a mailbox of sent mails", () => {
  it("is read from its end: what is old costs nothing, however much there is", async () => {
    const body = `${"x".repeat(70)}\n`.repeat(300);
    const old = (n: number) => sent(`old-${n}`, { at: now - 20 * day, body });
    const withOld = (count: number) =>
      look([...Array.from({ length: count }, (_, n) => old(n)), sent("a"), sent("b")]);
    const [few, many] = [await withOld(500), await withOld(2_000)];
    expect([few.found, many.found]).toEqual([2, 2]);
    expect(many.bytes).toBeLessThan(few.bytes * 1.2);
  });

  it("with 5,000 new mails is read in proportion to their number", async () => {
    const withNew = (count: number) =>
      look(Array.from({ length: count }, (_, n) => sent(`new-${n}`)));
    const [few, many] = [await withNew(625), await withNew(5_000)];
    expect([few.found, many.found]).toEqual([625, 5_000]);
    expect(many.bytes).toBeLessThan(few.bytes * 8 * 1.2);
  });
});
