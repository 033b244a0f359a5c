import fc from "fast-check";
import MailComposer from "nodemailer/lib/mail-composer";
import { describe, expect, it } from "vitest";
import { parsed } from "../support/parsed.ts";

/** Words that a person might type: nothing that a header folds away. */
const word = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
  .map((text) => text.replaceAll(/[\p{Cc}\p{Cf}\p{Z}\p{Cs}\s]/gu, "") || "x");
const words = fc.array(word, { minLength: 1, maxLength: 8 }).map((all) => all.join(" "));
const plainWord = fc.string({
  unit: fc.constantFrom("a", "b", "c", "ä", "ß", "é", "ж", "щ", "日", "本", "語", "🙂", "-", "&", ",", ";", "(", ")", "'"),
  minLength: 1,
  maxLength: 12,
});
const name = fc.array(plainWord, { minLength: 1, maxLength: 3 }).map((all) => all.join(" ").replace(/^'|'$/g, "x"));
const local = fc.stringMatching(/^[a-z][a-z0-9]{0,10}(?:[.+_-][a-z0-9]{1,5})?$/);
const person = fc.record({
  name,
  address: fc.tuple(local, fc.constantFrom("a.example", "b-c.example")).map((both) => both.join("@")),
});
const attachment = fc.record({
  filename: fc
    .tuple(fc.stringMatching(/^[a-zäöü日本 ()&,;'-]{1,30}$/), fc.constantFrom("pdf", "txt", "bin"))
    .map(([stem, ending]) => `f${stem.trim()}.${ending}`),
  content: fc.uint8Array({ maxLength: 3000 }).map((bytes) => Buffer.from(bytes)),
});
const mail = fc.record({
  subject: words,
  from: person,
  to: fc.array(person, { minLength: 1, maxLength: 5 }),
  cc: fc.array(person, { maxLength: 5 }),
  date: fc.date({ min: new Date("1990-01-01"), max: new Date("2050-01-01"), noInvalidDate: true }),
  text: words,
  attachments: fc.uniqueArray(attachment, { maxLength: 4, selector: ({ filename }) => filename.toLowerCase() }),
});

describe("what nodemailer writes", () => {
  it("reads back equal", { timeout: 60_000 }, async () => {
    const property = fc.asyncProperty(mail, async (written) => {
      const { email, files } = await parsed(
        await new MailComposer({ ...written, messageId: "<id@a.example>" }).compile().build(),
      );
      expect(email.subject).toBe(written.subject);
      expect(email).toMatchObject({ from: written.from, to: written.to, cc: written.cc, messageId: "<id@a.example>" });
      expect(Date.parse(email.date ?? "")).toBe(Math.floor(written.date.getTime() / 1000) * 1000);
      expect(email.text?.trim()).toBe(written.text);
      expect(email.attachments.map(({ name: attached }) => attached)).toEqual(
        written.attachments.map(({ filename }) => filename.normalize("NFC")),
      );
      const bytes = email.attachments.map(({ sha256 }) => Buffer.from(files.get(sha256) ?? []));
      expect(bytes).toEqual(written.attachments.map(({ content }) => content));
    });
    await fc.assert(property, { numRuns: 150 });
  });
});
