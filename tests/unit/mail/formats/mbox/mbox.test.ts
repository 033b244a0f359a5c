import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isMbox, messagesOf } from "../../../../../electron/mail/formats/mbox/mbox.ts";
import { parseFile } from "../../../../../electron/mail/parse.ts";

const separator = "From - Mon Mar  2 09:15:00 2026";
const mboxOf = (...messages: readonly string[]): Buffer =>
  Buffer.from(messages.map((one) => `${separator}\n${one}\n`).join(""));
const split = (mbox: Buffer | string): string[] =>
  [...messagesOf(typeof mbox === "string" ? Buffer.from(mbox) : mbox)].map((one) =>
    one.toString("latin1"),
  );
const mail = (subject: string, body = "x\n"): string =>
  `From: a@b.example\nSubject: ${subject}\n\n${body}`;

/**
 * Quotes a message as mail stores do: RFC 4155 leaves it open, mboxrd puts a `>` before each
 * `>*From `.
 */
const quoted = (message: string): string => message.replaceAll(/^(?=>*From )/gm, ">");

describe("an mbox", () => {
  it.each([
    ["Thunderbird's", separator],
    ["Thunderbird's newer ones", "From "],
    ["Gmail's", "From 1791234567890123456@xxx Mon Mar 02 08:15:00 +0000 2026"],
    ["Evolution's", "From ana@client.example Mon Mar  2 09:15:00 2026"],
    ["a mail server's", "From MAILER-DAEMON Mon Mar  2 09:15 CET 2026"],
    [
      "a sender with spaces",
      'From "Ana Silva"@client.example  Mon Mar  2 09:15:00 2026 remote from host',
    ],
    ["day before month", "From ana@client.example Mon, 2 Mar 2026 09:15:00 +0100"],
  ])("is parted at the lines of its kind: %s", (_, line) => {
    const mbox = Buffer.from(`${line}\n${mail("one")}\n${line}\n${mail("two")}\n`);
    expect(isMbox(mbox)).toBe(true);
    expect(split(mbox)).toEqual([mail("one"), mail("two")]);
  });

  it("may have the line ends of Windows", () => {
    const mbox = mboxOf(mail("one"), mail("two")).toString("latin1").replaceAll("\n", "\r\n");
    expect(split(mbox)).toEqual(
      [mail("one"), mail("two")].map((one) => one.replaceAll("\n", "\r\n")),
    );
  });

  it("may end without a line end", () => {
    expect(split(`${separator}\n${mail("one")}\n${separator}\n${mail("two", "the end")}`)).toEqual([
      mail("one"),
      mail("two", "the end"),
    ]);
  });

  it.each([
    ["prose that begins with From", "Hello,\n\nFrom what I see:\nNote: all is well\n"],
    [
      "a quoted separator without a header after it",
      `Hello,\n\n${separator}\nis how they begin.\n`,
    ],
    ["a separator in the middle of a paragraph", `Look:\n${separator}\nSubject: not a mail\n`],
  ])("is not parted at %s", (_, body) => {
    expect(split(mboxOf(mail("one", body), mail("two")))).toEqual([mail("one", body), mail("two")]);
  });

  it.each([
    "From ana@client.example Mon Mar  2 09:15:00 2026",
    "From ana@client.example  Mon Mar 02 09:15:00 2026 +0100",
    "From - Mon Mar  2 09:15:00 2026",
    "From MAILER-DAEMON Mon Mar  2 09:15 CET 2026",
    "From 1791234567890123456@xxx Mon Mar 02 08:15:00 +0000 2026",
    "From ana@client.example Mon, 2 Mar 2026 09:15:00 +0100",
    "From  Mon Mar  2 09:15:00 2026",
    'From "ana silva"@client.example Mon Mar  2 09:15:00 2026',
  ])("is parted where the empty line before a mail is missing: %s", (line) => {
    const second =
      "From: a@b.example\nTo: b@b.example\nDate: Mon, 2 Mar 2026 09:16:00 +0100\nSubject: two\n folded\n\ny\n";
    const mbox = [line, mail("one").trimEnd(), line, second.trimEnd(), line, mail("three")].join(
      "\n",
    );
    expect(isMbox(Buffer.from(mbox))).toBe(true);
    expect(split(mbox)).toEqual([`${mail("one").trimEnd()}\n`, second, mail("three")]);
    const dos = mbox.replaceAll("\n", "\r\n");
    expect(split(dos).map((one) => one.replaceAll("\r\n", "\n"))).toEqual(split(mbox));
  });

  it.each([
    [
      "prose below the line",
      ["From ana@client.example Mon Mar  2 09:15:00 2026", "is how they begin."],
    ],
    [
      "prose among fields",
      [
        "From ana@client.example Mon Mar  2 09:15:00 2026",
        "From: a@b.example",
        "Subject: s",
        "and so on.",
      ],
    ],
    [
      "an empty line below the line",
      ["From ana@client.example Mon Mar  2 09:15:00 2026", "", "From: a@b.example", "Subject: s"],
    ],
    [
      "one field below the line",
      ["From ana@client.example Mon Mar  2 09:15:00 2026", "Subject: s", ""],
    ],
    [
      "no time in the line",
      ["From ana@client.example Mon Mar  2 2026", "From: a@b.example", "Subject: s"],
    ],
    ["no sender in the line", ["From Mon Mar  2 09:15:00 2026", "From: a@b.example", "Subject: s"]],
    [
      "words in the line",
      ["From what Ana said on Mon Mar  2 09:15:00 2026", "From: a@b.example", "Subject: s"],
    ],
    [
      "a quoted line",
      [">From ana@client.example Mon Mar  2 09:15:00 2026", "From: a@b.example", "Subject: s"],
    ],
    [
      "no year in the line",
      ["From ana@client.example Mon Mar  2 09:15:00", "From: a@b.example", "Subject: s"],
    ],
  ])("is not parted within a paragraph at %s", (_, lines) => {
    const body = ["Look:", ...lines, "bye", ""].join("\n");
    expect(
      split(mboxOf(mail("one", body), mail("two"))).map((one) => /^Subject: \w+$/m.exec(one)?.[0]),
    ).toEqual(["Subject: one", "Subject: two"]);
  });

  it("is split by the lengths of its mails, where those are right", () => {
    const inner = `${separator}\n${mail("quoted whole")}`;
    const counted = (body: string): string =>
      `From: a@b.example\nSubject: s\nContent-Length: ${Buffer.byteLength(body)}\n\n${body}`;
    const body = `Forwarded:\n\n${inner}\n>From here on it stays as it is\n`;
    expect(split(mboxOf(counted(body), mail("two")))).toEqual([counted(body), mail("two")]);
    const wrong = "From: a@b.example\nSubject: s\nContent-Length: 7\n\na longer body\n";
    expect(split(mboxOf(wrong, mail("two")))).toEqual([wrong, mail("two")]);
  });

  it("reads back equal", () => {
    const line = fc.constantFrom(
      "",
      "text",
      "From me to you",
      ">From her",
      ">>From",
      separator,
      "Subject: s",
      "> quoted",
    );
    const body = fc.array(line, { maxLength: 12 }).map((lines) => `${lines.join("\n")}\n`);
    fc.assert(
      fc.property(fc.array(body, { minLength: 2, maxLength: 8 }), (bodies) => {
        const mails = bodies.map((text, index) => mail(`no. ${index}`, text));
        expect(split(mboxOf(...mails.map(quoted)))).toEqual(mails);
      }),
    );
  });

  it.each([
    ["one message", mboxOf(mail("one"))],
    ["a mail", Buffer.from(mail("one"))],
    ["nothing", Buffer.alloc(0)],
  ])("is not %s", (_, bytes) => {
    expect(isMbox(bytes)).toBe(false);
  });
});

describe("the mails of a file", () => {
  const found = async (bytes: Buffer) => {
    const all = [];
    for await (const one of parseFile(bytes)) all.push(one);
    return all;
  };

  it("come one by one, with their index", async () => {
    const all = await found(
      Buffer.concat([Buffer.from("\r\n\r\n"), mboxOf(mail("one"), mail("two"), mail("three"))]),
    );
    expect(
      all.map(({ index, outcome }) => [index, outcome.ok && outcome.mail.email.subject]),
    ).toEqual([
      [0, "one"],
      [1, "two"],
      [2, "three"],
    ]);
    expect(all.map(({ outcome }) => outcome.ok && outcome.mail.email.format)).toEqual([
      "mbox",
      "mbox",
      "mbox",
    ]);
  });

  it("are an .eml when there is one under the line of an mbox", async () => {
    const [only, ...others] = await found(mboxOf(mail("one")));
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      index: undefined,
      outcome: { mail: { email: { format: "eml", subject: "one" } } },
    });
  });

  it("end at a limit, with an error message", async () => {
    const all = await found(
      mboxOf(...Array.from({ length: 1002 }, (_, index) => mail(String(index)))),
    );
    expect(all).toHaveLength(1001);
    expect(all.at(-1)).toMatchObject({
      index: 1000,
      outcome: { ok: false, problem: { code: "too-many-emails" } },
    });
  });
});
