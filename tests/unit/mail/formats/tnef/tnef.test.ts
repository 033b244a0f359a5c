import fc from "fast-check";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { maxTnefDepth } from "../../../../../electron/mail/parse-limits.ts";
import { tag } from "../../../../../electron/mail/formats/msg/properties.ts";
import type { ParsedMail } from "../../../../../electron/mail/parse.ts";
import { Warnings } from "../../../../../electron/mail/raw-mail.ts";
import { attributesOf } from "../../../../../electron/mail/formats/tnef/attributes.ts";
import { openTnef } from "../../../../../electron/mail/formats/tnef/open-tnef.ts";
import { storedRtf } from "../../../../support/mails/msg-file.ts";
import { attachedText, parsed } from "../../../../support/mails/parsed.ts";
import {
  embedded,
  interfaces,
  tnefFile,
  type TnefMessage,
} from "../../../../support/mails/tnef-file.ts";
import { writeCompoundFile } from "../../../../../electron/mail/formats/msg/write-compound-file.ts";
import { inWords } from "../../../../support/said.ts";
import { often } from "../../../../support/often.ts";

/** A mail with a `winmail.dat`, and with a text or HTML of its own if that is given. */
function mailWith(
  winmail: TnefMessage | Uint8Array,
  { text = "", html = "", type = "application/ms-tnef", name = "winmail.dat" } = {},
): Promise<ParsedMail> {
  const bytes = winmail instanceof Uint8Array ? winmail : tnefFile(winmail);
  const part = (contentType: string, body: string) => [
    "--b",
    `Content-Type: ${contentType}`,
    "",
    body,
  ];
  return parsed([
    "From: Ana <ana@client.example>",
    "To: jo@seller.example",
    "Subject: Offer",
    "Date: Mon, 2 Mar 2026 09:15:00 +0100",
    'Content-Type: multipart/mixed; boundary="b"',
    "",
    ...(text === "" ? [] : part("text/plain", text)),
    ...(html === "" ? [] : part("text/html", html)),
    "--b",
    `Content-Type: ${type}; name="${name}"`,
    "Content-Transfer-Encoding: base64",
    "",
    Buffer.from(bytes).toString("base64"),
    "--b--",
    "",
  ]);
}

const codes = ({ email }: ParsedMail): string[] => email.warnings.map(({ code }) => code);
const names = ({ email }: ParsedMail): string[] => email.attachments.map(({ name }) => name);

/** The attached email at an index. */
function inside({ email, files }: ParsedMail, index: number): Promise<ParsedMail> {
  return parsed(files.get(email.attachments[index]?.sha256 ?? "") ?? Buffer.alloc(0));
}

const offer = "Angebot für Herrn Müller – Überarbeitung März 2026 (endgültig).pdf";
const plan = "План поставки.docx";
const twoFiles = [
  {
    title: "ANGEBO~1.PDF",
    data: Buffer.from("%PDF-1.7"),
    values: { [tag.attachLongFilename]: { string: offer } },
  },
  {
    title: "????~1.DOC",
    data: Buffer.from("plan"),
    values: { [tag.attachLongFilename]: { string: plan } },
  },
];
const wrappedHtml = String.raw`{\rtf1\ansi\ansicpg1252\fromhtml1 {\*\htmltag <p>}\htmlrtf {\htmlrtf0 F\'fcr Sie{\*\htmltag </p>}\htmlrtf }\htmlrtf0 }`;

describe("the files in a winmail.dat", () => {
  it("are attached to the mail in its place, with their long names", async () => {
    const mail = await mailWith({ attachments: twoFiles }, { text: "See the files." });
    expect(mail.email).toMatchObject({
      subject: "Offer",
      from: { address: "ana@client.example" },
      text: "See the files.",
      attachments: [
        { name: offer, type: "application/pdf", size: 8, inline: false },
        { name: plan, size: 4, inline: false },
      ],
      warnings: [],
    });
    expect(attachedText(mail, 1)).toBe("plan");
  });

  it("keep the place of the winmail.dat among the others", async () => {
    const [first, last] = ["a", "z"].map((name) => [
      "--b",
      `Content-Type: text/csv; name="${name}.csv"`,
      "",
      name,
    ]) as [string[], string[]];
    const winmail = tnefFile({ attachments: twoFiles }).toString("base64");
    const part = [
      "--b",
      "Content-Type: application/vnd.ms-tnef",
      "Content-Transfer-Encoding: base64",
      "",
      winmail,
    ];
    const head = ["From: a@b.example", 'Content-Type: multipart/mixed; boundary="b"', ""];
    expect(names(await parsed([...head, ...first, ...part, ...last, "--b--"]))).toEqual([
      "a.csv",
      offer,
      plan,
      "z.csv",
    ]);
  });

  it.each([
    ["octet-stream", { type: "application/octet-stream" }],
    ["a file of another name", { type: "application/octet-stream", name: "ATT00001.bin" }],
    ["another type", { type: "application/x-unknown" }],
  ])("are found by its bytes when a server made it %s", async (_, part) => {
    expect(names(await mailWith({ attachments: twoFiles }, part))).toEqual([offer, plan]);
  });

  it("have 8-bit names in the code page of the file", async () => {
    const cyrillic = Buffer.from([0xcf, 0xeb, 0xe0, 0xed, 0x2e, 0x74, 0x78, 0x74]);
    const mail = await mailWith({
      codePage: 1251,
      attachments: [
        { title: cyrillic, data: Buffer.from("1") },
        {
          data: Buffer.from("2"),
          values: { [tag.attachLongFilename]: { string8: Buffer.concat([cyrillic, cyrillic]) } },
        },
      ],
    });
    expect(names(mail)).toEqual(["План.txt", "План.txtПлан.txt"]);
  });

  it("may have their bytes among their properties, and before their name", async () => {
    const mail = await mailWith({
      attachments: [
        {
          values: {
            [tag.attachDataBinary]: { binary: Buffer.from("inside") },
            [tag.attachMimeTag]: { string: "Text/CSV" },
            [tag.attachLongFilename]: { string: "list.csv" },
          },
        },
        { title: "empty.txt", data: Buffer.alloc(0) },
      ],
    });
    expect(mail.email.attachments).toMatchObject([
      { name: "list.csv", type: "text/csv", size: 6 },
      { name: "empty.txt", size: 0 },
    ]);
    expect(codes(mail)).toEqual(["empty-attachment"]);
  });

  it("are read past named properties and those of several values", async () => {
    const mail = await mailWith({
      values: {
        0x3a58: { strings: ["a", "bcd"] },
        0x3a59: { integers: [1, 2, 3] },
        [tag.body]: { string: "All there." },
      },
      named: [
        { name: "Keywords", value: { strings: ["one", "three"] } },
        { name: "x-odd", value: { string: "y" } },
        { name: 0x8554, value: { flag: true } },
      ],
      attachments: twoFiles,
    });
    expect(mail.email.text).toBe("All there.");
    expect(names(mail)).toEqual([offer, plan]);
    expect(codes(mail)).toEqual([]);
  });

  it("give a warning when they are only links", async () => {
    const mail = await mailWith({
      attachments: [
        {
          values: {
            [tag.attachMethod]: { integer: 2 },
            [tag.attachLongPathname]: { string: "\\\\server\\a.pdf" },
          },
        },
      ],
    });
    expect(codes(mail)).toEqual(["attachment-linked"]);
  });
});

describe("the body in a winmail.dat", () => {
  it("is shown as HTML, with its pictures", async () => {
    const html = Buffer.from(
      '<meta charset="koi8-r"><p>\u0080\u0081 <img src="cid:logo@1">',
      "latin1",
    );
    const picture = {
      [tag.attachContentId]: { string: "logo@1" },
      [tag.attachMimeTag]: { string: "image/png" },
    };
    const mail = await mailWith({
      values: { [tag.html]: { binary: html }, [tag.internetCodepage]: { integer: 20866 } },
      attachments: [{ title: "logo.png", data: Buffer.from("\x89PNG"), values: picture }],
    });
    expect(mail.email.html).toContain("─│");
    expect(mail.email.attachments).toMatchObject([
      { name: "logo.png", inline: true, contentId: "logo@1" },
    ]);
  });

  it("is extracted from RTF: as HTML where Outlook wrapped it, otherwise as text", async () => {
    const wrapped = await mailWith({
      values: { [tag.rtfCompressed]: { binary: storedRtf(wrappedHtml) } },
    });
    expect(wrapped.email.html).toBe("<p>Für Sie</p>");
    const rich = await mailWith({
      values: {
        [tag.rtfCompressed]: { binary: storedRtf(String.raw`{\rtf1 Gr\'fc\'dfe\par Ana}`) },
      },
    });
    expect(rich.email).toMatchObject({ text: "Grüße\nAna" });
    expect(rich.email.html).toBeUndefined();
  });

  it("is the plain text where there is nothing else, also as an attribute of old programs", async () => {
    expect((await mailWith({ values: { [tag.body]: { string: "Hello\r\nJo" } } })).email.text).toBe(
      "Hello\nJo",
    );
    const old = {
      codePage: 1251,
      attributes: { 0x0002_800c: Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0]) },
    };
    expect((await mailWith(old)).email.text).toBe("Привет");
  });

  it("does not replace the mail's own text", async () => {
    const both = {
      [tag.body]: { string: "packed" },
      [tag.html]: { binary: Buffer.from("<p>packed") },
    };
    expect((await mailWith({ values: both }, { html: "<p>own" })).email).toMatchObject({
      text: "own",
      html: "<p>own",
    });
    expect((await mailWith({ values: both }, { text: "own" })).email).toMatchObject({
      text: "own",
      html: "<p>packed",
    });
    expect((await mailWith({ values: both }, { text: " \r\n " })).email).toMatchObject({
      text: "packed",
      html: "<p>packed",
    });
  });

  describe("with no text beside it but that of a list or a gateway", () => {
    const letter = { [tag.body]: { string: "Please see the renewal offer for both yards." } };
    const packed = Buffer.from(tnefFile({ values: letter })).toString("base64");
    const winmail = ["Content-Type: application/ms-tnef", "Content-Transfer-Encoding: base64"];
    const mailOf = async (...parts: (readonly string[])[]) => {
      const lines = parts.flatMap((part) => ["--b", ...part]);
      const { email } = await parsed([
        ...["From: a@client.example", "Content-Type: multipart/mixed; boundary=b", ""],
        ...[...lines, "--b--", ""],
      ]);
      return email;
    };
    const file = [...winmail, "", packed];
    const words = "Please see the renewal offer for both yards.";

    it("is shown above a footer", async () => {
      const footer = ["", "Sales mailing list"];
      expect((await mailOf(file, footer)).text).toBe(`${words}\nSales mailing list`);
    });

    it("is shown below a banner, also one in HTML", async () => {
      expect((await mailOf(["", "From outside"], file)).text).toBe(`From outside\n${words}`);
      const banner = ["Content-Type: text/html", "", "<p>From <b>outside</b></p>"];
      const { text, html } = await mailOf(banner, file);
      expect(text).toBe(`From outside\n${words}`);
      expect(html).toContain(words);
    });

    it("is shown once where the mail's own text holds it, above or below", async () => {
      const own = ["", `${words}\r\nSales mailing list`];
      for (const parts of [
        [own, file],
        [file, own],
      ])
        expect((await mailOf(...parts)).text).toBe(`${words}\nSales mailing list`);
    });
  });

  it("has remarks by its class, also by the class names of Outlook's predecessor", async () => {
    const request = { 0x0007_8008: Buffer.from("IPM.Microsoft Schedule.MtgReq\0") };
    const mail = await mailWith({
      attributes: request,
      values: { [tag.body]: { string: "Room 4" } },
    });
    expect(inWords(mail.email).warnings).toMatchObject([
      { code: "meeting", message: expect.stringContaining("invitation") as string },
    ]);
  });
});

const submitted = new Date("2026-03-02T08:15:00Z");
const attachedMessage: TnefMessage = {
  codePage: 1251,
  attributes: {
    0x0001_8004: Buffer.from([0xd2, 0xe5, 0xec, 0xe0, 0]),
    0x0007_8008: Buffer.from("IPM.Microsoft Mail.Note\0"),
  },
  values: {
    [tag.senderName]: { string: "Ana Client" },
    [tag.senderEmailAddress]: { string: "ana@client.example" },
    [tag.clientSubmitTime]: { time: submitted },
    [tag.internetMessageId]: { string: "<inner@client.example>" },
    [tag.body]: { string: "Inner text" },
    [tag.html]: { binary: Buffer.from("<p>Inner text") },
  },
  recipients: [
    {
      [tag.displayName]: { string: "Jörg" },
      [tag.smtpAddress]: { string: "j@seller.example" },
      [tag.recipientType]: { integer: 1 },
    },
    { [tag.displayName]: { string: "Only Name" }, [tag.recipientType]: { integer: 2 } },
  ],
  attachments: twoFiles,
};
const attach = (message: TnefMessage, title?: string): TnefMessage => ({
  attachments: [
    {
      title: "Untitled Attachment",
      // Instead of data, Outlook says here, to programs without MAPI, that there is a message.
      data: Buffer.from(
        "This attachment is a MAPI 1.0 embedded message and is not supported by this mail system.",
      ),
      values: {
        [tag.attachMethod]: { integer: 5 },
        [tag.attachDataObject]: embedded(message),
        ...(title !== undefined && { [tag.displayName]: { string: title } }),
      },
    },
  ],
});

describe("a message in a winmail.dat", () => {
  it("is an email of its own, complete", async () => {
    const mail = await mailWith(attach(attachedMessage, "Re: Тема"));
    expect(mail.email.attachments).toMatchObject([
      { name: "Re_ Тема.eml", type: "message/rfc822" },
    ]);
    expect((await inside(mail, 0)).email).toMatchObject({
      format: "eml",
      subject: "Тема",
      from: { name: "Ana Client", address: "ana@client.example" },
      to: [{ name: "Jörg", address: "j@seller.example" }],
      cc: [{ name: "Only Name" }],
      date: "2026-03-02T08:15:00+00:00",
      messageId: "<inner@client.example>",
      text: "Inner text",
      html: "<p>Inner text",
      attachments: [
        { name: offer, type: "application/pdf", size: 8 },
        { name: plan, size: 4 },
      ],
    });
  });

  it("is named by its subject, and has the same bytes each time", async () => {
    const [one, other] = await Promise.all([
      mailWith(attach(attachedMessage)),
      mailWith(attach(attachedMessage)),
    ]);
    expect(names(one)).toEqual(["Тема.eml"]);
    expect(one.email.attachments).toEqual(other.email.attachments);
  });

  it("may hold a message that holds another one", async () => {
    const mail = await mailWith(attach(attach(attachedMessage, "second"), "first"));
    expect(names(mail)).toEqual(["first.eml"]);
    const first = await inside(mail, 0);
    expect(names(first)).toEqual(["second.eml"]);
    expect((await inside(first, 0)).email.subject).toBe("Тема");
  });

  it("stays packed when it is nested too deep, and is opened at the limit", async () => {
    let message = attachedMessage;
    for (let depth = 0; depth <= maxTnefDepth; depth++) message = attach(message, `m${depth}`);
    let mail = await mailWith(message);
    for (let depth = 0; depth < maxTnefDepth; depth++) mail = await inside(mail, 0);
    expect(names(mail)).toEqual([offer, plan]);
  });

  it("has its sender also from old programs, which store it separately", async () => {
    const from = Buffer.from(
      "040042000400190041e66100534d54503a616e6140636c69656e742e6578616d706c6500",
      "hex",
    );
    const mail = await mailWith(attach({ codePage: 1252, attributes: { 0x0000_8000: from } }, "x"));
    expect((await inside(mail, 0)).email.from).toEqual({
      name: "Aæa",
      address: "ana@client.example",
    });
  });

  it("that is another Outlook item is kept as an email, with a remark", async () => {
    const task = { ...attachedMessage, attributes: { 0x0007_8008: Buffer.from("IPM.Task\0") } };
    const mail = await mailWith(attach(task, "Call back"));
    expect(names(mail)).toEqual(["Call back.eml"]);
    expect(codes(mail)).toEqual(["attached-item"]);
  });
});

describe("an object in a winmail.dat", () => {
  const object = (storage: Uint8Array, title: string): TnefMessage => ({
    attachments: [
      {
        values: {
          [tag.attachMethod]: { integer: 6 },
          [tag.displayName]: { string: title },
          [tag.attachDataObject]: { object: storage, interface: interfaces.storage },
        },
      },
    ],
  });

  it("is the document in it", async () => {
    const storage = writeCompoundFile({ CONTENTS: Buffer.from("%PDF-1.7 price list") });
    const mail = await mailWith(object(storage, "Prices"));
    expect(mail.email.attachments).toMatchObject([
      { name: "Prices.pdf", type: "application/pdf", size: 19 },
    ]);
  });

  it("gives a warning when only its program can open it", async () => {
    expect(
      codes(await mailWith(object(writeCompoundFile({ Odd: Buffer.from("x") }), "Drawing"))),
    ).toEqual(["attachment-object"]);
  });

  it("that is no compound file is kept unchanged", async () => {
    expect((await mailWith(object(Buffer.from("odd"), "Odd"))).email.attachments).toMatchObject([
      { name: "Odd", size: 3 },
    ]);
  });
});

describe("a damaged winmail.dat", () => {
  it.each([
    ["empty", Buffer.alloc(0), ["winmail", "empty-attachment"]],
    ["something else", Buffer.from("Content lost by a virus scanner"), ["winmail"]],
    ["its first bytes", tnefFile({ attachments: twoFiles }).subarray(0, 20), ["winmail"]],
  ])("is kept as it is, with a warning, when it is %s", async (_, bytes, expected) => {
    const mail = await mailWith(bytes, { text: "Hello" });
    expect(mail.email).toMatchObject({
      text: "Hello",
      attachments: [{ name: "winmail.dat", size: bytes.length }],
    });
    expect(codes(mail).toSorted()).toEqual(expected.toSorted());
  });

  it("is kept beside HTML, too, when nothing can be read", async () => {
    const mail = await mailWith(Buffer.from("Content lost by a virus scanner"), {
      html: "<p>Hello",
    });
    expect(names(mail)).toEqual(["winmail.dat"]);
    expect(codes(mail)).toEqual(["winmail"]);
  });

  it("gives its available part", async () => {
    const whole = tnefFile({ values: { [tag.body]: { string: "Hello" } }, attachments: twoFiles });
    const mail = await mailWith(whole.subarray(0, -100));
    expect(mail.email.text).toBe("Hello");
    expect(names(mail)).toContain(offer);
    expect(codes(mail)).toContain("content-cut");
  });

  it("does not count as damaged for wrong checksums, or for line ends after it", async () => {
    const wrong = tnefFile({ attachments: twoFiles });
    wrong.writeUInt16LE(0, wrong.length - 2);
    const mail = await mailWith(Buffer.concat([wrong, Buffer.from("\r\n\n\0")]));
    expect(names(mail)).toEqual([offer, plan]);
    expect(codes(mail)).toEqual([]);
  });

  it("that is empty is left out", async () => {
    const mail = await mailWith(
      { values: { [tag.internetCodepage]: { integer: 65001 } } },
      { text: "Hello" },
    );
    expect(mail.email).toMatchObject({ text: "Hello", attachments: [], warnings: [] });
  });
});

const everything: TnefMessage = {
  codePage: 1251,
  values: {
    [tag.subject]: { string: "Everything" },
    [tag.rtfCompressed]: { binary: storedRtf(wrappedHtml) },
    0x3a58: { strings: ["a", "b"] },
  },
  named: [{ name: "Keywords", value: { strings: ["one"] } }],
  recipients: attachedMessage.recipients ?? [],
  attachments: [...twoFiles, ...(attach(attachedMessage, "inner").attachments ?? [])],
};

describe("for any bytes", () => {
  const opened = (bytes: Buffer) => {
    const warnings = new Warnings();
    const attachment = { name: "winmail.dat", type: "application/ms-tnef", bytes };
    return {
      content: openTnef(attachment, warnings, { text: "own", html: undefined, attachments: [] }),
      warnings,
    };
  };

  it("a file that is cut off anywhere is opened as far as possible, or kept", () => {
    const whole = tnefFile(everything);
    let unnoticed = 0;
    for (let length = 0; length < whole.length; length++) {
      const { content, warnings } = opened(whole.subarray(0, length));
      const said = warnings.list.map(({ code }) => code);
      expect(said.includes("winmail"), `${length}`).toBe(content === undefined);
      expect(content?.text ?? "own").toBe("own");
      if (said.length === 0) unnoticed++;
    }
    // A cut at the end of an attribute, with or without its checksum, cannot be noticed.
    expect(unnoticed).toBeLessThanOrEqual(3 * attributesOf(whole).attributes.length);
  });

  it("nothing is thrown, and the mail's own text stays", () => {
    const whole = tnefFile(everything);
    const change = fc.record({
      at: fc.nat(whole.length - 4),
      value: fc.constantFrom(0, 1, 2, 5, 255, 0x7fff_ffff, 0xffff_ffff),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const bytes = Buffer.from(whole);
        for (const { at, value } of changes) bytes.writeUInt32LE(value, Math.max(4, at));
        expect(opened(bytes).content?.text ?? "own").toBe("own");
      }),
      { numRuns: often(1000) },
    );
  });

  it("a file of nothing but attachment starts is damaged, and given up quickly", async () => {
    const renderingData = tnefFile({ attachments: [{}] }).subarray(6 + 15);
    const many = Buffer.concat([
      tnefFile({}),
      ...Array.from({ length: 60_000 }, () => renderingData),
    ]);
    const mail = await mailWith(many, { text: "own" });
    expect(codes(mail)).toContain("winmail");
  });
});

/**
 * Public test files of other projects, which may not be copied into this one: they are used if they
 * are beside it.
 */
const corpus = path.join(
  import.meta.dirname,
  "../../../../../../shared/corpus/tnef/jstedfast+MimeKit",
);

describe.runIf(existsSync(corpus))("the public test files", () => {
  /**
   * The files that the program `tnef` lists, the files in objects and messages that `tnef` leaves
   * packed, and codes of warnings.
   */
  const files: Readonly<Record<string, readonly string[]>> = {
    "MAPI_ATTACH_DATA_OBJ.tnef": ["VIA_Nytt_1402.doc", "VIA_Nytt_1402.pdf", "VIA_Nytt_14021.htm"],
    "MAPI_OBJECT.tnef": ["AsNew Staff pricelist Oct 02.pdf"],
    "body.tnef": [],
    "christmas.tnef": [
      "kitten-playing-with-a-christmas-tree.jpg",
      "Build a train table.eml",
      "Christmas Celebration!.eml",
      "attached-item",
    ],
    "data-before-name.tnef": ["AUTOEXEC.BAT", "CONFIG.SYS", "boot.ini", "empty-attachment"],
    "garbage-at-end.tnef": ["report"],
    "long-filename.tnef": ["allproductsmar2000.dat"],
    "missing-filenames.tnef": [
      "generpts.src",
      "TechlibDEC99.doc",
      "TechlibDEC99-JAN00.doc",
      "TechlibNOV99.doc",
    ],
    "multi-name-property.tnef": ["appointment"],
    "multi-value-attribute.tnef": ["208225__5_seconds__Voice_Mail.mp3"],
    "one-file.tnef": ["AUTHORS"],
    // The rest of the file is text of another one; `tnef` aborts.
    "panic.tnef": ["image001.jpg", "image002.jpg", "image003.png", "content-cut"],
    "rtf.tnef": [],
    "triples.tnef": ["appointment"],
    "two-files.tnef": ["AUTHORS", "README"],
    "unicode-mapi-attr-name.tnef": [
      "spaconsole2.cfg",
      "image001.png",
      "image002.png",
      "image003.png",
    ],
    "unicode-mapi-attr.tnef": ["example.dat"],
    "winmail.tnef": [
      "Picture (Device Independent Bitmap).bmp",
      "Picture (Device Independent Bitmap) (2).bmp",
    ],
  };

  it("give the same files as other programs", async () => {
    const found: Record<string, string[]> = {};
    for (const file of readdirSync(corpus)) {
      const mail = await mailWith(readFileSync(path.join(corpus, file)));
      found[file.replace("UnitTests__TestData__tnef__", "")] = [...names(mail), ...codes(mail)];
    }
    expect(found).toEqual(files);
  });
});
