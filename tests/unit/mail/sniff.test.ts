import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { NotAMail, UnreadableMail } from "../../../electron/mail/errors.ts";
import { tag } from "../../../electron/mail/formats/msg/properties.ts";
import { cmsMessage, element, oid } from "../../support/mails/cms-message.ts";
import { writeCompoundFile } from "../../../electron/mail/formats/msg/write-compound-file.ts";
import { parsed } from "../../support/mails/parsed.ts";
import { msgFile } from "../../support/mails/msg-file.ts";
import { problemText } from "../../../electron/contract/messages/problems.ts";

const latin1 = (text: string): Buffer => Buffer.from(text, "latin1");

const utf16 = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, "utf16le");
const cms = (content: string): Buffer => cmsMessage(oid.signedData, element(0x04, latin1(content)));
const pem = (label: string, der: Buffer): Buffer =>
  latin1(`-----BEGIN ${label}-----\n${der.toString("base64")}\n-----END ${label}-----\n`);
const shortcut = latin1("\x4C\0\0\0\x01\x14\x02\0\0\0\0\0\xC0\0\0\0\0\0\0\x46\x9B\0\x08\0");
const plist = (key: string): Buffer => latin1(`bplist00\xD1\x01\x02${key}`);
const xmlPlist =
  '<?xml version="1.0"?>\n<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "">\n<plist version="1.0"><dict><key>URL</key><string>message:%3Cx%3E</string></dict></plist>';
const wordPage =
  'MIME-Version: 1.0\r\nX-Document-Type: Worksheet\r\nContent-Type: multipart/related;\r\n\tboundary="b"\r\n\r\nThis document is a Single File Web Page.\r\n\r\n--b\r\nContent-Location: file:///C:/1/offer.htm\r\nContent-Type: text/html\r\n\r\n<p>x\r\n--b--\r\n';

/** Name of the format, a word of the advice, the file. */
const files: readonly (readonly [what: string, remedy: string, bytes: Buffer])[] = [
  ["an Outlook data file (.pst or .ost)", "Open it in Outlook", latin1("!BDN\x12\x34\x56\x78SM")],
  [
    "an archive of Outlook for Mac (.olm)",
    "Import it in Outlook",
    latin1("PK\x03\x04..Local/com.microsoft.__Messages/"),
  ],
  ["a Notes database (.nsf)", "Open it in Notes", latin1("\x1A\0\0\x04\0\0")],
  ["a folder of Outlook Express (.dbx)", "Import it", latin1("\xCF\xAD\x12\xFE\xC5\xFD\x74\x6F")],
  [
    "an index of Thunderbird (.msf)",
    "without .msf",
    latin1('// <!-- <mdb:mork:z v="1.4"/> -->\n< <(a=c)> >'),
  ],
  [
    "Outlook's winmail.dat",
    "Drop the email that it is attached to",
    latin1("\x78\x9F\x3E\x22\0\0"),
  ],
  [
    "the locked part of a protected email (message.rpmsg)",
    "came with",
    latin1("\x76\xE8\x04\x60\xC4\x11\xE3\x86\xA0\x0F"),
  ],
  ["a signed file (.p7m)", "drop that email", cms("Content-Type: text/plain\r\n\r\nHello")],
  ["a signed file (.p7m)", "drop that email", pem("PKCS7", cms("<?xml?>"))],
  [
    "a signed file (.p7m)",
    "drop that email",
    latin1(cms("Content-Type: text/plain\r\n\r\nHello").toString("base64")),
  ],
  [
    "a compressed part of an email (.p7m)",
    "drop that email",
    cmsMessage(oid.compressedData, element(0x04, deflateSync("x"))),
  ],
  [
    "an encrypted part of an email (.p7m)",
    "drop that email",
    latin1("\x30\x80\x06\x09\x2A\x86\x48\x86\xF7\x0D\x01\x07\x03\xA0\x80"),
  ],
  ["a signature or a certificate (.p7s)", "drop that email", cmsMessage(oid.signedData, undefined)],
  ["a certificate or a key", "Drop an email", pem("RSA PRIVATE KEY", latin1("x"))],
  [
    "a file encrypted or signed with PGP",
    "drop that email",
    latin1("-----BEGIN PGP MESSAGE-----\n\nhQEMA\n"),
  ],
  [
    "a file encrypted with PGP",
    "drop that email",
    latin1("\x85\x02\x0C\x03\x01\x02\x03\x04\x05\x06\x07\x08\x01"),
  ],
  ["a key of PGP", "Drop an email", latin1("-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nmQ\n")],
  ["a calendar entry", "drop that email", latin1("BEGIN:VCALENDAR\r\nPRIORITY:5\r\n")],
  ["a contact card", "Drop an email", latin1("BEGIN:VCARD\r\nFN:Ana\r\n")],
  ["a shortcut", "Drop the file that it leads to", shortcut],
  ["a shortcut", "Drop the file that it leads to", latin1("book\0\0\0\0mark\0\0\0\0")],
  [
    "a link",
    "Drop the email itself",
    latin1("[InternetShortcut]\r\nURL=https://mail.example/\r\n"),
  ],
  ["a link", "Drop the email itself", utf16("[InternetShortcut]\r\nURL=https://mail.example/\r\n")],
  [
    "a link",
    "Drop the email itself",
    latin1("#!/usr/bin/env xdg-open\n[Desktop Entry]\nType=Link\n"),
  ],
  ["a link", "Drop the email itself", latin1(xmlPlist)],
  ["a link", "Drop the email itself", plist("SURL_\x10\x14https://mail.example")],
  ["the placeholder of a file that is in iCloud", "Click the cloud", plist("\x5C\x10NSURLNameKey")],
  ["a Mac's notes about a file", '"._"', latin1("\x00\x05\x16\x07\x00\x02\x00\x00Mac OS X")],
  ["a saved web page", "Show original", plist("\x5F\x10\x0FWebMainResource WebResourceURL")],
  ["a saved web page", "Show original", latin1(wordPage)],
  ["a web page", "Show original", latin1("<!DOCTYPE html><p>From: me")],
  ["a web page", "Show original", utf16("<html><p>From: me")],
  [
    "a web page",
    "Show original",
    latin1("<!-- saved from url=(0014)about:internet -->\r\n<html><p>Subject: x"),
  ],
  ["a PDF document", "drop that email", latin1("%PDF-1.7\n")],
  ["a PostScript document", "drop that email", latin1("%!PS-Adobe-3.0 EPSF-3.0\n%%Title: x\n")],
  ["a rich text document", "drop that email", latin1("{\\rtf1\\ansi From: me}")],
  ["an Office document", "drop that email", latin1("PK\x03\x04....[Content_Types].xml")],
  ["a picture", "drop that email", latin1("\x89PNG\r\n\x1A\n")],
  [
    "a picture",
    "drop that email",
    latin1('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>'),
  ],
  ["a film or a sound", "drop that email", latin1("\0\0\0\x18ftypmp42")],
  ["a ZIP archive", "Unpack it", latin1("PK\x03\x04rest")],
  ["a gzip archive", "Unpack it", latin1("\x1F\x8B\x08")],
  ["an archive", "Unpack it", latin1(`${"offer.eml".padEnd(257, "\0")}ustar\0`)],
  ["a program", "Drop an email", latin1("MZ\x90\0")],
  ["a database", "Drop an email", latin1("SQLite format 3\0")],
  ["an XML document", "Drop an email", latin1('<?xml version="1.0"?><invoice/>')],
  ["a file of data (JSON)", "Drop an email", latin1('{\n  "subject": "Offer"\n}')],
  [
    "a table (CSV)",
    "Drop an email",
    latin1('"Subject";"Body";"From: (Name)"\r\n"Offer";"Hello";"Ana"\r\n'),
  ],
  ["a plain text file", "Drop an email", latin1("Dear all,\r\n\r\nNote: this is a letter.\r\n")],
  [
    "a plain text file",
    "Drop an email",
    latin1("---\ntitle: Offer\ndate: 2026-03-02\n---\n\n# Offer\n"),
  ],
  [
    "a plain text file",
    "Drop an email",
    latin1('import { x } from "y";\n\nconst subject: string = x;\n'),
  ],
  ["a file of another kind", "Drop an email", latin1("\x01\x02\0\x03")],
  ["a Word document", "Drop an email", writeCompoundFile({ WordDocument: Buffer.from("x") })],
  ["an Excel workbook", "Drop an email", writeCompoundFile({ Workbook: Buffer.from("x") })],
  [
    "an Outlook contact",
    "Drop an email",
    msgFile({ values: { [tag.messageClass]: { string: "IPM.Contact" } } }),
  ],
];

describe("a file that is not a mail", () => {
  it.each(files)("is refused as %s, with advice (%s)", async (what, remedy, bytes) => {
    const error: unknown = await parsed(bytes).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(NotAMail);
    const { problem } = error as NotAMail;
    const message = problemText(problem);
    expect(problem.code).toBe("not-a-mail");
    expect(message).toMatch(/^This is .+, not an email\. [A-Z].+\.$/);
    expect(message).toContain(`This is ${what}, not an email.`);
    expect(message).toContain(remedy);
  });

  it.each([
    [undefined, Buffer.alloc(0)],
    ["blank", Buffer.alloc(5000)],
    ["blank", latin1(" \r\n\r\n")],
  ])("is refused as empty: %s", async (kind, bytes) => {
    const error: unknown = await parsed(bytes).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(NotAMail);
    expect((error as NotAMail).problem).toEqual({ code: "empty-file", kind });
  });

  it("is distinguished from a damaged mail", async () => {
    const cut = msgFile({ values: { [tag.subject]: { string: "x" } } }).subarray(0, 600);
    const error: unknown = await parsed(cut).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UnreadableMail);
    expect((error as UnreadableMail).cause).toBeInstanceOf(Error);
  });
});

describe("a mail with something around it", () => {
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
    expect(email).toMatchObject({
      format: "eml",
      subject: "Offer",
      from: { address: "a@b.example" },
    });
    expect(email.text?.trim()).toBe("Hello");
  });

  it("is read without the changes of the mail store", async () => {
    const kept = `From a@b.example Mon Mar  2 09:15:00 2026\nSubject: Offer\n\nHello\n>From us all\n>>From\n> quoted\n\n`;
    expect((await parsed(latin1(kept))).email).toMatchObject({
      format: "eml",
      text: "Hello\nFrom us all\n>>From\n> quoted\n",
    });
  });

  it.each([
    [
      "a sender whose name starts as a browser's",
      'From: "Saved by Grace" <grace@b.example>\r\nSubject: Offer\r\n\r\nHello\r\n',
    ],
    ["a text of JSON", "Subject: Offer\r\n\r\n{}"],
    ["a page attached", "Subject: Offer\r\n\r\nSnapshot-Content-Location: x\r\n"],
    [
      "a picture from the sender's disk",
      'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\nSubject: Offer\r\n\r\n--b\r\nContent-Location: file:///C:/1.htm\r\n\r\nx\r\n--b--\r\n',
    ],
  ])("is not taken for something else because of %s", async (_, mail) => {
    expect((await parsed(latin1(mail))).email.subject).toBe("Offer");
  });
});
