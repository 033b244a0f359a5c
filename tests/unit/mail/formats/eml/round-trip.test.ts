import fc from "fast-check";
import MailComposer from "nodemailer/lib/mail-composer";
import { describe, expect, it } from "vitest";
import { parsed } from "../../../../support/mails/parsed.ts";
import { png } from "../../../../support/mails/pictures.ts";

/** Words that a person might type, without anything that a header folds away. */
const word = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
  .map(
    (text) =>
      text.replaceAll(/[\p{Cc}\p{Cf}\p{Z}\p{Cs}\s\u115F\u1160\u2800\u3164\uFFA0]/gu, "") || "x",
  );
const words = fc.array(word, { minLength: 1, maxLength: 8 }).map((all) => all.join(" "));
const plainWord = fc.string({
  unit: fc.constantFrom(
    "a",
    "b",
    "c",
    "ä",
    "ß",
    "é",
    "ж",
    "щ",
    "日",
    "本",
    "語",
    "🙂",
    "-",
    "&",
    ",",
    ";",
    "(",
    ")",
    "'",
  ),
  minLength: 1,
  maxLength: 12,
});
const name = fc
  .array(plainWord, { minLength: 1, maxLength: 3 })
  .map((all) => all.join(" ").replace(/^'|'$/g, "x"));
const local = fc.stringMatching(/^[a-z][a-z0-9]{0,10}(?:[.+_-][a-z0-9]{1,5})?$/);
const person = fc.record({
  name,
  address: fc
    .tuple(local, fc.constantFrom("a.example", "b-c.example"))
    .map((both) => both.join("@")),
});
const attachment = fc.record({
  filename: fc
    .tuple(fc.stringMatching(/^[a-zäöü日本 ()&,;'-]{1,30}$/), fc.constantFrom("pdf", "txt", "bin"))
    .map(([stem, ending]) => `f${stem.trim().replaceAll(/ {4,}/g, " ")}.${ending}`),
  content: fc.uint8Array({ maxLength: 3000 }).map((bytes) => Buffer.from(bytes)),
});
const id = fc.stringMatching(/^[a-z0-9]{1,12}$/).map((left) => `<${left}@a.example>`);
const inline = fc.record({
  width: fc.integer({ min: 50, max: 60 }),
  grey: fc.integer({ min: 0, max: 255 }),
});
const mail = fc.record({
  messageId: id,
  inReplyTo: fc.option(id, { nil: undefined }),
  references: fc.uniqueArray(id, { maxLength: 4 }),
  paragraphs: fc.array(words, { maxLength: 3 }),
  images: fc.array(inline, { maxLength: 3 }),
  subject: words,
  from: person,
  to: fc.array(person, { minLength: 1, maxLength: 5 }),
  cc: fc.array(person, { maxLength: 5 }),
  date: fc.date({ min: new Date("1990-01-01"), max: new Date("2050-01-01"), noInvalidDate: true }),
  text: words,
  attachments: fc.uniqueArray(attachment, {
    maxLength: 4,
    selector: ({ filename }) => filename.toLowerCase(),
  }),
});

type Written = typeof mail extends fc.Arbitrary<infer T> ? T : never;

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** HTML that shows the images, each under its own id; undefined where it would be empty. */
const htmlOf = ({ paragraphs, images }: Written): string | undefined =>
  paragraphs.length + images.length === 0
    ? undefined
    : [
        ...paragraphs.map((text) => `<p>${escaped(text)}</p>`),
        ...images.map((_, at) => `<img src="cid:image${at}@a.example">`),
      ].join("\n");

const build = (written: Written): Promise<Buffer> => {
  const { images, attachments, ...fields } = written;
  const html = htmlOf(written);
  const shown = images.map(({ width, grey }, at) => ({
    filename: `image${at}.png`,
    content: png(width, width, grey),
    cid: `image${at}@a.example`,
  }));
  return new MailComposer({
    ...fields,
    ...(html !== undefined && { html }),
    attachments: [...shown, ...attachments],
  })
    .compile()
    .build();
};

describe("a mail written by nodemailer", () => {
  it("reads back equal", async () => {
    const property = fc.asyncProperty(mail, async (written) => {
      const { email, files } = await parsed(await build(written));
      const { subject, from, to, cc, messageId, inReplyTo, references } = written;
      expect(email).toMatchObject({ subject, from, to, cc, messageId, references });
      expect(email.inReplyTo).toBe(inReplyTo);
      expect(Date.parse(email.date ?? "")).toBe(Math.floor(written.date.getTime() / 1000) * 1000);
      expect(email.text?.trim()).toBe(written.text);
      expect(email.html?.trim()).toBe(htmlOf(written));
      const inlineNames = written.images.map((_, at) => `image${at}.png`);
      expect(email.attachments.filter((one) => one.inline).map(({ name: shown }) => shown)).toEqual(
        inlineNames,
      );
      const attached = email.attachments.filter((one) => !one.inline);
      expect(attached.map(({ name: given }) => given)).toEqual(
        written.attachments.map(({ filename }) => filename.normalize("NFC")),
      );
      const bytes = attached.map(({ sha256 }) => Buffer.from(files.get(sha256) ?? []));
      expect(bytes).toEqual(written.attachments.map(({ content }) => content));
      expect(email.warnings.filter(({ code }) => code !== "empty-attachment")).toEqual([]);
    });
    await fc.assert(property, { numRuns: 150 });
  });
});
