import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { tag } from "../../../../../electron/mail/formats/msg/properties.ts";
import { parseMail } from "../../../../../electron/mail/parse.ts";
import { showMail } from "../../../../../electron/mail/show.ts";
import { msgFile } from "../../../../support/mails/msg-file.ts";
import { attachedText, parsed, utf8 } from "../../../../support/mails/parsed.ts";
import { inWords } from "../../../../support/said.ts";

const fixture = (name: string) =>
  readFile(path.join(import.meta.dirname, "../../../../fixtures/mails", name));
const codes = (mail: { email: { warnings: readonly { code: string }[] } }) =>
  mail.email.warnings.map(({ code }) => code);

describe("an ordinary mail", () => {
  it("is read with people, thread, both bodies and attachments", async () => {
    const mail = await parsed(await fixture("offer.eml"));
    expect(mail.email).toMatchObject({
      format: "eml",
      subject: "Angebot für März – zwei Anhänge",
      from: { name: "Client, Ana", address: "ana@client.example" },
      to: [{ name: "Jo Seller", address: "jo@seller.example" }],
      cc: [{ address: "team@seller.example" }],
      bcc: [],
      date: "2026-03-02T09:15:00+01:00",
      messageId: "<offer-1@client.example>",
      inReplyTo: "<ask-1@seller.example>",
      references: ["<ask-0@seller.example>", "<ask-1@seller.example>"],
      direction: "received",
      warnings: [],
    });
    expect(mail.email.text).toBe("Hallo Jo,\n\nanbei das Angebot.\n");
    expect(mail.email.html).toContain("cid:logo@client.example");
    expect(mail.email.attachments).toMatchObject([
      { name: "logo.png", type: "image/png", inline: true, contentId: "logo@client.example" },
      { name: "Größen & Preise.csv", type: "text/csv", inline: false },
    ]);
    expect(attachedText(mail, 1)).toBe("Größe;Preis\r\nA;10 €");
    expect(showMail(mail).preview.html).toContain(
      `<img src="${mail.email.attachments[0]?.sha256 ?? ""}" alt="Logo" />`,
    );
    expect(mail.snippet).toBe("Hallo Jo, anbei das Angebot.");
  });

  it("leaves absent what is absent", async () => {
    const { email } = await parsed(["To: a@b.example", "Subject: ", "", ""]);
    for (const key of ["subject", "from", "date", "messageId", "inReplyTo", "text", "html"])
      expect(email).not.toHaveProperty(key);
  });
});

describe("the sender", () => {
  it.each(["Ana", "Ana <ana%40client.example>", "Ana <ana@client,example>"])(
    "without an address that can be read keeps the name, and says so: %s",
    async (from) => {
      const mail = await parsed([`From: ${from}`, "Date: Mon, 2 Mar 2026 09:15:00 +0100", "", "x"]);
      expect(mail.email.from).toEqual({ name: "Ana" });
      expect(codes(mail)).toEqual(["sender-address"]);
    },
  );
});

describe("the date", () => {
  it("is the delivery's, with a warning, when the sender's is invalid", async () => {
    const mail = await parsed([
      "Received: from a by b; Mon, 2 Mar 2026 09:15:00 +0100",
      "Date: soon",
      "",
      "x",
    ]);
    expect(mail.email.date).toBe("2026-03-02T09:15:00+01:00");
    expect(codes(mail)).toEqual(["date-from-delivery"]);
  });

  const received = (day: number) => `Received: from a by b; Mon, ${day} Mar 2026 09:15:00 +0100`;

  it.each([
    ["the newest Received", [received(3), received(2)], "2026-03-03T09:15:00+01:00"],
    [
      "the newest Received that can be read",
      ["Received: by b", "Received: x; soon", received(2)],
      "2026-03-02T09:15:00+01:00",
    ],
    [
      "a Received without a semicolon",
      ["Received: from a by b Mon, 2 Mar 2026 09:15:00 +0100"],
      "2026-03-02T09:15:00+01:00",
    ],
    [
      "Delivery-Date",
      ["Delivery-Date: Mon, 2 Mar 2026 09:15:00 +0100"],
      "2026-03-02T09:15:00+01:00",
    ],
    [
      "Exchange's own field",
      ["X-OriginalArrivalTime: 02 Mar 2026 08:15:00.0123 (UTC) FILETIME=[1234ABCD:01DCAA00]"],
      "2026-03-02T08:15:00+00:00",
    ],
    [
      "Exchange's field where it goes from one organisation to another",
      ["X-MS-Exchange-CrossTenant-OriginalArrivalTime: 02 Mar 2026 08:15:00.0123 (UTC)"],
      "2026-03-02T08:15:00+00:00",
    ],
    [
      "Gmail's own field",
      ["X-Received: by 2002:a05:6a20 with SMTP id x; Mon, 02 Mar 2026 00:15:00 -0800 (PST)"],
      "2026-03-02T00:15:00-08:00",
    ],
    ["Resent-Date", ["Resent-Date: Mon, 2 Mar 2026 09:15:00 +0100"], "2026-03-02T09:15:00+01:00"],
    [
      "Received before all others",
      [`Resent-Date: Sun, 1 Mar 2026 09:15:00 +0100`, received(2)],
      "2026-03-02T09:15:00+01:00",
    ],
  ])("is, where the sender wrote none, that of %s, and says so", async (_, fields, expected) => {
    const mail = await parsed([...fields, "From: a@b.example", "", "x"]);
    expect(mail.email.date).toBe(expected);
    expect(inWords(mail.email).warnings).toMatchObject([
      { code: "date-from-delivery", message: expect.stringContaining("no date") as string },
    ]);
  });

  it("of a delivery in an unknown time zone has a warning for that, too", async () => {
    const mail = await parsed([
      "Received: from a by b; Mon, 2 Mar 2026 09:15:00",
      "From: a@b.example",
      "",
      "x",
    ]);
    expect(codes(mail)).toEqual(["date-from-delivery", "offset-unknown"]);
  });

  it.each([
    "=?utf-8?Q?Mo=2C_2_M=C3=A4r_2026_09:15:00_+0100?=",
    utf8("Пн, 2 мар 2026 09:15:00 +0100"),
    utf8("月, 02 3月 2026 09:15:00 +0100"),
  ])("is read in another language: %j", async (written) => {
    const mail = await parsed([`Date: ${written}`, received(5), "From: a@b.example", "", "x"]);
    expect(mail.email.date).toBe("2026-03-02T09:15:00+01:00");
    expect(codes(mail)).toEqual([]);
  });

  it("is the valid one of several", async () => {
    const mail = await parsed([
      "Date: soon",
      "Date: Mon, 2 Mar 2026 09:15:00 +0100",
      "From: a@b.example",
      "",
      "x",
    ]);
    expect(mail.email.date).toBe("2026-03-02T09:15:00+01:00");
  });

  it("is absent, never today, when there is no hint", async () => {
    const mail = await parsed(["From: a@b.example", "Date: soon", "", "x"]);
    expect(mail.email.date).toBeUndefined();
    expect(codes(mail)).toEqual(["date-unreadable"]);
  });

  it("that is missing gives a warning with the date that is filed instead", async () => {
    const { email } = await parseMail(Buffer.from("From: a@b.example\r\n\r\nx"));
    const outlook = await parseMail(msgFile({ values: { [tag.body]: { string: "x" } } }));
    for (const { date, warnings } of [email, outlook.email].map(inWords)) {
      expect(date).toBeUndefined();
      expect(warnings).toMatchObject([
        {
          code: "date-missing",
          message: expect.stringContaining("time at which you opened it") as string,
        },
      ]);
    }
  });
});

describe("headers", () => {
  it.each([
    ["raw UTF-8", `Subject: ${utf8("Größe")}`],
    ["raw Latin-1", "Subject: Gr\xF6\xDFe"],
    [
      "words cut in the middle of a character",
      "Subject: =?utf-8?B?R3LD?=\r\n =?utf-8?B?tsOfZQ==?=",
    ],
    ["a raw byte in an encoded word", "Subject: =?iso-8859-1?Q?Gr\xF6=DFe?="],
    ["UTF-7", "Subject: =?utf-7?Q?Gr+APYA3w-e?="],
  ])("are decoded from %s", async (_, line) => {
    expect((await parsed([line, "From: a@b.example", "", "x"])).email.subject).toBe("Größe");
  });

  it("are decoded in the message's own charset when they are not UTF-8", async () => {
    const subject = "Subject: \xCF\xF0\xE8\xE2\xE5\xF2";
    expect(
      (await parsed([subject, "Content-Type: text/plain; charset=windows-1251", "", "x"])).email
        .subject,
    ).toBe("Привет");
  });

  it("are decoded from consecutive Japanese words", async () => {
    const { email } = await parsed([
      "Subject: =?ISO-2022-JP?B?GyRCJUYlOSVIGyhC?= =?ISO-2022-JP?B?GyRCJUYlOSVIGyhC?=",
      "From: a@b.example",
      "",
      "x",
    ]);
    expect(email.subject).toBe("テストテスト");
  });

  it.each([
    ["an override of direction", "a\u202Ebc\u2066d\u2069", "abcd"],
    ["blanks that push the rest out of sight", `a${"\u00A0\u2800\u3164 ".repeat(40)}b`, "a b"],
    ["marks that Hebrew needs", "\u200Fשלום\u200E!", "\u200Fשלום\u200E!"],
    ["joiners that Persian and emoji need", "می\u200Cخواهم 👩\u200D💻", "می\u200Cخواهم 👩\u200D💻"],
    ["line ends in an encoded word", "a\r\nb\u2028c", "a b c"],
  ])("with %s make a subject in one line that is what it shows", async (_, subject, expected) => {
    const word = `=?utf-8?B?${Buffer.from(subject).toString("base64")}?=`;
    expect((await parsed([`Subject: ${word}`, "From: a@b.example", "", "x"])).email.subject).toBe(
      expected,
    );
  });

  it("that are overlong are cut, with a warning", async () => {
    const mail = await parsed([`Subject: ${".".repeat(400_000)}`, "From: a@b.example", "", "x"]);
    expect(mail.email.subject).toBe(`${".".repeat(1_999)}…`);
    expect(codes(mail)).toEqual(["subject-cut"]);
  });

  it("replace an overlong id by its hash", async () => {
    const long = (end: string) => `<${"i".repeat(5_000)}${end}@b.example>`;
    const mail = (own: string, other: string) =>
      parsed([
        `Message-ID: ${own}`,
        `In-Reply-To: ${other}`,
        `References: <a@b.example> ${other}`,
        "",
        "x",
      ]);
    const [{ email: one }, { email: two }] = await Promise.all([
      mail(long("1"), long("2")),
      mail(long("2"), long("1")),
    ]);
    expect(one.messageId).toMatch(/^<[0-9a-f]{64}@mailpin\.invalid>$/);
    expect(one.messageId).not.toBe(two.messageId);
    expect(one.inReplyTo).toBe(two.messageId);
    expect(two.references).toEqual(["<a@b.example>", one.messageId]);
  });

  it("keep an id of a line's length", async () => {
    const id = `<${"i".repeat(986)}@b.example>`;
    expect((await parsed([`Message-ID:`, ` ${id}`, "", "x"])).email.messageId).toBe(id);
  });

  it("continue after a line of junk, and end where the body starts without an empty line", async () => {
    const { email } = await parsed([
      "From: a@b.example",
      "this is junk",
      "Subject: Offer",
      "Hello, this is the body.",
      "",
      "Second paragraph",
    ]);
    expect(email.subject).toBe("Offer");
    expect(email.text).toBe("Hello, this is the body.\n\nSecond paragraph");
  });
});

const multipart = (type: string, ...parts: string[][]) => [
  "From: a@b.example",
  `Content-Type: multipart/${type}; boundary="=b"`,
  "",
  ...parts.flatMap((part) => ["--=b", ...part]),
  "--=b--",
];

describe("attachments", () => {
  it.each([
    ["RFC 2231", "attachment; filename*=utf-8''Gr%C3%B6%C3%9Fe.pdf"],
    [
      "RFC 2231 in pieces",
      "attachment; filename*0*=utf-8''Gr%C3%B6; filename*1*=%C3%9Fe; filename*2=.pdf",
    ],
    ["an encoded word in quotes", 'attachment; filename="=?utf-8?Q?Gr=C3=B6=C3=9Fe.pdf?="'],
    ["raw UTF-8", `attachment; filename="${utf8("Größe.pdf")}"`],
    ["no quotes", "attachment; filename=Gr\xF6\xDFe.pdf; size=3"],
    ["a path", 'attachment; filename="C:\\temp\\Gr\xF6\xDFe.pdf"'],
  ])("have their names from %s", async (_, disposition) => {
    const { email } = await parsed(
      multipart("mixed", [
        `Content-Disposition: ${disposition}`,
        "Content-Type: application/pdf",
        "",
        "x",
      ]),
    );
    expect(email.attachments.map(({ name }) => name)).toEqual(["Größe.pdf"]);
  });

  it("that are unquoted keep text in parentheses", async () => {
    const mail = await parsed(
      multipart("mixed", ["Content-Disposition: attachment; filename=Offer 7 (new).csv", "", "x"]),
    );
    expect(mail.email.attachments.map(({ name }) => name)).toEqual(["Offer 7 (new).csv"]);
  });

  it("that are too long keep their start and their extension", async () => {
    const name = `Offer ${"long ".repeat(100)}.pdf`;
    const mail = await parsed(
      multipart("mixed", [`Content-Disposition: attachment; filename="${name}"`, "", "x"]),
    );
    expect(mail.email.attachments.map((one) => one.name)).toEqual([
      expect.stringMatching(/^Offer long .{90,}\.pdf$/),
    ]);
  });

  it("keep their bytes exactly, up to the line end that belongs to the boundary", async () => {
    const part = ["Content-Disposition: attachment; filename=a.txt", "", " one \r", "two", ""];
    expect(attachedText(await parsed(multipart("mixed", part)), 0)).toBe(" one \r\r\ntwo\r\n");
  });

  it("include an attached message as a whole, under its subject, without its text", async () => {
    const inner = [
      "Content-Type: message/rfc822",
      "",
      "Subject: Inner / one",
      "From: x@y.example",
      "",
      "inner text",
    ];
    const mail = await parsed(multipart("mixed", ["", "outer text"], inner));
    expect(mail.email.attachments).toMatchObject([
      { name: "Inner - one.eml", type: "message/rfc822" },
    ]);
    expect(attachedText(mail, 0)).toBe(inner.slice(2).join("\r\n"));
    expect(mail.email.text).toBe("outer text");
  });

  it("include text parts with a name, which are shown as well", async () => {
    const mail = await parsed(
      multipart(
        "mixed",
        ["", "Hello"],
        ["Content-Type: text/plain; name=notes.txt", "", "My notes"],
      ),
    );
    expect(mail.email.attachments).toMatchObject([{ name: "notes.txt" }]);
    expect(mail.email.text).toBe("Hello\nMy notes");
  });

  it("are found in uuencoded text", async () => {
    const mail = await parsed([
      "From: a@b.example",
      "",
      "See:",
      "begin 644 cat.txt",
      "#0V%T",
      "`",
      "end",
      "Bye",
    ]);
    expect(attachedText(mail, 0)).toBe("Cat");
    expect(mail.email.attachments).toMatchObject([{ name: "cat.txt" }]);
    expect(mail.email.text).toBe("See:\nBye");
  });

  it("do not include alternatives of the body that happen to have a name", async () => {
    const html = ["Content-Type: text/html; name=body.html", "", "<p>Hello</p>"];
    const { email } = await parsed(
      multipart("alternative", ["Content-Type: text/plain; name=body.txt", "", "Hello"], html),
    );
    expect(email).toMatchObject({ text: "Hello", html: "<p>Hello</p>", attachments: [] });
  });

  it("include a named HTML part, which is shown after the text", async () => {
    const html = [
      "Content-Type: text/html; name=page.html",
      "",
      "<html><body><p>Page</p></body></html>",
    ];
    const { email } = await parsed(multipart("mixed", ["", "Hello"], html));
    expect(email.attachments).toMatchObject([{ name: "page.html", type: "text/html" }]);
    expect(email.text).toBe("Hello\nPage");
    expect(email.html).toMatch(/Hello.*Page/s);
  });

  it("are kept when they are empty, with a warning", async () => {
    const mail = await parsed(
      multipart("mixed", ["Content-Disposition: attachment; filename=a.bin", "", ""]),
    );
    expect(mail.email.attachments).toMatchObject([{ name: "a.bin", size: 0 }]);
    expect(codes(mail)).toEqual(["empty-attachment"]);
  });

  it("are inline only when the HTML shows them", async () => {
    const image = (id: string) => [
      "Content-Type: image/png",
      `Content-ID: <${id}>`,
      "Content-Disposition: inline",
      "",
      "png",
    ];
    const mail = await parsed(
      multipart(
        "related",
        ["Content-Type: text/html", "", '<img src="cid:shown%401">'],
        image("shown@1"),
        image("other@1"),
      ),
    );
    expect(mail.email.attachments.map(({ inline, contentId }) => [inline, contentId])).toEqual([
      [true, "shown@1"],
      [false, "other@1"],
    ]);
  });
});

describe("bodies", () => {
  it("hold a text part beside HTML in both forms", async () => {
    const { email } = await parsed(
      multipart("mixed", ["Content-Type: text/html", "", "<p>Offer</p>"], ["", "Sent by a <list>"]),
    );
    expect(email.text).toBe("Offer\nSent by a <list>");
    expect(email.html).toContain("Sent by a &lt;list&gt;");
  });

  it.each(["text/markdown", "text/enriched", "text/x-web-markdown"])(
    "are shown where they are text of another kind, and stay a file: %s",
    async (type) => {
      const mail = await parsed([`Content-Type: ${type}`, "", "# Hello", ""]);
      expect(mail.email.text?.trim()).toBe("# Hello");
      expect(mail.email.attachments).toMatchObject([{ type }]);
    },
  );

  it.each(["text/calendar", "text/x-vcard", "text/rtf"])(
    "are not text for programs: %s",
    async (type) => {
      const mail = await parsed([`Content-Type: ${type}`, "", "BEGIN", ""]);
      expect(mail.email).not.toHaveProperty("text");
    },
  );

  it.each(["text/plain", "text/html"])(
    "are shown where their program calls them a file, and stay one: %s",
    async (type) => {
      const letter = [`Content-Type: ${type}`, "Content-Disposition: attachment", "", "Hello"];
      const alone = await parsed(["From: a@b.example", ...letter, ""]);
      expect(alone.email.text?.trim()).toBe("Hello");
      expect(alone.email.attachments).toHaveLength(1);
      const first = await parsed([
        ...["Content-Type: multipart/mixed; boundary=b", "", "--b", ...letter],
        ...["--b", ...letter, "--b--", ""],
      ]);
      expect(first.email.text?.trim()).toBe("Hello");
      expect(first.email.attachments).toHaveLength(2);
    },
  );

  it("have their text made from HTML when there is no other", async () => {
    const { email } = await parsed([
      "From: a@b.example",
      "Content-Type: text/html",
      "",
      "<style>p{}</style><p>One</p><p>Two</p>",
    ]);
    expect(email.text).toBe("One\n\nTwo");
  });

  it("join the lines of format=flowed", async () => {
    const { email } = await parsed([
      "From: a@b.example",
      "Content-Type: text/plain; format=flowed",
      "",
      "One ",
      "line",
      "> quoted ",
      "> on",
    ]);
    expect(email.text).toBe("One line\n> quoted on");
  });

  it.each([
    ["us-ascii over UTF-8", "us-ascii", utf8("Größe")],
    ["utf-8 over Latin-1", "utf-8", "Gr\xF6\xDFe"],
    ["a charset that nobody knows", "x-nonsense", utf8("Größe")],
    ["a DOS code page", "cp850", "Gr\x94\xE1e"],
    ["UTF-7", "utf-7", "Gr+APYA3w-e"],
  ])("are read in spite of %s", async (_, charset, body) => {
    const { email } = await parsed([
      "From: a@b.example",
      `Content-Type: text/plain; charset=${charset}`,
      "",
      body,
    ]);
    expect(email.text).toBe("Größe");
  });

  it("start where the header of a part ends without an empty line", async () => {
    const { email } = await parsed(
      multipart("mixed", ["Content-Type: text/plain", "Hello, all", "", "of you"]),
    );
    expect(email.text).toBe("Hello, all\n\nof you");
  });

  it("declare their charset in HTML when the header does not", async () => {
    const { email } = await parsed([
      "From: a@b.example",
      "Content-Type: text/html",
      "",
      "<meta charset=windows-1251>\xCF\xF0\xE8\xE2\xE5\xF2",
    ]);
    expect(email.text).toBe("Привет");
  });

  it("are read when the last boundary is missing, and when the parameter is", async () => {
    const lines = multipart("mixed", ["", "Hello"]).slice(0, -1);
    expect((await parsed(lines)).email.text).toBe("Hello");
    const guessed = multipart("mixed", ["", "Hello"]).map((line) =>
      line.replace('; boundary="=b"', "").replace("--=b", "--bound"),
    );
    expect((await parsed([...guessed.slice(0, -1), "--bound--"])).email.text).toBe("Hello");
  });
});

describe("hostile structure", () => {
  it("ends at a depth, with a warning", async () => {
    const levels = Array.from({ length: 500 }, (_, index) => [
      `Content-Type: multipart/mixed; boundary=b${index}`,
      "",
      `--b${index}`,
    ]).flat();
    const mail = await parsed(["From: a@b.example", ...levels, "", "deep down"]);
    expect(codes(mail)).toContain("too-deep");
    expect(mail.email.attachments.map(({ type }) => type)).toEqual(["message/rfc822"]);
    const inner = await parsed(mail.files.get(mail.email.attachments[0]!.sha256)!);
    expect(codes(inner)).toContain("too-deep"); // and so on: nothing is lost
  });

  it("ends at a number of parts, with a warning", async () => {
    const parts = Array.from({ length: 12_000 }, () => ["", "x"]);
    const mail = await parsed(multipart("mixed", ...parts));
    expect(codes(mail)).toContain("too-many-parts");
    expect(mail.email.text?.match(/x/g)).toHaveLength(9_999);
    expect(mail.email.from).toEqual({ address: "a@b.example" });
  });

  it("ends at a length of the headers, and reads on after them", async () => {
    const mail = await parsed([
      "From: a@b.example",
      ...Array.from({ length: 90_000 }, (_, index) => `X-${index}: ${"y".repeat(50)}`),
      "",
      "the body",
    ]);
    expect(codes(mail)).toContain("headers-cut");
    expect(mail.email.text).toBe("the body");
    expect(mail.email.from).toEqual({ address: "a@b.example" });
  });
});
