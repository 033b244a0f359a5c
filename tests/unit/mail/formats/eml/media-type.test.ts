import { describe, expect, it } from "vitest";
import { attachedText, parsed, utf8 } from "../../../../support/mails/parsed.ts";

const top = ["From: Ana <ana@client.example>", "Subject: Offer"];
const pdf = "%PDF-1.7\n\u00E2\u00E3\u0000";
const base64 = (bytes: string): string => Buffer.from(bytes, "latin1").toString("base64");
const codes = ({ email }: Awaited<ReturnType<typeof parsed>>) =>
  email.warnings.map(({ code }) => code);

/** A mail with a letter and one more part. */
const withPart = (fields: readonly string[], content: string) =>
  parsed([
    ...top,
    "Content-Type: multipart/mixed; boundary=b",
    "",
    "--b",
    "",
    "Hello",
    "--b",
    ...fields,
    "",
    content,
    "--b--",
  ]);

describe("a multipart with an invalid type", () => {
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
    ["multipart/*; boundary=b", false],
    ["multipart/; boundary=b", false],
    ["multipart; boundary=b", false],
    ['multipart mixed; boundary="b"', false],
    ["multipart\\mixed; boundary=b", false],
    ['"multipart/mixed"; boundary=b', false],
    ["multipart/mixed boundary=b", false],
    ["multipart/nonsense; boundary=b", false],
    ["mixed; boundary=b", true],
    ["; boundary=b", true],
    ["boundary=b", true],
    ["*/*; boundary=b", true],
    ["charset=utf-8; boundary=b", true],
    ["text/plain; boundary=b", true],
    ["text/html; charset=utf-8; boundary=b", true],
  ])("is read by its boundary: %s", async (type, isGuess) => {
    const mail = await parsed([...top, `Content-Type: ${type}`, ...parts]);
    expect(mail.email).toMatchObject({ text: "Hello", attachments: [{ name: "a.pdf" }] });
    expect(codes(mail)).toEqual(isGuess ? ["type-guessed"] : []);
  });

  it.each([[], ["This is a multi-part message in MIME format.", ""]])(
    "is read by its first line where no type is declared at all",
    async (...preamble) => {
      const typed = ["--b", "Content-Type: text/plain", "", "Hello", ...parts.slice(4)];
      const mail = await parsed([...top, "", ...preamble, ...typed]);
      expect(mail.email).toMatchObject({ text: "Hello", attachments: [{ name: "a.pdf" }] });
      expect(codes(mail)).toEqual(["type-guessed"]);
    },
  );

  it.each([
    ["a line of its own kind", ["--signed", "Ana", "--signed"]],
    ["one boundary alone", ["--b", "Content-Type: text/plain", "", "Hello"]],
    ["words before it", ["See:", "--b", "Content-Type: text/plain", "", "Hello", "--b"]],
  ])("is a letter where its text has %s", async (_, text) => {
    const mail = await parsed([...top, "", ...text, ""]);
    expect(mail.email.text?.trimEnd()).toBe(text.join("\n"));
    expect(codes(mail)).toEqual([]);
  });

  it.each([
    "boundary='b'",
    "boundary=\u201Cb\u201D",
    "boundary=--b",
    "boundary=other",
    'boundary=""',
    "boundary*0=other",
  ])(
    "is read by the boundary that its content has, where it names none of them: %s",
    async (parameter) => {
      const more = [
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
      const { email } = await parsed([
        ...top,
        utf8(`Content-Type: multipart/mixed; ${parameter}`),
        ...more,
      ]);
      expect(email).toMatchObject({
        text: "Hello",
        attachments: [{ name: "a.pdf" }],
        warnings: [],
      });
    },
  );

  it("does not use a boundary of an outer multipart", async () => {
    const inner = [
      "--b",
      "Content-Type: multipart/mixed; boundary=c",
      "",
      "--c",
      "Content-Type: multipart/mixed; boundary=d",
      "",
    ];
    const rest = [
      "--b",
      "",
      "Hello",
      "--b",
      "Content-Type: application/pdf; name=a.pdf",
      "",
      "x",
      "--b--",
    ];
    const { email } = await parsed([
      ...top,
      "Content-Type: multipart/mixed; boundary=b",
      "",
      ...inner,
      ...rest,
    ]);
    expect(email).toMatchObject({ text: "Hello", attachments: [{ name: "a.pdf" }] });
  });

  it("keeps its alternatives where its type says so", async () => {
    const forms = [
      "",
      "--b",
      "",
      "Hello",
      "--b",
      "Content-Type: text/html",
      "",
      "<p>Hello</p>",
      "--b--",
    ];
    const { email } = await parsed([
      ...top,
      "Content-Type: multipart alternative; boundary=b",
      ...forms,
    ]);
    expect(email).toMatchObject({ text: "Hello", html: "<p>Hello</p>" });
  });

  it.each(["mixed; boundary=b", "text/plain; boundary=b"])(
    "is text when no boundary occurs in it: %s",
    async (type) => {
      expect((await parsed([...top, `Content-Type: ${type}`, "", "Hello"])).email.text).toBe(
        "Hello",
      );
    },
  );
});

describe("a file with an invalid type", () => {
  it.each([
    ['pdf; name="offer.pdf"', "application/pdf"],
    ["pdf", "application/pdf"],
    ['image/*; name="photo.jpg"', "image/jpeg"],
    ["image/*", "application/pdf"],
    ['application/; name="offer.pdf"', "application/pdf"],
    ["nonsense; name=offer.pdf", "application/pdf"],
    ["nonsense", "application/pdf"],
    ["x-unknown", "application/pdf"],
    ["; name=offer.pdf", "application/pdf"],
    ["name=offer.pdf", "application/pdf"],
    ["/pdf; name=offer.unheard-of", "application/pdf"],
  ])("is attached, and not shown: %s", async (type, expected) => {
    const mail = await withPart(
      [`Content-Type: ${type}`, "Content-Transfer-Encoding: base64"],
      base64(pdf),
    );
    expect(mail.email).toMatchObject({ text: "Hello", attachments: [{ type: expected }] });
    expect(
      Buffer.from(mail.files.get(mail.email.attachments[0]?.sha256 ?? "") ?? []).toString("latin1"),
    ).toBe(pdf);
  });

  it.each(["image/*; name=a.jpg", "pdf", "nonsense; name=a.bin", "x-unknown", "application"])(
    "is guessed with a warning: %s",
    async (type) => {
      expect(codes(await withPart([`Content-Type: ${type}`], "x"))).toEqual(["type-guessed"]);
    },
  );

  it.each([
    ["its name", ["Content-Disposition: inline; filename=offer.pdf"]],
    ["its disposition", ["Content-Type: nonsense", "Content-Disposition: attachment"]],
    ["the word for it", ["Content-Type: application"]],
    ["its bytes", []],
  ])("is known by %s", async (_, fields) => {
    const mail = await withPart([...fields, "Content-Transfer-Encoding: base64"], base64(pdf));
    expect(mail.email.text).toBe("Hello");
    expect(mail.email.attachments).toHaveLength(1);
  });

  it("may be the whole mail", async () => {
    const fields = ["Content-Type: pdf; name=offer.pdf", "Content-Transfer-Encoding: base64"];
    const { email } = await parsed([...top, ...fields, "", base64(pdf)]);
    expect(email).toMatchObject({ attachments: [{ name: "offer.pdf", type: "application/pdf" }] });
    expect(email.text).toBeUndefined();
  });
});

describe("text with an invalid type", () => {
  it.each([
    "text",
    "text/",
    "text/*",
    "plain",
    "text plain",
    '"text/plain"',
    "nonsense",
    "us-ascii",
    "charset=utf-8",
    "foo/*",
    "",
  ])("stays text: %j", async (type) => {
    for (const fields of [
      [`Content-Type: ${type}`],
      [`Content-Type: ${type}`, "Content-Transfer-Encoding: base64"],
    ]) {
      const body = fields.length === 1 ? "Hello" : base64("Hello");
      const mail = await parsed([...top, ...fields, "", body]);
      expect(mail.email).toMatchObject({ text: "Hello", attachments: [], warnings: [] });
    }
  });

  it.each(["html", "text/html;", "text html", "HTML; charset=utf-8"])(
    "is HTML where the type says so: %s",
    async (type) => {
      expect((await parsed([...top, `Content-Type: ${type}`, "", "<p>Hello</p>"])).email.html).toBe(
        "<p>Hello</p>",
      );
    },
  );

  it.each(["text", "text/", "text/*", "text; charset=utf-8"])(
    "is HTML where it begins as HTML does: %s",
    async (type) => {
      const html = "<!DOCTYPE html><html><p>Hello</p></html>";
      for (const [encoding, body] of [
        ["7bit", html],
        ["base64", base64(html)],
      ] as const) {
        const { email } = await parsed([
          ...top,
          `Content-Type: ${type}`,
          `Content-Transfer-Encoding: ${encoding}`,
          "",
          body,
        ]);
        expect(email).toMatchObject({ text: "Hello", html, warnings: [] });
      }
    },
  );

  it("is not HTML where its type says plain", async () => {
    expect((await parsed([...top, "Content-Type: plain", "", "<html>"])).email).toMatchObject({
      text: "<html>",
    });
  });

  it("has its charset from a parameter without a separator before it", async () => {
    const { email } = await parsed([
      ...top,
      "Content-Type: text/plain charset=windows-1251",
      "",
      "\xCF\xF0\xE8",
    ]);
    expect(email.text).toBe("При");
  });

  it.each([
    ["in a charset with shifts and escapes", "\x1B$)C\x0E0!\x0F", "가"],
    ["with control characters in it", "=ybegin name=a\0\x01b", "=ybegin name=a\0\x01b"],
  ])("is no file: %s", async (_, body, expected) => {
    expect((await parsed([...top, "", body])).email.text).toBe(expected);
    const inBase64 = await parsed([
      ...top,
      "Content-Transfer-Encoding: base64",
      "",
      base64("\x1B$)C\x0E0!\x0F"),
    ]);
    expect(inBase64.email.text).toBe("가");
  });
});

describe("an unknown disposition", () => {
  const letter = (disposition: string) => [
    `Content-Disposition: ${disposition}`,
    "",
    "The letter",
    "--b",
  ];
  const head = [...top, "Content-Type: multipart/mixed; boundary=b", "", "--b"];
  const file = ["Content-Type: application/pdf; name=a.pdf", "", "x", "--b--"];

  it.each([
    "quoted-printable",
    "body",
    "x-foo",
    'form-data; name="text"',
    '"inline"',
    "inlin",
    "in-line",
    "inlined;",
    "7bit",
    "<inline>",
    "attachment-no",
  ])("does not hide the letter: %s", async (disposition) => {
    const { email } = await parsed([...head, ...letter(disposition), ...file]);
    expect(email).toMatchObject({ text: "The letter", attachments: [{ name: "a.pdf" }] });
  });

  it.each(["x-foo", "body"])("hides neither alternative of the letter: %s", async (disposition) => {
    const html = [
      "Content-Type: text/html",
      `Content-Disposition: ${disposition}`,
      "",
      "<p>The letter</p>",
      "--b--",
    ];
    const { email } = await parsed([
      ...top,
      "Content-Type: multipart/alternative; boundary=b",
      "",
      "--b",
      ...letter(disposition),
      ...html,
    ]);
    expect(email).toMatchObject({ text: "The letter", html: "<p>The letter</p>", attachments: [] });
  });

  it("does not hide the letter of a mail without parts", async () => {
    expect(
      (await parsed([...top, "Content-Disposition: x-foo", "", "The letter"])).email.text,
    ).toBe("The letter");
  });

  it("shows a letter below a file", async () => {
    const { email } = await parsed([
      ...head,
      ...file.slice(0, -1),
      "--b",
      ...letter("x-foo").slice(0, -1),
      "--b--",
    ]);
    expect(email.text).toBe("The letter");
  });

  it("makes an attachment of text below the letter", async () => {
    const mail = await parsed([
      ...head,
      ...letter("x-foo"),
      "Content-Disposition: x-foo; filename=notes.txt",
      "",
      "My notes",
      "--b--",
    ]);
    expect(mail.email).toMatchObject({ text: "The letter", attachments: [{ name: "notes.txt" }] });
    expect(attachedText(mail, 0)).toBe("My notes");
  });

  it.each([
    "attachment",
    '"attachment"',
    "attachement",
    "attach; filename=a.txt",
    "attachment filename=a.txt",
    "atachment",
  ])("is not: %s", async (disposition) => {
    const mail = await withPart([`Content-Disposition: ${disposition}`], "My notes");
    expect(mail.email.text).toBe("Hello");
    expect(attachedText(mail, 0)).toBe("My notes");
  });
});

describe("a name", () => {
  it.each(['name=""', "name=", 'name="  "', "name*=utf-8''", 'name="=?utf-8?q??="'])(
    "that is empty makes no file: %s",
    async (name) => {
      const { email } = await parsed([...top, `Content-Type: text/plain; ${name}`, "", "Hello"]);
      expect(email).toMatchObject({ text: "Hello", attachments: [] });
    },
  );

  it("that is empty is replaced by another", async () => {
    const mail = await withPart(
      ["Content-Type: application/pdf; name=a.pdf", 'Content-Disposition: attachment; filename=""'],
      "x",
    );
    expect(mail.email.attachments).toMatchObject([{ name: "a.pdf" }]);
  });

  it.each(["mixed", "signed", "x-unknown"])(
    "makes a file of text beside an alternative of the letter, in a multipart/%s",
    async (type) => {
      const inner = [
        "--c",
        "Content-Type: text/html",
        "",
        "<p>Hello</p>",
        "--c",
        "Content-Type: text/plain; name=notes.txt",
        "",
        "My notes",
      ];
      const outer = [
        "--b",
        "",
        "Hello",
        "--b",
        `Content-Type: multipart/${type}; boundary=c`,
        "",
        ...inner,
        "--c--",
        "--b--",
      ];
      const mail = await parsed([
        ...top,
        "Content-Type: multipart/alternative; boundary=b",
        "",
        ...outer,
      ]);
      expect(mail.email.attachments).toMatchObject([{ name: "notes.txt", type: "text/plain" }]);
      expect(mail.email.text).toBe("Hello\nMy notes");
      expect(mail.email.html).toMatch(/Hello.*My notes/s);
    },
  );

  it("makes no file of an alternative of the letter among its pictures", async () => {
    const inner = [
      "--c",
      "Content-Type: text/html; name=body.html",
      "",
      "<p>Hello</p>",
      "--c",
      "Content-Type: image/png",
      "",
      "x",
    ];
    const outer = [
      "--b",
      "",
      "Hello",
      "--b",
      "Content-Type: multipart/related; boundary=c",
      "",
      ...inner,
      "--c--",
      "--b--",
    ];
    const mail = await parsed([
      ...top,
      "Content-Type: multipart/alternative; boundary=b",
      "",
      ...outer,
    ]);
    expect(mail.email.attachments.map(({ type }) => type)).toEqual(["image/png"]);
    expect(mail.email.html).toBe("<p>Hello</p>");
  });
});

describe("a multipart that is closed before its first part", () => {
  const outer = (...inner: string[]) => [
    ...[
      ...top,
      "Content-Type: multipart/mixed; boundary=b",
      "",
      "--b",
      "Content-Type: multipart/alternative; boundary=c",
    ],
    ...["", ...inner, "--b", "", "Hello", "--b--"],
  ];

  it.each([
    ["at once", ["--c--"]],
    ["after empty lines", ["", "", "--c--  ", ""]],
  ])("shows nothing: %s", async (_, inner) => {
    const mail = await parsed(outer(...inner));
    expect(mail.email.text).toBe("Hello");
    expect(codes(mail)).toEqual([]);
  });

  it("shows its text, without the closing line", async () => {
    const mail = await parsed(outer("A word", "--c--", "and another"));
    expect(mail.email.text).toBe("A word\nand another\nHello");
    expect(codes(mail)).toEqual(["no-parts"]);
  });

  it("may be the whole mail", async () => {
    const { email } = await parsed([
      ...top,
      "Content-Type: multipart/mixed; boundary=b",
      "",
      "--b--",
      "",
    ]);
    expect(email.text).toBeUndefined();
  });

  it("does not lose the delimiter of another one", async () => {
    const mail = await parsed([...outer("A word"), "", "--c--"]);
    expect(mail.email.text).toBe("A word\nHello");
  });
});

it.each(["constructor", "a.constructor", "a.__proto__", "toString", "hasOwnProperty", "valueOf"])(
  "names its type in words: %s",
  async (name) => {
    const fields = [
      "Content-Type: application/octet-stream",
      `Content-Disposition: attachment; filename="${name}"`,
    ];
    const { email } = await withPart(fields, "x");
    expect(email.attachments.map(({ type }) => type)).toEqual(["application/octet-stream"]);
  },
);

it.each(["constructor", "toString", "__proto__"])(
  "reads text with an invalid charset: %s",
  async (charset) => {
    const { email } = await parsed([
      ...top,
      `Content-Type: text/plain; charset=${charset}`,
      "",
      "Hello",
    ]);
    expect(email.text).toBe("Hello");
  },
);
