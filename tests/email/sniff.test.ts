import { describe, expect, it } from "vitest";
import { NotAMail, UnreadableMail } from "../../electron/email/errors.ts";
import { tag } from "../../electron/email/msg/properties.ts";
import { writeCompoundFile } from "../support/write-compound-file.ts";
import { parsed } from "../support/parsed.ts";
import { msgFile } from "../support/msg-file.ts";

const latin1 = (text: string): Buffer => Buffer.from(text, "latin1");

describe("what is no mail", () => {
  it.each([
    ["a PDF document", latin1("%PDF-1.7\n")],
    ["a ZIP archive", latin1("PK\x03\x04rest")],
    ["an Office document", latin1("PK\x03\x04....[Content_Types].xml")],
    ["a picture", latin1("\x89PNG\r\n\x1A\n")],
    ["a Word document", writeCompoundFile({ WordDocument: Buffer.from("x") })],
    ["an Excel workbook", writeCompoundFile({ Workbook: Buffer.from("x") })],
    ["an Outlook contact", msgFile({ values: { [tag.messageClass]: { string: "IPM.Contact" } } })],
    ["Outlook's winmail.dat", latin1("\x78\x9F\x3E\x22\0\0")],
    ["a contact card", latin1("BEGIN:VCARD\r\nFN:Ana\r\n")],
    ["a web page", latin1("<!DOCTYPE html><p>From: me")],
    ["a plain text file", latin1("Dear all,\r\n\r\nNote: this is a letter.\r\n")],
  ])("is refused as %s", async (what, bytes) => {
    const error: unknown = await parsed(bytes).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(NotAMail);
    expect((error as NotAMail).problem.message).toContain(`This is ${what}, not an email.`);
  });

  it("is refused as empty, with what to do", async () => {
    await expect(parsed(Buffer.alloc(0))).rejects.toMatchObject({ problem: { code: "empty-file" } });
  });

  it("is told apart from a mail that is damaged", async () => {
    const cut = msgFile({ values: { [tag.subject]: { string: "x" } } }).subarray(0, 600);
    const error: unknown = await parsed(cut).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UnreadableMail);
    expect((error as UnreadableMail).cause).toBeInstanceOf(Error);
  });
});

describe("what is a mail whatever surrounds it", () => {
  const plain = "From: a@b.example\r\nSubject: Offer\r\n\r\nHello\r\n";
  it.each([
    ["a byte order mark", Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), latin1(plain)])],
    ["UTF-16 with a mark", Buffer.from(`\uFEFF${plain}`, "utf16le")],
    ["UTF-16 without a mark", Buffer.from(plain, "utf16le")],
    ["blank lines", latin1(`\r\n \r\n${plain}`)],
    ["mbox's From line", latin1(`From a@b.example Mon Mar  2 09:15:00 2026\r\n${plain}`)],
    ["bare LF", latin1(plain.replaceAll("\r\n", "\n"))],
    ["CR only", latin1(plain.replaceAll("\r\n", "\r"))],
  ])("reads it with %s", async (_, bytes) => {
    const { email } = await parsed(bytes);
    expect(email).toMatchObject({ format: "eml", subject: "Offer", from: { address: "a@b.example" } });
    expect(email.text?.trim()).toBe("Hello");
  });
});
