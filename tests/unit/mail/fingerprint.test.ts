import { describe, expect, it } from "vitest";
import { tag } from "../../../electron/mail/formats/msg/properties.ts";
import { parseFile } from "../../../electron/mail/parse.ts";
import { msgFile, storedRtf, type MsgItem, type Values } from "../../support/mails/msg-file.ts";
import { emlxOf, mboxOf } from "../../support/mails/mails.ts";
import { parsed } from "../../support/mails/parsed.ts";

const fields = [
  "From: Scanner <scanner@customer.example>",
  "To: jo@vendor.example, Ada <ada@vendor.example>",
  "Subject: Scan 0815 from the second floor",
  "Date: Mon, 02 Mar 2026 09:15:00 +0100",
];
const body = ["see scan", "", "From here on it is page two."];
const mail = [...fields, "", ...body];

const fingerprint = async (bytes: Uint8Array | readonly string[]) =>
  (await parsed(bytes)).email.fingerprint;
const bytesOf = (lines: readonly string[], end = "\r\n") => Buffer.from(lines.join(end));

describe("the copies of a mail have one fingerprint", async () => {
  const expected = await fingerprint(mail);
  const copy = (head: readonly string[], text: readonly string[] = body) => [...head, "", ...text];

  it.each<[string, Uint8Array]>([
    [
      "a server's fields",
      bytesOf([
        "Received: from mx by b; Mon, 02 Mar 2026 11:15:01 +0100",
        "Delivered-To: ada@vendor.example",
        "Return-Path: <scanner@customer.example>",
        ...mail,
      ]),
    ],
    ["a server's fields below", bytesOf(copy([...fields, "X-Spam-Score: 0.1", "X-UID: 4711"]))],
    [
      "a mail program's fields",
      bytesOf(["X-Mozilla-Status: 0001", "X-Mozilla-Keys: ", "Status: RO", ...mail]),
    ],
    ["line feeds alone", bytesOf(mail, "\n")],
    ["carriage returns alone", bytesOf(mail, "\r")],
    ["a byte order mark", Buffer.concat([Buffer.from("\u{FEFF}"), bytesOf(mail)])],
    ["another order of fields", bytesOf(copy(fields.toReversed()))],
    [
      "folded fields",
      bytesOf(
        copy(
          fields.map((field) => field.replace(", ", ",\r\n ").replace(" second", "\r\n\tsecond")),
        ),
      ),
    ],
    [
      "encoded fields",
      bytesOf(copy(fields.map((field) => field.replace("Scan 0815", "=?utf-8?Q?Scan_0815?=")))),
    ],
    [
      "names out of an address book",
      bytesOf(copy(fields).map((line) => line.replace("Scanner ", "The scanner "))),
    ],
    [
      "addresses in capitals",
      bytesOf(copy(fields).map((line) => line.replace("scanner@", "Scanner@"))),
    ],
    ["a hidden recipient", bytesOf(["Bcc: boss@vendor.example", ...mail])],
    [
      "the date in another zone",
      bytesOf(copy(fields).map((line) => line.replace("09:15:00 +0100", "08:15:00 +0000"))),
    ],
    [
      "white space at the ends",
      bytesOf(copy(fields, [...body.map((line) => `${line}  `), "", " ", "\0"])),
    ],
    [
      "a quoted From",
      bytesOf(
        copy(
          fields,
          body.map((line) => line.replace("From ", ">From ")),
        ),
      ),
    ],
    [
      "an encoded text",
      bytesOf(
        copy(
          [...fields, "Content-Transfer-Encoding: base64"],
          [Buffer.from(body.join("\r\n")).toString("base64")],
        ),
      ),
    ],
    [
      "another width of lines",
      bytesOf(
        copy(
          [...fields, "Content-Transfer-Encoding: quoted-printable"],
          ["see=20=", "scan", "", "From here =", "on it is page two."],
        ),
      ),
    ],
    ["Apple Mail's own data", emlxOf({ name: "x", bytes: bytesOf(mail, "\n") })],
  ])("with %s", async (_, bytes) => {
    expect(await fingerprint(bytes)).toBe(expected);
  });

  it("in a mailbox", async () => {
    const other = bytesOf([...fields.with(2, "Subject: Other"), "", "x"]);
    const box = mboxOf([
      { name: "1", bytes: bytesOf(mail, "\n") },
      { name: "2", bytes: other },
    ]);
    const found = [];
    for await (const { outcome } of parseFile(box))
      if (outcome.ok) found.push(outcome.mail.email.fingerprint);
    expect(found).toHaveLength(2);
    expect(found[0]).toBe(expected);
    expect(found[1]).not.toBe(expected);
  });

  it("that were delivered at different times, where the mail has no date", async () => {
    const at = (hour: string) =>
      fingerprint([
        `Received: from a by b; Mon, 02 Mar 2026 ${hour}:15:01 +0100`,
        ...fields.slice(0, 3),
        "",
        ...body,
      ]);
    expect(await at("09")).toBe(await at("11"));
  });

  it("by Outlook and as an Internet message", async () => {
    expect(await fingerprint(outlook({ [tag.body]: { string: body.join("\r\n") } }))).toBe(
      expected,
    );
  });

  it("by Outlook with HTML, for which it makes a text of its own", async () => {
    const html =
      "<html><head><title>x</title><style>p {}</style></head><body><p>Größe &amp; Preis:&nbsp;12 €</p><!-- x --></body></html>";
    const eml = [
      ...fields,
      "MIME-Version: 1.0",
      'Content-Type: multipart/alternative; boundary="b"',
      "",
      "--b",
      "Content-Type: text/plain; charset=utf-8",
      "",
      Buffer.from("Größe & Preis: 12 €").toString("latin1"),
      "--b",
      "Content-Type: text/html; charset=utf-8",
      "",
      Buffer.from(html).toString("latin1"),
      "--b--",
    ];
    const rtf = storedRtf(
      "{\\rtf1\\ansi\\ansicpg1252\\fromhtml1{\\fonttbl{\\f0 Arial;}}{\\*\\htmltag64 <p>}Gr\\'f6\\'dfe {\\*\\htmltag84 &amp;}\\htmlrtf &\\htmlrtf0  Preis:{\\*\\htmltag84 &nbsp;}\\htmlrtf \\~\\htmlrtf0 12 \\'80{\\*\\htmltag72 </p>}}",
    );
    const own = { [tag.body]: { string: "Größe & Preis: 12 €\r\n\r\n<https://x.example>" } };
    expect(await fingerprint(outlook({ ...own, [tag.html]: { string: html } }))).toBe(
      await fingerprint(eml),
    );
    expect(await fingerprint(outlook({ ...own, [tag.rtfCompressed]: { binary: rtf } }))).toBe(
      await fingerprint(eml),
    );
  });

  it("with their attachments, in any order and with any ends of lines", async () => {
    const table = "a;b\r\n1;2\r\n";
    const picture = Buffer.from("not really a picture");
    const part = (type: string, ...content: string[]) => [
      "--b",
      `Content-Type: ${type}`,
      "Content-Disposition: attachment",
      ...content,
    ];
    const csv = part("text/csv", "", "a;b", "1;2", "");
    const png = part(
      "image/png",
      "Content-Transfer-Encoding: base64",
      "",
      picture.toString("base64"),
    );
    const eml = (...files: string[][]) => [
      ...fields,
      'Content-Type: multipart/mixed; boundary="b"',
      "",
      "--b",
      "",
      ...body,
      ...files.flat(),
      "--b--",
    ];
    const first = await fingerprint(bytesOf(eml(csv, png)));
    expect(await fingerprint(bytesOf(eml(png, csv), "\n"))).toBe(first);
    const file = (name: string, bytes: Uint8Array): MsgItem => ({
      values: {
        [tag.attachMethod]: { integer: 1 },
        [tag.attachLongFilename]: { string: name },
        [tag.attachDataBinary]: { binary: bytes },
      },
    });
    expect(
      await fingerprint(
        outlook({ [tag.body]: { string: body.join("\r\n") } }, [
          file("a.csv", Buffer.from(table)),
          file("b.png", picture),
        ]),
      ),
    ).toBe(first);
    expect(await fingerprint(eml(csv))).not.toBe(first);
  });
});

/** The mail as Outlook keeps it. */
const outlook = (content: Values, attachments: readonly MsgItem[] = []): Buffer =>
  msgFile({
    values: {
      [tag.subject]: { string: "Scan 0815 from the second floor" },
      [tag.clientSubmitTime]: { time: new Date("2026-03-02T08:15:00Z") },
      [tag.messageDeliveryTime]: { time: new Date("2026-03-02T08:16:00Z") },
      [tag.senderName]: { string: "scanner@customer.example" },
      [tag.senderSmtpAddress]: { string: "scanner@customer.example" },
      ...content,
    },
    recipients: ["jo@vendor.example", "ada@vendor.example"].map((address) => ({
      values: {
        [tag.recipientType]: { integer: 1 },
        [tag.displayName]: { string: address },
        [tag.emailAddress]: { string: address },
      },
    })),
    attachments,
  });

describe("two mails have two fingerprints", async () => {
  const expected = await fingerprint(mail);
  it.each([
    ["another second", /09:15:00/, "09:15:01"],
    ["another sender", /scanner@customer/, "copier@customer"],
    ["another recipient", /ada@vendor/, "eve@vendor"],
    ["another subject", /0815/, "0816"],
    ["another word", /see scan/, "see fax"],
    ["another sign", /page two\./, "page two!"],
  ])("when they differ in %s", async (_, from, to) => {
    const changed = mail.map((line) => line.replace(from, to));
    expect(changed).not.toEqual(mail);
    expect(await fingerprint(changed)).not.toBe(expected);
  });

  it("when only their attachments differ", async () => {
    const withFile = (text: string) =>
      fingerprint([
        ...fields,
        "Content-Type: application/pdf; name=a.pdf",
        "Content-Transfer-Encoding: base64",
        "",
        Buffer.from(text).toString("base64"),
      ]);
    expect(await withFile("%PDF 1")).not.toBe(await withFile("%PDF 2"));
  });

  it("when only their HTML differs", async () => {
    const html = (text: string) =>
      fingerprint([...fields, "Content-Type: text/html", "", `<p>${text}</p>`]);
    expect(await html("one")).not.toBe(await html("two"));
    expect(await html("one")).toBe(await html("<b>one</b>"));
  });
});
