import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeEml } from "../../../../../electron/mail/formats/eml/write-eml.ts";
import type { RawMail } from "../../../../../electron/mail/raw-mail.ts";
import { emptyMail } from "../../../../support/mails/raw-mail.ts";
import { attachedText, parsed } from "../../../../support/mails/parsed.ts";

const bare: RawMail = {
  ...emptyMail,
  format: "msg",
  clues: { delivered: false, draft: false, fromMe: false },
};

/** Text as people write it: no control characters, no white space that a header would fold away. */
const words = fc
  .array(fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((all) =>
    all
      .map(
        (word) =>
          word.replaceAll(/[\p{Cc}\p{Cf}\p{Z}\p{Cs}\s\u115F\u1160\u2800\u3164\uFFA0]/gu, "") || "x",
      )
      .join(" "),
  );
const file = fc.record({
  name: fc
    .stringMatching(/^[\wäßж日'()%;" -]{1,40}$/u)
    // A longer gap is closed, because it pushes an ending out of sight.
    .map((stem) => `f${stem.replaceAll('"', "_").replaceAll(/ {4,}/g, "   ")}.pdf`),
  bytes: fc.uint8Array({ maxLength: 500 }),
});

describe("a mail written as an Internet message", () => {
  it("reads back equal", async () => {
    const mail = fc.record({ subject: words, text: words, html: words, name: words, file });
    await fc.assert(
      fc.asyncProperty(
        mail,
        async ({ subject, text, html, name, file: { name: fileName, bytes } }) => {
          const attachments = [{ name: fileName, type: "application/pdf", bytes }];
          const from = { name: `A ${name.replaceAll(/["'<>()@]/g, "x")}`, address: "a@b.example" };
          const { email } = await parsed(
            writeEml({ ...bare, from, subject, text, html: `<p>${html}`, attachments }),
          );
          expect(email).toMatchObject({
            from,
            subject,
            html: `<p>${html}`,
            attachments: [{ name: fileName, size: bytes.length }],
          });
          expect(email.text?.trimEnd()).toBe(text);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("has its time with the offset, its ids and its people", async () => {
    const mail: RawMail = {
      ...bare,
      date: "2026-03-02T09:15:00-03:30",
      messageId: "<one@a.example>",
      inReplyTo: "<zero@a.example>",
      references: ["<minus@a.example>", "<zero@a.example>"],
      to: [{ name: "Silva, Ana", address: "ana@a.example" }, { address: "bob@a.example" }],
      cc: [{ name: "Only Name" }],
    };
    const { date, messageId, inReplyTo, references, to, cc } = mail;
    expect((await parsed(writeEml(mail))).email).toMatchObject({
      date,
      messageId,
      inReplyTo,
      references,
      to,
      cc,
    });
  });

  it("adds no date, id or person", async () => {
    const { email } = await parsed(writeEml({ ...bare, subject: "x" }));
    expect(email).toMatchObject({ subject: "x", to: [], references: [] });
    expect(email.messageId ?? email.date ?? email.from).toBeUndefined();
  });

  it("cannot be given fields by its content", async () => {
    const subject = "Offer\r\nBcc: spy@evil.example\r\n\r\nText";
    const attachments = [
      {
        name: "a\r\nX-Evil: 1.pdf",
        type: "application/pdf\r\nX-Evil: 1",
        bytes: Buffer.from("x"),
        contentId: "c>\r\nX-Evil: 1",
      },
    ];
    const written = writeEml({
      ...bare,
      subject,
      from: { name: "A\r\nX-Evil: 1", address: "a@b.example" },
      attachments,
    });
    expect(written.toString("latin1")).not.toMatch(/^(?:x-evil|bcc):/im);
    expect((await parsed(written)).email).toMatchObject({
      bcc: [],
      attachments: [{ type: "application/pdf" }],
    });
  });

  it("keeps an attached message unchanged", async () => {
    const inner = writeEml({ ...bare, subject: "Inner", text: "Grüße" });
    const attachments = [{ name: "Inner.eml", type: "message/rfc822", bytes: inner }];
    const mail = await parsed(writeEml({ ...bare, subject: "Outer", attachments }));
    expect(mail.email.attachments).toMatchObject([{ name: "Inner.eml", type: "message/rfc822" }]);
    expect(attachedText(mail, 0)).toBe(inner.toString("utf8"));
  });
});
