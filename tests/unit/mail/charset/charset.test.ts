import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { parsed } from "../../../support/mails/parsed.ts";
import { latin, otherScripts, western, type Sample } from "../../../support/messages.ts";

const each = (samples: readonly Sample[]) =>
  samples.flatMap(({ language, charsets, subject, text }) =>
    charsets.map((charset) => ({
      language,
      charset,
      subject,
      text,
      raw: (of: string) => latin1(iconv.encode(of, charset)),
    })),
  );

/** One character a byte, as `parsed` expects its lines. */
const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");

/** @param label the charset parameter; "" for no Content-Type */
const mail = (label: string, body: string, ...fields: string[]) =>
  parsed([
    "From: a@b.example",
    ...fields,
    ...(label === "" ? [] : [`Content-Type: text/plain; charset=${label}`]),
    "",
    body,
  ]);

describe.each(["", "us-ascii", "utf-8", "x-nonsense", "unknown-8bit"])(
  "text labelled “%s”",
  (label) => {
    it.each(each([...otherScripts, ...latin]))(
      "is recognised as $language in $charset",
      async ({ text, raw }) => {
        const { email } = await mail(label, raw(text));
        expect(email.text).toBe(text);
        expect(email.warnings.map(({ code }) => code)).toEqual(["charset"]);
      },
    );

    it.each(each(western))("is $language in $charset", async ({ text, raw }) => {
      expect((await mail(label, raw(text))).email.text).toBe(text);
    });
  },
);

it.each([
  "La casa è bella, la strada è lunga, il prezzo è alto, il cielo è blu, la vita è breve, il gatto è nero, il pane è buono.",
  "à la carte, à la mode, à la maison, à la une, à la fin, à la page, à la fois",
  "It’s a “test”. It’s a “test”. It’s a “test”. It’s a “test”. It’s a “test”.",
])("text without a label is western when its accents stand alone: %s", async (text) => {
  expect((await mail("", latin1(iconv.encode(text, "windows-1252")))).email.text).toBe(text);
});

it("text labelled UTF-8 stays UTF-8 when one byte is broken, e.g. by an unescaped address", async () => {
  const { email } = await mail(
    "utf-8",
    latin1(Buffer.concat([Buffer.from("Schöne Grüße: /?id="), Buffer.of(0xab), Buffer.from("12")])),
  );
  expect(email.text).toBe("Schöne Grüße: /?id=\uFFFD12");
  expect(email.warnings.map(({ code }) => code)).toEqual(["charset"]);
});

describe("text labelled iso-8859-1", () => {
  it.each(each(otherScripts))("is $language in $charset all the same", async ({ text, raw }) => {
    expect((await mail("iso-8859-1", raw(text))).email.text).toBe(text);
  });

  it.each([...western, ...latin, ...otherScripts])(
    "is $language in UTF-8 all the same",
    async ({ text }) => {
      const { email } = await mail("iso-8859-1", latin1(Buffer.from(text)));
      expect(email.text).toBe(text);
      expect(email.warnings).toEqual([]);
    },
  );

  it.each([
    ...western.map(({ text }) => text),
    "Nescafé: NESCAFÉ® is our brand, and NESCAFÉ® is a good one.",
    "« ÉTÉ À LA MER »  –  10 € · 5 °C · ½ · naïve café…",
    "\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0Price list",
    "ÄÖÜ äöü ß ÄÖÜ äöü ß",
    "“Quoted” – it’s “curly”, isn’t it? “Yes”…",
  ])("is what it says: %s", async (text) => {
    const { email } = await mail("iso-8859-1", latin1(iconv.encode(text, "windows-1252")));
    expect(email.text?.trim()).toBe(text.trim());
    expect(email.warnings).toEqual([]);
  });
});

describe("a raw header", () => {
  it.each(each(otherScripts))(
    "is $language in $charset, like the text below it",
    async ({ subject, text, raw }) => {
      const { email } = await mail("us-ascii", raw(text), `Subject: ${raw(subject)}`);
      expect(email.subject).toBe(subject);
    },
  );

  it.each(each([...western, ...otherScripts]))(
    "is $language in $charset, by the label of an encoded word",
    async ({ charset, subject, raw }) => {
      const word = Buffer.from(raw(subject), "latin1").toString("base64");
      const { email } = await mail(
        "us-ascii",
        "x",
        `Subject: ${raw(subject)}`,
        `X-Note: =?${charset}?B?${word}?=`,
      );
      expect(email.subject).toBe(subject);
    },
  );

  it("is read by the label of another part of the mail", async () => {
    const { email } = await parsed([
      "From: a@b.example",
      "Subject: \xC4\xE0",
      "Content-Type: multipart/alternative; boundary=b",
      "",
      "--b",
      "Content-Type: text/plain; charset=windows-1251",
      "",
      "x",
      "--b--",
    ]);
    expect(email.subject).toBe("Да");
  });

  it.each([
    "naïve café",
    "Jürgen Müßig",
    "Øystein Æbleskov",
    "Íñigo Ibáñez",
    "François Lefèvre",
    "João Gonçalves",
    "Åsa Öberg",
  ])("is a western name when nothing tells more: %s", async (name) => {
    const raw = latin1(iconv.encode(name, "windows-1252"));
    const { email } = await parsed([`From: ${raw} <a@b.example>`, `Subject: ${raw}`, "", "x"]);
    expect(email).toMatchObject({ subject: name, from: { name, address: "a@b.example" } });
  });

  it("is a western name although another field names a Russian charset, because no Russian word mixes alphabets", async () => {
    const { email } = await mail("us-ascii", "x", "Subject: Jos\xE9", "X-Note: =?koi8-r?Q?=E9?=");
    expect(email.subject).toBe("José");
  });

  it.each(["unknown-8bit", "us-ascii", "x-unknown"])(
    "is recognised where a server made an encoded word of it, in %s",
    async (label) => {
      const subject = `Subject: =?${label}?Q?=EF=F0=E8=E2=E5=F2?=`;
      const text = latin1(
        iconv.encode("Здравствуйте, направляю вам коммерческое предложение", "windows-1251"),
      );
      expect((await mail("", text, subject)).email.subject).toBe("привет");
    },
  );
});

describe("seven-bit charsets", () => {
  it.each([
    ["hz-gb-2312", "~{VPND~} a~~b ~{<:Ky2;~}c~\nd", "中文 a~b 己所不cd"],
    ["HZ", "~{VPND", "中文"],
    ["iso-2022-kr", "\x1b$)C\x0E>H3g\x0F!", "안녕!"],
    ["", "\x1b$)C\x0E>H3g\x0F!", "안녕!"],
    ["iso-2022-cn", "\x1b$)A\x0EVPND\x0F!", "中文!"],
    ["iso-2022-jp", "\x1b$B$3$s\x1b(B!", "こん!"],
    ["", "\x1b$B$3$s\x1b(B!", "こん!"],
    ["iso-2022-jp-2", "\x1b$B$3$s\x1b(B!", "こん!"],
    ["utf-7", "+AOQ-, 1+-1, +2D3cAA-", "ä, 1+1, 🐀"],
    ["unicode-1-1-utf-7", "Gr+APYA3w-e", "Größe"],
  ])("are read: “%s”", async (label, body, text) => {
    expect((await mail(label, body)).email.text).toBe(text);
  });

  it.each(["utf-8", "euc-jp", "shift_jis"])("do not override %s", async (charset) => {
    const text = "お世話になっております。ご依頼いただいたお見積書を添付いたします。";
    expect((await mail("iso-2022-jp", latin1(iconv.encode(text, charset)))).email.text).toBe(text);
  });
});

describe("names of charsets", () => {
  it.each([
    ["x-windows-949", "\xB0\xA1", "가"],
    ["ks_c_5601-1989", "\xB0\xA1", "가"],
    ["cp936", "\xD6\xD0", "中"],
    ["GB_2312-80", "\xD6\xD0", "中"],
    ["windows-31j", "\x88\x9F", "亜"],
    ["ms932", "\x88\x9F", "亜"],
    ["eucJP", "\xB0\xA1", "亜"],
    ["windows1251", "\xC4\xE0", "Да"],
    ["cp-1251", "\xC4\xE0", "Да"],
    ["x-cp1251", "\xC4\xE0", "Да"],
    ["dos-866", "\x84\xA0", "Да"],
    ["ISO8859_5", "\xB4\xD0", "Да"],
    ["iso_8859-2:1987", "\xBElut\xFD", "žlutý"],
    ["cp850", "Gr\x94\xE1e", "Größe"],
    ["utf8mb4", "\xC3\xA4", "ä"],
    ["base64", "abcd", "abcd"],
    ["utf-16", "plain text", "plain text"],
  ])("are understood as programs spell them: %s", async (label, body, text) => {
    expect((await mail(label, body)).email.text).toBe(text);
  });
});

describe("HTML", () => {
  it("is recognised by its words, whatever the tags are", async () => {
    const text = "Здравствуйте, направляю вам коммерческое предложение";
    const body = `<html><head><style>p { color: red }</style></head><body>${"<div class=x>".repeat(30)}${latin1(iconv.encode(text, "koi8-r"))}</body></html>`;
    const { email } = await parsed(["From: a@b.example", "Content-Type: text/html", "", body]);
    expect(email.text).toBe(text);
  });

  it("is not read as UTF-16 when it declares that in ASCII", async () => {
    const { email } = await parsed([
      "From: a@b.example",
      "Content-Type: text/html",
      "",
      "<meta charset=utf-16>caf\xC3\xA9",
    ]);
    expect(email.text).toBe("café");
  });
});

it("the name of attached text, or of an attached mail, is recognised too", async () => {
  const russian = latin1(iconv.encode("Здравствуйте, направляю вам предложение", "windows-1251"));
  const { email } = await parsed([
    "From: a@b.example",
    "Content-Type: multipart/mixed; boundary=b",
    "",
    "--b",
    "",
    russian,
    "--b",
    `Content-Type: text/plain; name="\xEF\xF0\xE0\xE9\xF1.txt"`,
    "",
    russian,
    "--b--",
  ]);
  expect(email.attachments[0]?.name).toBe("прайс.txt");
  expect(email.text).toBe(
    "Здравствуйте, направляю вам предложение\nЗдравствуйте, направляю вам предложение",
  );
});
