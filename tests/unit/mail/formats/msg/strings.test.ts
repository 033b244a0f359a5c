import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { tag } from "../../../../../electron/mail/formats/msg/properties.ts";
import { msgFile, type Values } from "../../../../support/mails/msg-file.ts";
import { parsed } from "../../../../support/mails/parsed.ts";

const read = (values: Values) => parsed(msgFile({ values }));

describe("8-bit strings without a hint at their code page", () => {
  const texts: readonly (readonly [charset: string, subject: string, body: string])[] = [
    [
      "windows-1251",
      "Коммерческое предложение",
      "Добрый день, высылаем наше предложение по запросу от второго марта.",
    ],
    [
      "windows-1253",
      "Προσφορά",
      "Καλημέρα, σας στέλνουμε την προσφορά μας για την παραγγελία του Μαρτίου.",
    ],
    [
      "shift_jis",
      "見積書の送付",
      "いつもお世話になっております。見積書をお送りしますのでご確認ください。",
    ],
    ["gbk", "报价单", "您好，附件是我们的报价单，请查收。如有任何问题，请随时与我们联系。"],
  ];
  it.each(texts)("are %s according to their letters", async (charset, subject, body) => {
    const string8 = (text: string) => ({ string8: iconv.encode(text, charset) });
    const { email } = await read({ [tag.subject]: string8(subject), [tag.body]: string8(body) });
    expect(email).toMatchObject({ subject, text: body });
  });

  it("are not guessed against a hint", async () => {
    const string8 = iconv.encode(texts[0]?.[2] ?? "", "windows-1251");
    const { email } = await read({
      [tag.messageCodepage]: { integer: 1252 },
      [tag.body]: { string8 },
    });
    expect(email.text).toBe(iconv.decode(string8, "windows-1252"));
  });

  it("are guessed where only the transport was UTF-8", async () => {
    const [charset, , body] = texts[0] ?? ["", "", ""];
    const { email } = await read({
      [tag.internetCodepage]: { integer: 65001 },
      [tag.body]: { string8: iconv.encode(body, charset) },
    });
    expect(email.text).toBe(body);
  });

  it.each([
    ["windows-1252 when they are too short to tell", "windows-1252", "Größe"],
    ["UTF-8 when they fit it", "utf-8", "Größe, 価格"],
    ["ASCII", "us-ascii", "Size"],
  ])("are %s", async (_, charset, text) => {
    const { email } = await read({ [tag.subject]: { string8: iconv.encode(text, charset) } });
    expect(email.subject).toBe(text);
  });
});

describe("8-bit strings that are UTF-16", () => {
  const wide = (text: string) => ({ string8: Buffer.from(text, "utf16le") });

  it.each([
    "Hello Bob, the offer is attached.",
    "Größe – 10 €",
    "Добрый день, высылаем наше предложение.",
    "Καλημέρα, σας στέλνουμε την προσφορά.",
    "שלום, ההצעה מצורפת.",
    "Hi",
    "one\r\ntwo",
  ])("are read as that: %s", async (text) => {
    const html = `<p>${text}`;
    const { email } = await read({
      [tag.subject]: wide(text),
      [tag.body]: wide(`${text}\0\0`),
      [tag.html]: wide(html),
    });
    const lines = text.replaceAll("\r\n", "\n");
    expect(email).toMatchObject({ subject: lines.replaceAll("\n", " "), text: lines, html });
  });

  it("are recognised by a byte order mark", async () => {
    expect((await read({ [tag.body]: wide("\uFEFF日本語") })).email.text).toBe("日本語");
  });

  it.each([
    ["Hello", "Hello\0"],
    ["odd", "odd\0"],
    ["abc", "abc\0xyz!"],
    ["Gr\xF6\xDFe", "Gr\xF6\xDFe\0\0\0\0"],
    ["a", "a\0bc"],
  ])("are not those that end with %s before a zero", async (text, bytes) => {
    expect((await read({ [tag.body]: { string8: Buffer.from(bytes, "latin1") } })).email.text).toBe(
      text,
    );
  });
});
