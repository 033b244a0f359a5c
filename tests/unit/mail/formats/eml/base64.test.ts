import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeBase64 } from "../../../../../electron/mail/formats/eml/base64.ts";
import { attachedText, parsed } from "../../../../support/mails/parsed.ts";

/** The pieces of a content, as text. */
function decoded(...lines: string[]) {
  const { before, data, after } = decodeBase64(Buffer.from(lines.join("\r\n"), "latin1"));
  return [before, data, after].map((bytes) => bytes.toString("latin1"));
}

const base64 = (text: string): string => Buffer.from(text).toString("base64");
const footer = ["_______________________________________________", "sales mailing list"];

describe("base64", () => {
  it.each([
    ["SGVsbG8=", ["", ...footer]],
    ["SGVsbG8=", footer],
    ["SGVsbA==", ["", "Confidential", "", "Thank you"]],
    ["SGVsbA==", ["Confidential"]],
    ["SGVsbA==", ["", "=====================", "List"]],
    [
      "SGVsbA==",
      [
        "-----BEGIN PGP SIGNATURE-----",
        "",
        base64("a signature that is long enough to be a line of data"),
      ],
    ],
  ])("ends at its padding: %s", (data, rest) => {
    const [before, text, after] = decoded(data, ...rest);
    expect([before, text, after?.trim()]).toEqual([
      "",
      Buffer.from(data, "base64").toString(),
      rest.join("\r\n").trim(),
    ]);
  });

  it.each([
    ["right behind it", "SGVsbG8=--list"],
    ["in words behind it", "SGVsbG8=Sent from my phone"],
  ])("ends at its padding when text stands %s", (_, line) => {
    expect(decoded(line, "and more")).toEqual(["", "Hello", `${line.slice(8)}\r\nand more`]);
  });

  it.each([
    ["an empty line and prose", ["SGVsbG8h", "", ...footer]],
    ["an empty line and a word before prose", ["SGVsbG8h", "", "Regards", "the sales team"]],
    ["prose", ["SGVsbG8h", "-- ", "the list"]],
  ])("without padding ends before %s", (_, lines) => {
    expect(decoded(...lines).map((piece) => piece.trim())).toEqual([
      "",
      "Hello!",
      lines.slice(1).join("\r\n").trim(),
    ]);
  });

  it.each([
    ["each line is padded for itself", ["SGVs", "bG8=", "SGVsbG8=", "SGVsbG8="], "HelloHelloHello"],
    ["pieces are padded within a line", ["SGVsbG8=SGVsbG8=", "SGVsbG8="], "HelloHelloHello"],
    ["more of it stands below an empty line", ["SGVsbG8=", "", "SGVsbG8="], "HelloHello"],
    ["padding stands in a line of its own", ["SGVsbG8", "="], "Hello"],
    ["lines have any length", ["S", "GV", "sbG8", "h"], "Hello!"],
    ["blanks stand around the lines", ["  SGVs\t", " bG8= "], "Hello"],
    [
      "its end is missing",
      [base64("Dear Bob, the offer is attached!").slice(0, -2)],
      "Dear Bob, the offer is attached",
    ],
    [
      "a blank line stands within it",
      [base64("A long line of text. "), "", base64("And the end of it.")],
      "A long line of text. And the end of it.",
    ],
  ])("goes on where %s", (_, lines, text) => {
    expect(decoded(...lines)).toEqual(["", text, ""]);
  });

  it.each([
    ["in one line", 1_000],
    ["in lines", 24],
  ])("may be in the letters of the web, %s", (_, width) => {
    const text = "What? Größe >>> ÿÿÿ ??? ~~~ and more of it";
    const lines =
      Buffer.from(text)
        .toString("base64url")
        .match(new RegExp(`.{1,${width}}`, "g")) ?? [];
    expect(lines.join("")).toMatch(/[-_]/);
    for (const end of [[], [""]]) {
      const { data } = decodeBase64(Buffer.from([...lines, ...end].join("\r\n")));
      expect(data.toString()).toBe(text);
    }
  });

  it.each([
    "well-known",
    "a-word-that-is-as-long-as-data-is\r\n--\r\nAna",
    "--------------------",
    "offer_final-of-2026_for-Bob now",
  ])("is not taken for it in %j", (text) => {
    expect(decodeBase64(Buffer.from(text)).data.toString("latin1")).not.toBe(
      Buffer.from(text, "base64").toString("latin1"),
    );
  });

  it("continues after a line of junk when the rest is clearly data", () => {
    const rest = base64("and the rest of it is long enough");
    const [, data, after] = decoded(base64("one line: so"), "*** ! ***", rest);
    expect(data).toBe("one line: soand the rest of it is long enough");
    expect(after).toBe("");
  });

  it.each(["Dear Bob,\r\nplease find the offer.", "Hello", "Hi there\r\n\r\nBob", "", "======"])(
    "is nowhere in %j",
    (text) => {
      const [before, data, after] = decoded(text);
      expect([before, data, after]).toEqual(["", "", text]);
    },
  );

  it("decodes to the original, for any line length", () => {
    const written = fc.record({
      bytes: fc.uint8Array({ maxLength: 3_000 }),
      width: fc.constantFrom(4, 60, 72, 76, 77, 1_000),
      end: fc.constantFrom("", "\r\n", "\n\n"),
      below: fc.constantFrom("", "\r\n-- \r\nthe list\r\n"),
    });
    fc.assert(
      fc.property(written, ({ bytes, width, end, below }) => {
        const lines =
          Buffer.from(bytes)
            .toString("base64")
            .match(new RegExp(`.{1,${width}}`, "g")) ?? [];
        const content = lines.join("\r\n") + end + below;
        const { data, after } = decodeBase64(Buffer.from(content));
        expect(data).toEqual(Buffer.from(bytes));
        expect(after.toString().trim()).toBe(below.trim());
      }),
    );
  });
});

describe("a mail with text below its base64", () => {
  const letter = "Dear Bob,\r\nplease find the offer.\r\n";

  it("shows it below the letter", async () => {
    const head = [
      "From: a@b.example",
      "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: base64",
      "",
    ];
    const { email } = await parsed([...head, base64(letter), "", ...footer, ""]);
    expect(email.text).toBe(`Dear Bob,\nplease find the offer.\n\n${footer.join("\n")}`);
    expect(email.warnings).toEqual([]);
  });

  it("shows it below the formatted letter", async () => {
    const head = [
      "From: a@b.example",
      "Content-Type: text/html; charset=utf-8",
      "Content-Transfer-Encoding: base64",
      "",
    ];
    const { email } = await parsed([...head, base64("<p>Größe</p>"), "", "-- <b>", "list"]);
    expect(email.html).toMatch(/^<p>Größe<\/p><br>\n<div.*>-- &lt;b&gt;\nlist<\/div>$/s);
    expect(email.text).toBe("Größe\n-- <b>\nlist");
  });

  it("shows it formatted where it is HTML, too", async () => {
    const head = [
      "From: a@b.example",
      "Content-Type: text/html; charset=utf-8",
      "Content-Transfer-Encoding: base64",
      "",
    ];
    const { email } = await parsed([...head, base64("<p>Größe</p>"), "<br><b>Checked</b>", ""]);
    expect(email.html).toBe("<p>Größe</p><br>\n<br><b>Checked</b>");
    expect(email.text).toMatch(/^Größe\s+Checked$/);
  });

  it.each(["base-64", "Base_64", "x-base64"])("reads a misspelt %s", async (encoding) => {
    const { email } = await parsed([
      "From: a@b.example",
      "Content-Type: text/plain; charset=utf-8",
      `Content-Transfer-Encoding: ${encoding}`,
      "",
      base64("Größe"),
      "",
    ]);
    expect(email.text).toBe("Größe");
  });

  it("shows it once in each form where each has it", async () => {
    const part = (type: string, letter: string) => [
      ...["--x", `Content-Type: ${type}`, "Content-Transfer-Encoding: base64", ""],
      ...[base64(letter), "", ...footer],
    ];
    const { email } = await parsed([
      ...["From: a@b.example", "Content-Type: multipart/alternative; boundary=x", ""],
      ...part("text/plain", "Hello, Bob"),
      ...part("text/html", "<p>Hello, Bob</p>"),
      ...["--x--", ""],
    ]);
    expect(email.text).toBe(`Hello, Bob\n${footer.join("\n")}`);
    expect(email.html?.split("sales mailing list")).toHaveLength(2);
    expect(email.html?.indexOf("Hello")).toBeLessThan(email.html?.indexOf("sales") ?? 0);
  });

  it("keeps it out of an attached file, and says so", async () => {
    const head = [
      "From: a@b.example",
      "Content-Type: multipart/mixed; boundary=x",
      "",
      "--x",
      "",
      "Hello",
      "--x",
    ];
    const part = [
      "Content-Type: application/pdf; name=a.pdf",
      "Content-Transfer-Encoding: base64",
      "",
      "JVBERg==",
    ];
    const mail = await parsed([...head, ...part, "", ...footer, "--x--"]);
    expect(attachedText(mail, 0)).toBe("%PDF");
    expect(mail.email.text).toBe("Hello");
    expect(mail.email.warnings.map(({ code }) => code)).toEqual(["text-around-file"]);
  });

  it("that claims to be base64 and is not is shown, or attached, unchanged", async () => {
    const head = [
      "From: a@b.example",
      "Content-Type: multipart/mixed; boundary=x",
      "",
      "--x",
      "Content-Transfer-Encoding: base64",
    ];
    const part = [
      "Content-Type: text/csv; name=a.csv",
      "Content-Transfer-Encoding: base64",
      "",
      "a;b",
      "1;2",
    ];
    const mail = await parsed([...head, "", "Dear Bob, hello.", "--x", ...part, "--x--"]);
    expect(mail.email.text).toBe("Dear Bob, hello.");
    expect(attachedText(mail, 0)).toBe("a;b\r\n1;2");
  });
});
