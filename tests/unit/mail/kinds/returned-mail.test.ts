import { describe, expect, it } from "vitest";
import { tag } from "../../../../electron/mail/formats/msg/properties.ts";
import { msgFile } from "../../../support/mails/msg-file.ts";
import { parsed } from "../../../support/mails/parsed.ts";

const sent = "<sent-offer@vendor.example>";
const read = async (...lines: string[]) => (await parsed(lines)).email.references;

const returned = [
  "From: jo@vendor.example",
  "To: mara@customer.example",
  "Subject: Offer 4711",
  "Message-ID:",
  ` ${sent}`,
];

const report = (type: string, part: readonly string[]) => [
  "From: Mail Delivery System <MAILER-DAEMON@mx.vendor.example>",
  "To: jo@vendor.example",
  "Message-ID: <ndr1@mx.vendor.example>",
  "MIME-Version: 1.0",
  "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
  "",
  "--b",
  "Content-Type: text/plain",
  "",
  "Could not deliver",
  "--b",
  "Content-Type: message/delivery-status",
  "",
  "Action: failed",
  "--b",
  `Content-Type: ${type}`,
  "",
  ...part,
  "--b--",
];

describe("a report is in the thread of the mail that it returns", () => {
  it.each(["text/rfc822-headers", "message/rfc822", "message/global", "message/global-headers"])(
    "by its part of type %s",
    async (type) => {
      expect(await read(...report(type, [...returned, "", "text"]))).toEqual([sent]);
    },
  );

  it("by the id in a receipt", async () => {
    const part = ["Disposition: manual-action/MDN-sent-manually; displayed"];
    expect(
      await read(
        ...report("message/disposition-notification", [...part, `Original-Message-ID: ${sent}`]),
      ),
    ).toEqual([sent]);
  });

  it.each([
    [
      "Exchange",
      ["Diagnostic information for administrators:", "", "Original message headers:", ""],
    ],
    ["Exim", ["------ This is a copy of the message, including all the headers. ------", ""]],
    ["qmail", ["--- Below this line is a copy of the message.", ""]],
  ])("by the header in its text, as %s writes it", async (_, before) => {
    const head = ["From: MAILER-DAEMON <>", "Message-ID: <ndr1@mx.vendor.example>", ""];
    expect(await read(...head, ...before, ...returned)).toEqual([sent]);
  });

  it("by the header in its HTML", async () => {
    const html = `<p>Original message headers:</p><pre>From: jo@vendor.example\r\nMessage-ID: ${sent
      .replace("<", "&lt;")
      .replace(">", "&gt;")}</pre>`;
    const head = ["From: postmaster@vendor.example", "Content-Type: text/html", ""];
    expect(await read(...head, html)).toEqual([sent]);
  });

  it("as Outlook keeps it", async () => {
    const mail = await parsed(
      msgFile({
        values: {
          [tag.messageClass]: { string: "REPORT.IPM.Note.NDR" },
          [tag.originalMessageId]: { string: sent },
        },
      }),
    );
    expect(mail.email).toMatchObject({ references: [sent], isAutomatic: true });
    const withMail = await parsed(
      msgFile({
        values: { [tag.messageClass]: { string: "REPORT.IPM.Note.NDR" } },
        attachments: [
          {
            values: { [tag.attachMethod]: { integer: 5 } },
            embedded: { values: { [tag.internetMessageId]: { string: sent } } },
          },
        ],
      }),
    );
    expect(withMail.email.references).toEqual([sent]);
  });

  it("not by the return path that Outlook keeps of other mails", async () => {
    const values = { [tag.originalMessageId]: { string: "mara@customer.example" } };
    expect((await parsed(msgFile({ values }))).email.references).toEqual([]);
  });
});

describe("an answer during absence", () => {
  it("is in the thread of the mail that it answers", async () => {
    const mail = await parsed([
      "From: mara@customer.example",
      "Auto-Submitted: auto-replied",
      `In-Reply-To: ${sent}`,
      "References: <first@vendor.example>",
      "",
      "I am away.",
    ]);
    expect(mail.email).toMatchObject({
      inReplyTo: sent,
      references: ["<first@vendor.example>"],
      isAutomatic: true,
    });
  });
});

describe("a person's mail", () => {
  it("does not answer the mail that is attached to it, or that its text shows", async () => {
    const mail = report("message/rfc822", [...returned, "", "text"])
      .with(0, "From: mara@customer.example")
      .with(4, "Content-Type: multipart/mixed; boundary=b")
      .with(11, "Content-Type: text/plain");
    expect(await read(...mail)).toEqual([]);
    expect(await read("From: mara@customer.example", "", ...returned)).toEqual([]);
  });
});
