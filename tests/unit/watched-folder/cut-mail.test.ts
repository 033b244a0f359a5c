import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { isCut } from "../../../electron/watched-folder/cut-mail.ts";
import { mail } from "../../support/mails/mails.ts";
import { msgFile } from "../../support/mails/msg-file.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "mailpin-cut-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const isCutAt = async (bytes: Uint8Array, end: number): Promise<boolean> => {
  const file = path.join(folder, "mail");
  await writeFile(file, bytes.subarray(0, end));
  return isCut(file);
};

const attachments = [{ filename: "offer.pdf", content: Buffer.alloc(300_000, "offer") }];
const stream = { 0x3705: { integer: 1 }, 0x3701: { binary: Buffer.alloc(300_000, 7) } };

it.each([
  ["an email with an attachment", async () => (await mail("a.eml", { attachments })).bytes],
  [
    "an Outlook message",
    () =>
      Promise.resolve(
        msgFile({
          values: { 0x001a: { string: "IPM.Note" } },
          recipients: [],
          attachments: [{ values: stream }],
        }),
      ),
  ],
])("tells a part of %s from all of it", async (_, make) => {
  const bytes = await make();
  expect(await isCutAt(bytes, bytes.length)).toBe(false);
  for (const share of [0.25, 0.5, 0.9])
    expect(await isCutAt(bytes, Math.floor(bytes.length * share))).toBe(true);
});

it("expects no end of a mail without parts, and none of what is no mail", async () => {
  expect(await isCutAt(Buffer.from("Subject: Offer\r\n\r\nHello"), 999)).toBe(false);
  expect(await isCutAt(Buffer.from("Content-Type: multipart/mixed\n\nHello"), 999)).toBe(false);
  expect(await isCutAt(Buffer.from("hello"), 999)).toBe(false);
  expect(await isCutAt(Buffer.alloc(0), 0)).toBe(false);
});
