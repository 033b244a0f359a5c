import { describe, expect, it } from "vitest";
import { NotAMail } from "../../../../../electron/mail/errors.ts";
import { tag } from "../../../../../electron/mail/formats/msg/properties.ts";
import {
  classes,
  msgFile,
  storedRtf,
  type MsgItem,
  type Values,
} from "../../../../support/mails/msg-file.ts";
import { parsed } from "../../../../support/mails/parsed.ts";
import { inWords } from "../../../../support/said.ts";

const read = (values: Values, more: { recipients?: MsgItem[] } = {}) =>
  parsed(msgFile({ values, ...more }));
const string = (text: string) => ({ string: text });

describe("a template", () => {
  const values = { [tag.subject]: string("Our offer"), [tag.messageFlags]: { integer: 8 } };

  it("is distinguished from a message by its class", async () => {
    const { email } = await parsed(msgFile({ values }, classes.oft));
    expect(email).toMatchObject({
      format: "oft",
      subject: "Our offer",
      direction: "sent",
      directionReason: { code: "draft" },
    });
  });

  it.each([
    ["a message's class", classes.msg],
    ["no class", Buffer.alloc(16)],
    ["a class of another program", Buffer.alloc(16, 7)],
  ])("is no file with %s", async (_, ofClass) => {
    expect((await parsed(msgFile({ values }, ofClass))).email.format).toBe("msg");
  });

  it("of a contact is not a mail", async () => {
    const contact = msgFile({ values: { [tag.messageClass]: string("IPM.Contact") } }, classes.oft);
    await expect(parsed(contact)).rejects.toBeInstanceOf(NotAMail);
  });
});

describe("recipients", () => {
  const exchange = "/O=ORG/OU=SITE/CN=RECIPIENTS/CN=JO";
  const recipient = (kind: number, name: string, address = exchange): MsgItem => ({
    values: {
      [tag.recipientType]: { integer: kind },
      [tag.displayName]: string(name),
      [tag.emailAddress]: string(address),
    },
  });
  const headers = (...lines: string[]) => ({
    [tag.transportMessageHeaders]: string([...lines, "", ""].join("\r\n")),
  });

  it("are read by kind, with the SMTP address where there is one", async () => {
    const smtp: MsgItem = {
      values: { ...recipient(2, "Jo").values, [tag.smtpAddress]: string("jo@b.example") },
    };
    const { email } = await read(
      {},
      {
        recipients: [
          recipient(1, "Ana", "ana@b.example"),
          smtp,
          recipient(3, "Li", "li@b.example"),
        ],
      },
    );
    expect(email).toMatchObject({
      to: [{ name: "Ana", address: "ana@b.example" }],
      cc: [{ name: "Jo", address: "jo@b.example" }],
      bcc: [{ name: "Li", address: "li@b.example" }],
      warnings: [],
    });
  });

  it("without an address from Exchange get the one of their name in the transport headers", async () => {
    const values = headers('To: "Seller, Jo" <jo@b.example>', "Cc: Li <li@b.example>");
    const { email } = await read(values, {
      recipients: [recipient(1, "SELLER, Jo"), recipient(2, "'Li'")],
    });
    expect(email.to).toEqual([{ name: "SELLER, Jo", address: "jo@b.example" }]);
    expect(email.cc).toEqual([{ name: "Li", address: "li@b.example" }]);
    expect(email.warnings).toEqual([]);
  });

  it.each([
    [
      "two of that name are in the headers",
      headers("To: Jo <jo@b.example>, Jo <jo@c.example>"),
      [recipient(1, "Jo")],
    ],
    [
      "two of that name are in the file",
      headers("To: Jo <jo@b.example>"),
      [recipient(1, "Jo"), recipient(2, "Jo")],
    ],
    ["the headers know another name", headers("To: Joe <joe@b.example>"), [recipient(1, "Jo")]],
    ["neither has a name", headers("To: joe@b.example"), [recipient(1, "")]],
  ])("have no address when %s", async (_, values, recipients) => {
    const { email } = await read(values, { recipients });
    expect([...email.to, ...email.cc].filter(({ address }) => address !== undefined)).toEqual([]);
  });

  it("do not take the address of somebody else of the same name", async () => {
    const values = headers("To: Jo <jo@b.example>, Jo <jo@c.example>");
    const { email } = await read(values, {
      recipients: [recipient(1, "Jo", "jo@b.example"), recipient(1, "Jo")],
    });
    expect(email.to).toEqual([
      { name: "Jo", address: "jo@b.example" },
      { name: "Jo", address: "jo@c.example" },
    ]);
  });

  it("are those of the headers when the file has no table of them", async () => {
    const { email } = await read(headers("To: Jo <jo@b.example>", "Bcc: Li <li@b.example>"));
    expect(email).toMatchObject({
      to: [{ address: "jo@b.example" }],
      bcc: [{ address: "li@b.example" }],
    });
  });

  it("are names when there is nothing else", async () => {
    const { email } = await read({
      [tag.displayTo]: string("Jo Seller; li@b.example"),
      [tag.displayCc]: string("Ana"),
    });
    expect(email).toMatchObject({
      to: [{ name: "Jo Seller" }, { address: "li@b.example" }],
      cc: [{ name: "Ana" }],
      bcc: [],
    });
  });
});

describe("a malformed address", () => {
  const codes = ({ email }: Awaited<ReturnType<typeof read>>) =>
    email.warnings.map(({ code }) => code).filter((code) => code !== "offset-unknown");

  it.each([
    ["ana@b.example <ana@b.example", "ana@b.example <ana@b.example", { address: "ana@b.example" }],
    ["Ana", "<ana@b.example", { name: "Ana", address: "ana@b.example" }],
    [
      "Ana (ana@b.example)",
      "/O=ORG/OU=SITE/CN=RECIPIENTS/CN=ANA",
      { name: "Ana", address: "ana@b.example" },
    ],
    ["Ana [mailto:ana@b.example]", "unknown", { name: "Ana", address: "ana@b.example" }],
    ["Ana <ana@b.example", "", { name: "Ana", address: "ana@b.example" }],
    ["Ana", "ana@b\u202E.example", { name: "Ana", address: "ana@b.example" }],
  ])(
    "is repaired, with a warning, in the name %j and the address %j",
    async (name, address, expected) => {
      const sender = await read({
        [tag.senderName]: string(name),
        [tag.senderEmailAddress]: string(address),
      });
      expect(sender.email.from).toEqual(expected);
      expect(codes(sender)).toEqual(["address-repaired"]);
      const values = { [tag.displayName]: string(name), [tag.emailAddress]: string(address) };
      const recipient = await read(
        {},
        { recipients: [{ values: { ...values, [tag.recipientType]: { integer: 1 } } }] },
      );
      expect(recipient.email.to).toEqual([expected]);
      expect(codes(recipient)).toEqual(["address-repaired"]);
    },
  );
});

describe("a mail sent on behalf of somebody", () => {
  const values = {
    [tag.sentRepresentingName]: string("Boss"),
    [tag.sentRepresentingEmailAddress]: string("/O=ORG/CN=BOSS"),
    [tag.senderName]: string("Assistant"),
    [tag.senderEmailAddress]: string("assistant@b.example"),
  };

  it("does not combine the sender's address with the represented person's name", async () => {
    const { email } = await read(values);
    expect(email.from).toEqual({ name: "Boss" });
    expect(email.warnings.map(({ code }) => code)).toEqual(["sender-address"]);
  });

  it("has the address from the transport headers", async () => {
    const headers = "From: Boss <boss@b.example>\r\nSender: assistant@b.example\r\n\r\n";
    const { email } = await read({ ...values, [tag.transportMessageHeaders]: string(headers) });
    expect(email.from).toEqual({ name: "Boss", address: "boss@b.example" });
  });
});

describe("the date", () => {
  const submit = { [tag.clientSubmitTime]: { time: new Date("2026-03-02T08:15:00.900Z") } };
  const delivery = { [tag.messageDeliveryTime]: { time: new Date("2026-03-02T08:16:00Z") } };
  const headers = {
    [tag.transportMessageHeaders]: string("Date: Mon, 2 Mar 2026 13:44:00 +0530\r\n\r\n"),
  };

  it.each([
    [
      "submit time, before all",
      { ...submit, ...delivery, ...headers },
      "2026-03-02T13:45:00+05:30",
    ],
    ["transport headers'", { ...delivery, ...headers }, "2026-03-02T13:44:00+05:30"],
    [
      "submit time, in UTC where there are no headers",
      { ...submit, ...delivery },
      "2026-03-02T08:15:00+00:00",
    ],
  ])("is the %s", async (_, values, date) => {
    expect((await read(values)).email.date).toBe(date);
  });
});

describe("the thread", () => {
  const headers = [
    "Message-ID: <h@b.example>",
    "In-Reply-To: <i@b.example>",
    "References: <r@b.example> <s@b.example>",
    "",
    "",
  ];

  it("comes from the properties", async () => {
    const { email } = await read({
      [tag.internetMessageId]: string("<p@b.example>"),
      [tag.inReplyToId]: string("<q@b.example>"),
      [tag.internetReferences]: string("<t@b.example> <q@b.example>"),
      [tag.transportMessageHeaders]: string(headers.join("\r\n")),
    });
    expect(email).toMatchObject({ messageId: "<p@b.example>", inReplyTo: "<q@b.example>" });
    expect(email.references).toEqual(["<t@b.example>", "<q@b.example>"]);
  });

  it("otherwise comes from the transport headers", async () => {
    const { email } = await read({ [tag.transportMessageHeaders]: string(headers.join("\r\n")) });
    expect(email).toMatchObject({ messageId: "<h@b.example>", inReplyTo: "<i@b.example>" });
    expect(email.references).toEqual(["<r@b.example>", "<s@b.example>"]);
  });
});

describe("the subject", () => {
  it.each([
    [
      "as it is",
      { [tag.subject]: string("RE: Offer"), [tag.normalizedSubject]: string("Offer") },
      "RE: Offer",
    ],
    [
      "put together",
      { [tag.subjectPrefix]: string("RE: "), [tag.normalizedSubject]: string("Offer") },
      "RE: Offer",
    ],
    [
      "of the headers",
      { [tag.transportMessageHeaders]: string("Subject: =?utf-8?q?F=C3=BCr?= you\r\n\r\n") },
      "Für you",
    ],
    ["of the conversation", { [tag.conversationTopic]: string("Offer") }, "Offer"],
  ])("is taken %s", async (_, values, subject) => {
    expect((await read(values)).email.subject).toBe(subject);
  });
});

describe("the body", () => {
  const html = { [tag.html]: { binary: Buffer.from("<p>From HTML</p>") } };
  const wrapped = {
    [tag.rtfCompressed]: {
      binary: storedRtf(
        "{\\rtf1\\ansi\\fromhtml1{\\*\\htmltag64 <p>}From RTF{\\*\\htmltag72 </p>}}",
      ),
    },
  };
  const rich = {
    [tag.rtfCompressed]: { binary: storedRtf("{\\rtf1\\ansi From rich text\\par}\0") },
  };
  const plain = { [tag.body]: string("From plain text") };

  it.each([
    [
      "HTML, whatever else there is",
      { ...html, ...wrapped, ...plain },
      { html: "<p>From HTML</p>", text: "From plain text" },
    ],
    [
      "HTML out of RTF, before plain text",
      { ...wrapped, ...plain },
      { html: "<p>From RTF</p>", text: "From plain text" },
    ],
    ["the text of rich text, before plain text", { ...rich, ...plain }, { text: "From rich text" }],
    [
      "plain text that was changed after the rich text",
      { ...rich, ...plain, [tag.rtfInSync]: { flag: false } },
      { text: "From plain text" },
    ],
    ["plain text", plain, { text: "From plain text" }],
    [
      "plain text when the RTF is damaged",
      { ...plain, [tag.rtfCompressed]: { binary: Buffer.alloc(3) } },
      { text: "From plain text" },
    ],
    [
      "the text in the HTML when there is no other",
      html,
      { html: "<p>From HTML</p>", text: "From HTML" },
    ],
  ])("is %s", async (_, values, body) => {
    const { text, html: found } = (await read(values)).email;
    expect({ text, ...(found !== undefined && { html: found }) }).toEqual(body);
  });

  it("keeps the addresses of links in rich text, where their text differs", async () => {
    const link = (address: string, shown: string) =>
      `{\\field{\\*\\fldinst{HYPERLINK "${address}"}}{\\fldrslt{\\ul ${shown}}}}`;
    const rtf = `{\\rtf1\\ansi See ${link("https://a.example/x", "our offer")}, ${link("mailto:ana@a.example", "ana@a.example")}\\par}`;
    const { email } = await read({ [tag.rtfCompressed]: { binary: storedRtf(rtf) } });
    expect(email.text).toBe("See our offer <https://a.example/x>, ana@a.example");
  });

  it.each([
    ["forty thousand groups deep", `{\\rtf1\\ansi\\fromhtml1 ${"{".repeat(40_000)}`],
    [
      "two hundred groups deep, and long",
      `{\\rtf1\\ansi\\fromhtml1 ${"{".repeat(200)}${"{\\b x}".repeat(200_000)}`,
    ],
    [
      "ten million bytes of it",
      `{\\rtf1\\ansi\\fromhtml1 ${"{\\*\\htmltag64 <p>}Hello".repeat(500_000)}}`,
    ],
  ])("is the plain text where RTF is wrapped so that it would take long: %s", async (_, rtf) => {
    const { email } = await read({ ...plain, [tag.rtfCompressed]: { binary: storedRtf(rtf) } });
    expect(email).toMatchObject({ text: "From plain text", warnings: [{ code: "rtf" }] });
    expect(email).not.toHaveProperty("html");
  });

  it("comes from RTF with damaged wrapping where there is no other", async () => {
    const rtf = `{\\rtf1\\ansi\\fromhtml1 ${"{".repeat(200)}{\\*\\htmltag64 <p>}Hello`;
    const { email } = await read({ [tag.rtfCompressed]: { binary: storedRtf(rtf) } });
    expect(email).toMatchObject({ text: "Hello", warnings: [{ code: "rtf" }] });
  });

  it("does not confuse an RTF word with a property of JavaScript", async () => {
    const { email } = await read({
      [tag.rtfCompressed]: { binary: storedRtf("{\\rtf1 a\\constructor b\\toString c}") },
    });
    expect(email.text).toBe("abc");
  });
});

describe("a report", () => {
  const report = { [tag.messageClass]: string("REPORT.IPM.Note.NDR") };
  const about = (text: string): MsgItem => ({
    values: { [tag.displayName]: string("Jo"), [tag.reportText]: string(text) },
  });

  it("has its own text", async () => {
    expect(
      (await read({ ...report, [tag.reportText]: string("Not delivered.\r\n") })).email.text,
    ).toBe("Not delivered.\n");
  });

  it("has the text about each recipient, once", async () => {
    const recipients = [about("Unknown."), about("Unknown."), about("Mailbox full.")];
    expect((await read(report, { recipients })).email.text).toBe("Unknown.\n\nMailbox full.");
  });

  it("has its body where there is one", async () => {
    const values = { ...report, [tag.reportText]: string("Short"), [tag.body]: string("Long") };
    expect((await read(values)).email.text).toBe("Long");
  });

  it("is the only kind of message with such a text", async () => {
    expect((await read({ [tag.reportText]: string("x") })).email).not.toHaveProperty("text");
  });
});

describe("the direction", () => {
  it.each([
    ["a draft", { [tag.messageFlags]: { integer: 0x08 } }, "sent", "it is a draft"],
    [
      "marked as one's own",
      { [tag.messageFlags]: { integer: 0x21 } },
      "sent",
      "the mailbox marked it as yours",
    ],
    [
      "delivered",
      { [tag.transportMessageHeaders]: string("Received: from a by b; x\r\n\r\n") },
      "received",
      "the file has delivery headers",
    ],
  ])("of a mail that is %s", async (_, values, direction, directionReason) => {
    expect(inWords((await read(values)).email)).toMatchObject({ direction, directionReason });
  });
});
