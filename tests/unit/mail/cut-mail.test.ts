import { mkdtemp, open, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { mayBeCut } from "../../../electron/mail/cut-mail.ts";
import { parseFile } from "../../../electron/mail/parse.ts";
import { mail } from "../../support/mails/mails.ts";
import { msgFile } from "../../support/mails/msg-file.ts";
import { parsed } from "../../support/mails/parsed.ts";
import { tablesFirst } from "../../support/mails/tables-first.ts";

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
  const handle = await open(file);
  try {
    return await mayBeCut(handle);
  } finally {
    await handle.close();
  }
};

const isWarnedOf = async (bytes: Uint8Array | readonly string[]): Promise<boolean> =>
  (await parsed(bytes)).email.warnings.some(({ code }) => code === "cut");

const attachments = [{ filename: "offer.pdf", content: Buffer.alloc(300_000, "offer") }];
const binary = { 0x3705: { integer: 1 }, 0x3701: { binary: Buffer.alloc(300_000, 7) } };
const outlookMessage = (): Buffer =>
  msgFile({
    values: { 0x001a: { string: "IPM.Note" }, 0x0037: { string: "Offer" } },
    recipients: [],
    attachments: [{ values: binary }],
  });

it.each([
  ["an email with an attachment", async () => (await mail("a.eml", { attachments })).bytes],
  ["an Outlook message", () => Promise.resolve(outlookMessage())],
  ["one whose tables come first", () => Promise.resolve(tablesFirst(outlookMessage()))],
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

describe("the warning of a mail that is cut off", () => {
  it("is given wherever an attachment, or the text before it, ends", async () => {
    const { bytes } = await mail("a.eml", { attachments });
    expect(await isWarnedOf(bytes)).toBe(false);
    const inData = Math.floor(bytes.length / 2);
    for (let end = inData; end < inData + 80; end++)
      if (bytes[end - 1] !== 0x0a || bytes[end] !== 0x0d)
        expect(await isWarnedOf(bytes.subarray(0, end)), String(end)).toBe(true);
    const inText = Buffer.from(bytes).indexOf("\r\n--") + 200;
    expect(await isWarnedOf(bytes.subarray(0, inText))).toBe(true);
  });

  it("is given for an email in a mailbox, too", async () => {
    const { bytes } = await mail("a.eml", { attachments });
    const line = Buffer.from("From ana@client.example Mon Mar  2 09:15:00 2026\r\n");
    const whole = Buffer.concat([line, bytes, Buffer.from("\r\n"), line, bytes]);
    const warned: boolean[] = [];
    for await (const { outcome } of parseFile(whole.subarray(0, whole.length - 5_000)))
      warned.push(outcome.ok && outcome.mail.email.warnings.some(({ code }) => code === "cut"));
    expect(warned).toEqual([false, true]);
  });

  it("takes the place of that of a damaged Outlook message", async () => {
    const bytes = tablesFirst(outlookMessage());
    const codesOf = async (end: number) =>
      (await parsed(bytes.subarray(0, end))).email.warnings.map(({ code }) => code);
    expect(await codesOf(bytes.length)).toEqual([]);
    const codes = await codesOf(Math.floor(bytes.length * 0.9));
    expect(codes).toContain("cut");
    expect(codes).not.toContain("damaged");
  });

  const header = [
    "From: ana@client.example",
    'Content-Type: multipart/mixed; boundary="b"',
    "",
    "--b",
    "Content-Type: text/plain",
    "",
    "Hello",
    "--b",
    "Content-Type: application/pdf; name=offer.pdf",
    "Content-Transfer-Encoding: base64",
    "",
    "JVBERi0xLjQK".repeat(6),
  ];
  it.each([
    ["ends with its padding", [...header, "JVBERi0xLjQ="]],
    ["ends with a short line of whole groups", [...header, "JVBERi0xLjQK", ""]],
    ["ends with its text", [...header.slice(0, 7), ""]],
    ["begins another part, and ends", [...header, "JVBERi0xLjQ=", "--b"]],
    ["has more below its last boundary", [...header, "JVBE", "--b--", "Scanned", "by a gateway"]],
    ["has one part only", ["From: ana@client.example", "", "Hello"]],
    [
      "names a boundary that is not there",
      ['Content-Type: multipart/mixed; boundary="x"', "", "Hi"],
    ],
  ])("is not given where a mail that never closes its last part %s", async (_, lines) => {
    expect(await isWarnedOf(lines)).toBe(false);
  });

  it.each([
    ["incomplete groups", [...header, "JVBERi0", ""]],
    ["a full line", [...header, "JVBERi0xLjQK".repeat(6), ""]],
  ])("is given where the data ends with %s", async (_, lines) => {
    expect(await isWarnedOf(lines)).toBe(true);
  });
});
