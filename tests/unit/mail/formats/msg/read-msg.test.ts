import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { UnreadableMail } from "../../../../../electron/mail/errors.ts";
import { CompoundFileError } from "../../../../../electron/mail/formats/msg/sector-map.ts";
import { tag } from "../../../../../electron/mail/formats/msg/properties.ts";
import {
  msgFile,
  storedRtf,
  type MsgItem,
  type Values,
} from "../../../../support/mails/msg-file.ts";
import { sampleMsg } from "../../../../support/mails/sample-msg.ts";
import { attachedText, parsed } from "../../../../support/mails/parsed.ts";

const read = (values: Values, more: { recipients?: MsgItem[]; attachments?: MsgItem[] } = {}) =>
  parsed(msgFile({ values, ...more }));
const codes = (mail: { email: { warnings: readonly { code: string }[] } }) =>
  mail.email.warnings.map(({ code }) => code);

describe("an ordinary Outlook mail", () => {
  it("is read with people, dates, HTML from RTF, pictures and an attached message", async () => {
    const mail = await parsed(sampleMsg());
    expect(mail.email).toMatchObject({
      format: "msg",
      subject: "Angebot für März",
      from: { name: "Ana Client", address: "ana@client.example" },
      to: [{ name: "Jo Seller", address: "jo@seller.example" }],
      cc: [{ name: "Only Name" }],
      bcc: [{ address: "hidden@seller.example" }],
      date: "2026-03-02T09:15:00+01:00",
      messageId: "<offer-1@client.example>",
      direction: "received",
    });
    expect(mail.email.html).toContain('<img src="cid:logo@1">');
    expect(mail.email.text).toBe("Hallo Jo");
    expect(mail.email.attachments).toMatchObject([
      { name: "logo.png", type: "image/png", inline: true, contentId: "logo@1" },
      { name: "Größe.pdf", type: "application/pdf", inline: false },
      { name: "Inner mail.msg", type: "application/vnd.ms-outlook", inline: false },
    ]);
    expect(codes(mail)).toEqual(["recipient-address"]);
  });

  it("has its attached message as a file of its own", async () => {
    const mail = await parsed(sampleMsg());
    const inner = mail.files.get(mail.email.attachments[2]?.sha256 ?? "") ?? Buffer.alloc(0);
    const { email } = await parsed(inner);
    expect(email).toMatchObject({
      subject: "Inner mail",
      attachments: [{ name: "deep.txt", size: 4 }],
    });
  });

  it("equals the committed file", async () => {
    const file = await readFile(
      path.join(import.meta.dirname, "../../../../fixtures/mails/offer.msg"),
    );
    expect(file.equals(sampleMsg())).toBe(true);
  });
});

describe("8-bit strings", () => {
  const russian = Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]);
  it.each([
    ["the message's code page", { [tag.messageCodepage]: { integer: 1251 } }],
    ["the message's language", { [tag.messageLocaleId]: { integer: 0x0419 } }],
    ["the internet code page", { [tag.internetCodepage]: { integer: 1251 } }],
  ])("are decoded by %s", async (_, values) => {
    expect((await read({ ...values, [tag.subject]: { string8: russian } })).email.subject).toBe(
      "Привет",
    );
  });

  it("are Shift-JIS where the body travelled as ISO-2022-JP", async () => {
    const values = {
      [tag.internetCodepage]: { integer: 50220 },
      [tag.subject]: { string8: Buffer.from([0x83, 0x65, 0x83, 0x58]) },
    };
    expect((await read(values)).email.subject).toBe("テス");
  });
});

describe("the sender", () => {
  const exchange = "/O=ORG/OU=SITE/CN=RECIPIENTS/CN=ANA";
  it.each([
    [
      "the represented sender's",
      {
        [tag.sentRepresentingName]: { string: "Ana" },
        [tag.sentRepresentingSmtpAddress]: { string: "ana@b.example" },
        [tag.senderSmtpAddress]: { string: "x@b.example" },
      },
    ],
    ["the sender's", { [tag.senderEmailAddress]: { string: "ana@b.example" } }],
    [
      "the transport headers'",
      {
        [tag.senderEmailAddress]: { string: exchange },
        [tag.transportMessageHeaders]: { string: "From: Ana <ana@b.example>\r\n\r\n" },
      },
    ],
  ])("has %s address", async (_, values) => {
    expect((await read({ [tag.senderName]: { string: "Ana" }, ...values })).email.from).toEqual({
      name: "Ana",
      address: "ana@b.example",
    });
  });

  it("is only a name, with a warning, when Exchange stored no SMTP address", async () => {
    const mail = await read({
      [tag.senderName]: { string: "Ana" },
      [tag.senderEmailAddress]: { string: exchange },
    });
    expect(mail.email.from).toEqual({ name: "Ana" });
    expect(codes(mail)).toEqual(["sender-address"]);
  });
});

describe("the body", () => {
  const html = "<p>Größe</p>";
  it.each([
    [
      "bytes in the internet code page",
      {
        [tag.html]: { binary: Buffer.from(html, "latin1") },
        [tag.internetCodepage]: { integer: 28591 },
      },
    ],
    [
      "bytes with their own charset",
      { [tag.html]: { binary: Buffer.from(`<meta charset="utf-8">${html}`) } },
    ],
    ["an 8-bit string", { [tag.html]: { string8: Buffer.from(html) } }],
    ["a Unicode string", { [tag.html]: { string: html } }],
  ])("is HTML from %s", async (_, values) => {
    expect((await read(values)).email.html).toContain(html);
  });

  it("is HTML from RTF without a code page", async () => {
    const rtf = storedRtf(
      "{\\rtf1\\ansi\\ansicpg0\\fromhtml1{\\fonttbl{\\f0 Arial;}}{\\*\\htmltag64 <p>}Gr\\'f6\\'dfe{\\*\\htmltag72 </p>}}",
    );
    expect((await read({ [tag.rtfCompressed]: { binary: rtf } })).email.html).toBe("<p>Größe</p>");
  });

  it("is the text of plain RTF, in the charsets of its fonts", async () => {
    const rtf = storedRtf(
      "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset204 Arial;}}{\\*\\generator Riched20;}\\f0 Gr\\'f6\\'dfe\\par {\\f1\\'cf\\'f0} \\u26085?\\u26412?\\tab x\\par}",
    );
    const { email } = await read({ [tag.rtfCompressed]: { binary: rtf } });
    expect(email.text).toBe("Größe\nПр 日本\tx");
    expect(email).not.toHaveProperty("html");
  });

  it("is the only loss when the RTF is damaged", async () => {
    const mail = await read({
      [tag.subject]: { string: "Offer" },
      [tag.rtfCompressed]: { binary: Buffer.from("short") },
    });
    expect(mail.email.subject).toBe("Offer");
    expect(codes(mail)).toContain("rtf");
  });
});

describe("the date", () => {
  const submitted = { [tag.clientSubmitTime]: { time: new Date("2026-03-02T08:15:00Z") } };
  it("is in UTC, with a warning, when the file does not have the sender's offset", async () => {
    const mail = await read(submitted);
    expect(mail.email.date).toBe("2026-03-02T08:15:00+00:00");
    expect(codes(mail)).toEqual(["offset-unknown"]);
  });

  it("is absent in a draft and where a writer put a zero", async () => {
    expect((await read({ [tag.subject]: { string: "x" } })).email).not.toHaveProperty("date");
    expect(
      (await read({ [tag.clientSubmitTime]: { time: new Date("1601-01-01T00:00:00Z") } })).email,
    ).not.toHaveProperty("date");
  });
});

describe("special items", () => {
  it.each([
    ["IPM.Schedule.Meeting.Request", "meeting"],
    ["REPORT.IPM.Note.NDR", "report"],
    ["REPORT.IPM.Note.IPNRN", "report"],
  ])("of class %s are mails, with a remark", async (messageClass, code) => {
    expect(codes(await read({ [tag.messageClass]: { string: messageClass } }))).toContain(code);
  });

  it("that are signed show the signed content", async () => {
    const entity = [
      'Content-Type: multipart/signed; boundary="b"',
      "",
      "--b",
      "",
      "Hello",
      "--b",
      "Content-Type: application/pkcs7-signature; name=smime.p7s",
      "",
      "x",
      "--b--",
    ];
    const attachment = {
      values: { [tag.attachDataBinary]: { binary: Buffer.from(entity.join("\r\n")) } },
    };
    const mail = await read(
      { [tag.messageClass]: { string: "IPM.Note.SMIME.MultipartSigned" } },
      { attachments: [attachment] },
    );
    expect(mail.email.text).toBe("Hello");
    expect(mail.email.attachments).toMatchObject([{ name: "smime.p7s" }]);
  });

  it.each([
    ["signed.eml", ["signed"], ["prices.csv"]],
    ["encrypted.eml", ["encrypted"], ["smime.p7m"]],
  ])(
    "that are signed or encrypted as a whole are told apart by their content (%s)",
    async (name, said, files) => {
      const mime = await readFile(
        path.join(import.meta.dirname, "../../../../fixtures/mails/smime", name),
        "latin1",
      );
      const bytes = Buffer.from(mime.slice(mime.indexOf("\r\n\r\n")), "base64");
      const values = {
        [tag.attachDataBinary]: { binary: bytes },
        [tag.attachLongFilename]: { string: "smime.p7m" },
      };
      const mail = await read(
        { [tag.messageClass]: { string: "IPM.Note.SMIME" } },
        { attachments: [{ values }] },
      );
      expect(codes(mail)).toEqual(said);
      expect(mail.email.attachments.map((attachment) => attachment.name)).toEqual(files);
    },
  );

  it("that are links or objects give a warning, and the other attachments stay", async () => {
    const link = {
      values: {
        [tag.attachMethod]: { integer: 4 },
        [tag.attachLongFilename]: { string: "server.docx" },
      },
    };
    const file = {
      values: {
        [tag.attachLongFilename]: { string: "a.txt" },
        [tag.attachDataBinary]: { binary: Buffer.from("abc") },
      },
    };
    const mail = await read({}, { attachments: [link, file] });
    expect(attachedText(mail, 0)).toBe("abc");
    expect(codes(mail)).toEqual(["attachment-linked"]);
  });
});

describe("a large file", () => {
  // The 109 sectors of the FAT in the header cover 7 MB.
  const big = Buffer.alloc(9_000_000, "abcdefg");
  const values = { [tag.subject]: { string: "Big" } };
  const attachments = [
    {
      values: {
        [tag.attachLongFilename]: { string: "big.bin" },
        [tag.attachDataBinary]: { binary: big },
      },
    },
  ];

  it("is read beyond the table in the header", async () => {
    const { email, files } = await parsed(msgFile({ values, attachments }));
    expect(email.attachments).toMatchObject([{ name: "big.bin", size: big.length }]);
    expect(Buffer.from(files.get(email.attachments[0]?.sha256 ?? "") ?? []).equals(big)).toBe(true);
  });

  it("is complete when attached to another message", async () => {
    const outer = await read(
      {},
      { attachments: [{ values: {}, embedded: { values, attachments } }] },
    );
    const inner = await parsed(
      outer.files.get(outer.email.attachments[0]?.sha256 ?? "") ?? Buffer.alloc(0),
    );
    expect(inner.email).toMatchObject({
      subject: "Big",
      attachments: [{ name: "big.bin" }],
      warnings: [],
    });
    expect(Buffer.from([...inner.files.values()][0] ?? []).equals(big)).toBe(true);
  });
});

describe("a damaged file", () => {
  const letter = Buffer.alloc(5000, "letter ");
  const attachment = (name: string, bytes: Buffer) => ({
    values: {
      [tag.attachLongFilename]: { string: name },
      [tag.attachDataBinary]: { binary: bytes },
    },
  });
  const sound = msgFile({
    values: { [tag.subject]: { string: "Offer" }, [tag.body]: { string: "Hello" } },
    attachments: [attachment("a.txt", letter), attachment("b.txt", Buffer.from("abc"))],
  });
  const sectorOf = (sector: number) => (sector + 1) * 512;
  const fatAt = sectorOf(sound.readUInt32LE(76));
  const letterAt = sound.indexOf(letter.subarray(0, 512)) / 512 - 1;

  it.each([
    ["leads in a circle", (file: Buffer) => file.writeInt32LE(letterAt, fatAt + letterAt * 4)],
    ["ends too early", (file: Buffer) => file.writeInt32LE(-2, fatAt + letterAt * 4)],
    [
      "leads out of the file",
      (file: Buffer) => file.writeInt32LE(0x7fff_ff00, fatAt + letterAt * 4),
    ],
  ])("costs the attachment whose chain of sectors %s, and no more", async (_, hurt) => {
    const file = Buffer.from(sound);
    hurt(file);
    const mail = await parsed(file);
    expect(mail.email).toMatchObject({
      subject: "Offer",
      text: "Hello",
      attachments: [{ name: "b.txt", size: 3 }],
    });
    expect(codes(mail)).toEqual(["damaged", "attachment-missing"]);
  });

  it("does not share a sector between two streams", async () => {
    const file = msgFile({
      values: {},
      attachments: [attachment("a.txt", letter), attachment("b.txt", letter)],
    });
    // Each entry's length is 5000; the start of its chain precedes it.
    const starts: number[] = [];
    for (let at = 512; at < file.length; at += 128)
      if (file.readUInt32LE(at + 120) === letter.length) starts.push(at + 116);
    const [first = 0, second = 0] = starts;
    expect(starts).toHaveLength(2);
    file.copy(file, second, first, first + 4);
    const mail = await parsed(file);
    expect(mail.email.attachments).toHaveLength(1);
    expect(codes(mail)).toEqual(["damaged", "attachment-missing"]);
  });

  it("gives a typed error or a mail, whatever number in it makes a cycle", async () => {
    for (let at = 24; at + 4 <= sound.length; at += 4) {
      const hurt = Buffer.from(sound);
      hurt.writeUInt32LE((at % 512) / 4, at); // in the FAT, this is the sector's own number
      const error: unknown = await parsed(hurt).catch((reason: unknown) => reason);
      if (error instanceof Error) expect(error.name).toMatch(/^(?:NotAMail|UnreadableMail)$/);
      if (error instanceof UnreadableMail) expect(error.cause).toBeInstanceOf(CompoundFileError);
    }
  });

  it("that is cut off is a damaged mail, not a file of another kind", async () => {
    for (let length = 512; length < sound.length; length += 512) {
      const error: unknown = await parsed(sound.subarray(0, length)).catch(
        (reason: unknown) => reason,
      );
      if (error instanceof Error) expect(error).toBeInstanceOf(UnreadableMail);
    }
  });
});
