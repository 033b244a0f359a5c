import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tag } from "../../../../../electron/mail/formats/msg/properties.ts";
import type { ParsedMail } from "../../../../../electron/mail/parse.ts";
import {
  msgFile,
  type MsgItem,
  type MsgMessage,
  type Value,
} from "../../../../support/mails/msg-file.ts";
import { parsed } from "../../../../support/mails/parsed.ts";
import { often } from "../../../../support/often.ts";

/** Words that a person might type, without anything that reading removes. */
const word = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
  .map(
    (text) =>
      text.replaceAll(/[\p{Cc}\p{Cf}\p{Z}\p{Cs}\p{Cn}\s\u115F\u1160\u2800\u3164\uFFA0]/gu, "") ||
      "x",
  );
const words = fc.array(word, { minLength: 1, maxLength: 8 }).map((all) => all.join(" "));
const plainWord = fc.string({
  unit: fc.constantFrom(...Array.from("abcäßéжщ日本語🙂-&,;.()")),
  minLength: 1,
  maxLength: 12,
});
const name = fc.array(plainWord, { minLength: 1, maxLength: 3 }).map((all) => all.join(" "));
const address = fc
  .tuple(
    fc.stringMatching(/^[a-z][a-z0-9]{0,10}(?:[.+_-][a-z0-9]{1,5})?$/),
    fc.constantFrom("a.example", "b-c.example"),
  )
  .map((both) => both.join("@"));
const people = fc.array(fc.record({ name, address }), { maxLength: 5 });
const attachment = fc.record({
  name: fc
    .tuple(fc.stringMatching(/^[a-zäöü日本 ()&,;'-]{1,30}$/), fc.constantFrom("pdf", "txt", "bin"))
    .map(([stem, ending]) => `f${stem.trim().replaceAll(/ {4,}/g, " ")}.${ending}`),
  // On both sides of the size from which a stream has its own sectors.
  bytes: fc
    .tuple(
      fc.constantFrom(0, 1, 63, 64, 65, 4095, 4096, 4097, 9000),
      fc.uint8Array({ minLength: 1, maxLength: 50 }),
    )
    .map(([length, pattern]) => Buffer.alloc(length, pattern)),
});
const mail = fc.record({
  subject: words,
  from: fc.record({ name, address }),
  to: people,
  cc: people,
  bcc: people,
  date: fc.date({ min: new Date("1990-01-01"), max: new Date("2050-01-01"), noInvalidDate: true }),
  body: words,
  attachments: fc.uniqueArray(attachment, {
    maxLength: 4,
    selector: (each) => each.name.toLowerCase(),
  }),
});
type Written = typeof mail extends fc.Arbitrary<infer T> ? T : never;

/** @param encode writes a string in one of the two types of a .msg */
function messageOf(
  written: Written,
  encode: (text: string) => Value,
  inner?: MsgMessage,
): MsgMessage {
  const recipients = (["to", "cc", "bcc"] as const).flatMap((kind, index) =>
    written[kind].map((person): MsgItem => {
      const values = {
        [tag.displayName]: encode(person.name),
        [tag.smtpAddress]: encode(person.address),
      };
      return { values: { ...values, [tag.recipientType]: { integer: index + 1 } } };
    }),
  );
  const attachments = written.attachments.map((each): MsgItem => ({
    values: {
      [tag.attachLongFilename]: encode(each.name),
      [tag.attachDataBinary]: { binary: each.bytes },
    },
  }));
  const embedded: MsgItem[] =
    inner === undefined
      ? []
      : [{ values: { [tag.attachMethod]: { integer: 5 } }, embedded: inner }];
  return {
    values: {
      [tag.messageCodepage]: { integer: 65001 },
      [tag.subject]: encode(written.subject),
      [tag.sentRepresentingName]: encode(written.from.name),
      [tag.sentRepresentingSmtpAddress]: encode(written.from.address),
      [tag.clientSubmitTime]: { time: written.date },
      [tag.body]: encode(written.body),
    },
    recipients,
    attachments: [...attachments, ...embedded],
  };
}

function expectEqual({ email, files }: ParsedMail, written: Written): void {
  expect(email.subject).toBe(written.subject);
  expect(email.text).toBe(written.body);
  expect(Date.parse(email.date ?? "")).toBe(Math.floor(written.date.getTime() / 1000) * 1000);
  const { from, to, cc, bcc } = written;
  expect({ from: email.from, to: email.to, cc: email.cc, bcc: email.bcc }).toEqual({
    from,
    to,
    cc,
    bcc,
  });
  const attached = email.attachments.map((each) => ({
    name: each.name,
    bytes: Buffer.from(files.get(each.sha256) ?? []),
  }));
  expect(attached.slice(0, written.attachments.length)).toEqual(written.attachments);
}

const unicode = (text: string): Value => ({ string: text });
const eightBit = (text: string): Value => ({ string8: Buffer.from(text) });

describe("a .msg by our writer", () => {
  it.each([
    ["Unicode", unicode],
    ["8-bit", eightBit],
  ])("reads back equal, with %s strings", async (_, encode) => {
    const property = fc.asyncProperty(mail, async (written) => {
      expectEqual(await parsed(msgFile(messageOf(written, encode))), written);
    });
    await fc.assert(property, { numRuns: often(500) });
  });

  it("reads back equal from a message that it is attached to, and from one around that", async () => {
    const property = fc.asyncProperty(
      fc.tuple(mail, mail, mail),
      async ([outer, middle, inner]) => {
        const file = msgFile(
          messageOf(outer, unicode, messageOf(middle, unicode, messageOf(inner, unicode))),
        );
        const first = await parsed(file);
        expectEqual(first, outer);
        const second = await parsed(lastFile(first));
        expectEqual(second, middle);
        expectEqual(await parsed(lastFile(second)), inner);
        expect(lastFile(await parsed(file))).toEqual(lastFile(first));
      },
    );
    await fc.assert(property, { numRuns: often(200) });
  });
});

const lastFile = ({ email, files }: ParsedMail): Uint8Array =>
  files.get(email.attachments.at(-1)?.sha256 ?? "") ?? new Uint8Array();
