import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readHeaders } from "../../../../../electron/mail/formats/eml/headers.ts";
import { attachedText, parsed } from "../../../../support/mails/parsed.ts";

const top = ["From: Ana <ana@client.example>", "Subject: Offer"];
const letter = "Hello Bob, the offer is attached.";
const encoded = Buffer.from(letter).toString("base64");
const base64 = ["Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64"];

const codes = ({ email }: Awaited<ReturnType<typeof parsed>>) =>
  email.warnings.map(({ code }) => code);

const junk = [
  "X-Spam Status: No",
  "X-Spam-Status No",
  "this is junk",
  "junkjunk",
  "=====",
  "(qmail 123 invoked by uid 0)",
  "Größe: 5",
  ": no name",
  "by mx.example with SMTP id 4711;",
];

describe("junk between the header and its empty line", () => {
  it.each(junk)("is neither shown nor decoded in base64: %s", async (line) => {
    const mail = await parsed([...top, ...base64, line, "", encoded]);
    expect(mail.email).toMatchObject({ subject: "Offer", text: letter, warnings: [] });
  });

  it.each(junk)("is neither shown nor decoded in the base64 of a part: %s", async (line) => {
    const head = [
      ...top,
      "Content-Type: multipart/mixed; boundary=b",
      "",
      "--b",
      ...base64,
      line,
      "",
      encoded,
      "--b",
    ];
    const file = [
      "Content-Type: application/pdf; name=a.pdf",
      "Content-Transfer-Encoding: base64",
      line,
      "",
      "JVBERg==",
      "--b--",
    ];
    const mail = await parsed([...head, ...file]);
    expect(mail.email.text).toBe(letter);
    expect(attachedText(mail, 0)).toBe("%PDF");
    expect(codes(mail)).toEqual([]);
  });

  it.each([64, 72, 400])(
    "is distinguished from a letter in base64 when it is an unfolded signature, in lines of %i",
    async (width) => {
      const signature = Buffer.from(
        Array.from({ length: 192 }, (_, at) => (at * 73 + 41) % 256),
      ).toString("base64");
      const lines = signature.match(new RegExp(`.{1,${width}}`, "g")) ?? [];
      const mail = await parsed([...top, ...base64, "X-Signature: v=1", ...lines, "", encoded]);
      expect(mail.email).toMatchObject({ subject: "Offer", text: letter, warnings: [] });
    },
  );

  it("is distinguished from the first lines of a base64 letter with a blank line", async () => {
    const long =
      Buffer.from(`${letter}\r\n`.repeat(8))
        .toString("base64")
        .match(/.{1,72}/g) ?? [];
    const mail = await parsed([...top, ...base64, ...long.slice(0, 2), "", ...long.slice(2)]);
    expect(mail.email.text).toBe(`${letter}\n`.repeat(8));
  });

  it.each(junk)("is not shown in HTML: %s", async (line) => {
    const mail = await parsed([...top, "Content-Type: text/html", line, "", "", "<p>Hello</p>"]);
    expect(mail.email.html?.trim()).toBe("<p>Hello</p>");
  });

  it.each(junk)("is no part of a file: %s", async (line) => {
    const head = [
      ...top,
      "Content-Type: multipart/mixed; boundary=b",
      "",
      "--b",
      "Content-Type: application/json; name=a.json",
    ];
    const mail = await parsed([...head, line, "", "{}", "--b--"]);
    expect(attachedText(mail, 0)).toBe("{}");
  });

  it.each([
    "X-Spam Status: No",
    "X-Spam-Status No",
    "=====",
    "Content-Type text/plain; charset=utf-8",
    "Message-ID <1@client.example>",
    "a3NqZGZoa3NqZGZoIGtzamRoZiBrc2pkaGYga3NqZGhmIGtzamRoZg==",
  ])("is not shown in plain text when it is no prose: %s", async (line) => {
    expect((await parsed([...top, line, "", "Hello"])).email.text).toBe("Hello");
  });
});

describe("a field without its colon, or with a blank in its name,", () => {
  it("is read", async () => {
    const fields = [
      "Content-Type text/html; charset=windows-1251",
      "Content-Transfer-Encoding base64",
      "Message-ID <1@client.example>",
    ];
    const { email } = await parsed([
      ...top,
      ...fields,
      "",
      Buffer.from("<p>\xCF\xF0\xE8</p>", "latin1").toString("base64"),
    ]);
    expect(email).toMatchObject({ text: "При", messageId: "<1@client.example>" });
  });
});

describe("a piece of a field that lost its indentation", () => {
  const parts = [
    "",
    "--b",
    "",
    "Hello",
    "--b",
    "Content-Type: application/pdf; name=a.pdf",
    "",
    "x",
    "--b--",
  ];

  it.each([
    ["the last line", ["Content-Type: multipart/mixed;", "boundary=b"]],
    ["one between fields", ["Content-Type: multipart/mixed;", 'boundary="b"', "X-Mailer: m"]],
    [
      "the second of three",
      ["Content-Type: multipart/mixed; charset=utf-8;", "boundary=b;", " type=x"],
    ],
    ["one with no semicolon before it", ["Content-Type: multipart/mixed", "boundary = b"]],
  ])("is used: %s", async (_, fields) => {
    const { email } = await parsed([...top, ...fields, ...parts]);
    expect(email).toMatchObject({ text: "Hello", attachments: [{ name: "a.pdf" }], warnings: [] });
  });

  it.each([
    ["boundary=b", ["Content-Type: multipart/mixed;", "MIME-Version: 1.0"]],
    ['boundary="b"', ["Content-Type: multipart/mixed;", "MIME-Version: 1.0", "junk"]],
    ["boundary=b", ["MIME-Version: 1.0"]],
  ])("is used where it does not stand behind its field: %s", async (line, fields) => {
    const { email } = await parsed([...top, ...fields, line, ...parts]);
    expect(email).toMatchObject({ text: "Hello", attachments: [{ name: "a.pdf" }] });
  });

  it("names a file even when it does not follow its field", async () => {
    const part = [
      "Content-Disposition: attachment",
      "Content-Transfer-Encoding: base64",
      "filename=a.pdf",
      "",
      "JVBERg==",
      "--b--",
    ];
    const mail = await parsed([
      ...top,
      "Content-Type: multipart/mixed; boundary=b",
      "",
      "--b",
      "",
      "Hello",
      "--b",
      ...part,
    ]);
    expect(mail.email.attachments).toMatchObject([{ name: "a.pdf", type: "application/pdf" }]);
    expect(attachedText(mail, 0)).toBe("%PDF");
  });

  it("is used in a part", async () => {
    const part = [
      "Content-Type: text/plain;",
      "charset=windows-1251",
      "Content-Disposition: attachment;",
      'filename="a.txt"',
    ];
    const mail = await parsed([
      ...top,
      "Content-Type: multipart/mixed; boundary=b",
      "",
      "--b",
      ...part,
      "",
      "\xCF\xF0\xE8",
      "--b--",
    ]);
    expect(mail.email.attachments).toMatchObject([{ name: "a.txt", type: "text/plain" }]);
  });

  it("may be an address, an id or a clause of Received", async () => {
    const fields = [
      "To: a@x.example,",
      "B <b@x.example>,",
      "c@x.example",
      "References: <1@x.example>",
      "<2@x.example> <3@x.example>",
    ];
    const received = [
      "Received: from a.example",
      "by b.example with SMTP;",
      " Mon, 2 Mar 2026 09:15:00 +0100",
    ];
    const { email } = await parsed([...top, ...fields, ...received, "", "Hello"]);
    expect(email.to.map(({ address }) => address)).toEqual([
      "a@x.example",
      "b@x.example",
      "c@x.example",
    ]);
    expect(email.references).toEqual(["<1@x.example>", "<2@x.example>", "<3@x.example>"]);
    expect(email.text).toBe("Hello");
  });
});

describe("a body whose empty line is missing", () => {
  it.each([
    ["a letter", [], ["Dear Bob,", "thank you.", "", "Ana"]],
    ["a greeting", [], ["Hello, all", "", "the offer is attached."]],
    ["a greeting with a colon", [], ["Dear Mr Silva:", "", "thank you."]],
    ["one word", [], ["Hello", "", "Bob"]],
    ["a list", [], ["- one", "- two", "", "and so on"]],
    [
      "an address",
      [],
      ["https://client.example/offers/a/very/long/way/to/the/offer/of/today", "", "see there"],
    ],
    [
      "words in quoted-printable",
      ["Content-Transfer-Encoding: quoted-printable"],
      ["Hello Bob,", "", "bye"],
    ],
    ["something of another type", ["Content-Type: text/x-notes"], []],
  ])("starts with %s", async (_, fields, body) => {
    const { email } = await parsed([...top, ...fields, ...body]);
    expect(email.text ?? "").toBe(body.join("\n"));
  });

  it("starts with its base64", async () => {
    const long =
      Buffer.from(letter.repeat(5))
        .toString("base64")
        .match(/.{1,76}/g) ?? [];
    expect((await parsed([...top, ...base64, ...long])).email.text).toBe(letter.repeat(5));
    expect((await parsed([...top, ...base64, ...long, "", "-- ", "the list"])).email.text).toBe(
      `${letter.repeat(5)}\n-- \nthe list`,
    );
  });

  it("starts with a tag", async () => {
    const { email } = await parsed([
      ...top,
      "Content-Type: text/html",
      "<html>",
      "",
      "<p>Hello</p>",
    ]);
    expect(email.html).toBe("<html>\n\n<p>Hello</p>");
  });
});

describe("a line of blanks", () => {
  it.each([" ", "\t", " \t  "])("ends a header: %j", async (line) => {
    const { email } = await parsed([...top, line, "Hello", "", "Subject: quoted", "bye"]);
    expect(email).toMatchObject({ subject: "Offer", text: "Hello\n\nSubject: quoted\nbye" });
  });

  it.each([" ", "\t"])("ends the header of a part: %j", async (line) => {
    const head = [
      ...top,
      "Content-Type: multipart/mixed; boundary=b",
      line,
      "--b",
      "Content-Type: text/plain",
      line,
    ];
    expect((await parsed([...head, "Hello", "", "bye", "--b--"])).email.text).toBe("Hello\n\nbye");
  });

  it("before an indented body ends it, too", async () => {
    expect((await parsed([...top, " ", "   Hello", "Bob", "", "bye"])).email.text).toBe(
      "   Hello\nBob\n\nbye",
    );
  });

  it("may be within a folded field", async () => {
    const { email } = await parsed([
      "Subject: a",
      " ",
      "\t",
      " b",
      " ",
      "From: a@b.example",
      "",
      "Hello",
    ]);
    expect(email).toMatchObject({
      subject: "a b",
      from: { address: "a@b.example" },
      text: "Hello",
    });
  });
});

describe("an indented header", () => {
  it.each([
    ["in its first line", ["  From: a@b.example", "Subject: Offer", "To: c@d.example"]],
    ["in all lines", ["\tFrom: a@b.example", "\tSubject: Offer", "\tTo: c@d.example"]],
    ["below blank lines", ["", "", "  From: a@b.example", "Subject: Offer", "To: c@d.example"]],
    ["with folded lines", [" From: a@b.example", "Subject: Offer", "To:", " c@d.example"]],
  ])("is read when it is %s", async (_, lines) => {
    const { email } = await parsed([...lines, "", "Hello"]);
    expect(email).toMatchObject({
      from: { address: "a@b.example" },
      subject: "Offer",
      to: [{ address: "c@d.example" }],
      text: "Hello",
    });
  });
});

describe("a header", () => {
  it("never swallows text below its empty line, or a field above it", () => {
    const line = fc.constantFrom(
      ...junk,
      " folded",
      " ",
      "X-A: b",
      "boundary=b",
      "Content-Type: text/html",
      "Hello, Bob",
      encoded,
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), fc.constantFrom("\n", "\r\n"), (lines, end) => {
        const bytes = Buffer.from(
          [...top, ...lines, "", "the body", "", "goes on"].join(end),
          "latin1",
        );
        const { headers, bodyStart } = readHeaders(bytes, 0, bytes.length);
        expect(bytes.toString("latin1", bodyStart)).toContain(
          ["the body", "", "goes on"].join(end),
        );
        expect(headers.first("from")).toBe("Ana <ana@client.example>");
      }),
    );
  });
});
