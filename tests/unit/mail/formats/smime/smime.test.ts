import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { unwrapSmime } from "../../../../../electron/mail/formats/smime/unwrap-smime.ts";
import { elementAt, octetsOf } from "../../../../../electron/mail/formats/smime/ber.ts";
import { cmsMessage, element, indefinite, oid } from "../../../../support/mails/cms-message.ts";
import { expectProportion } from "../../../../support/proportion.ts";
import { often } from "../../../../support/often.ts";

const folder = path.join(import.meta.dirname, "../../../../fixtures/mails/smime");

/** The package in a fixture, with its transfer encoding decoded. */
function packageIn(name: string): Buffer {
  const mail = readFileSync(path.join(folder, name), "latin1");
  return Buffer.from(mail.slice(mail.indexOf("\r\n\r\n")), "base64");
}

const entity = Buffer.from("Content-Type: text/plain\r\n\r\nHello");
const octets = element(0x04, entity);
const contentOf = (bytes: Uint8Array): string | undefined => {
  const smime = unwrapSmime(bytes);
  return "content" in smime ? smime.content.toString("utf8") : undefined;
};

describe("a signed package", () => {
  it.each(["signed.eml", "signed-in-pieces.eml"])("of OpenSSL gives its content (%s)", (name) => {
    const smime = unwrapSmime(packageIn(name));
    expect(smime).toMatchObject({ kind: "signed", cut: false });
    expect(contentOf(packageIn(name))).toMatch(
      /^Content-Type: multipart\/mixed; .*Grüße aus dem signierten Teil.*--inner--\r\n$/s,
    );
  });

  it.each([
    ["in one piece", element, octets],
    ["of indefinite length", indefinite, octets],
    [
      "in pieces",
      element,
      element(
        0x24,
        element(0x04, entity.subarray(0, 7)),
        element(0x04),
        element(0x04, entity.subarray(7)),
      ),
    ],
    [
      "in pieces of pieces",
      indefinite,
      indefinite(0x24, indefinite(0x24, octets), element(0x24, element(0x04))),
    ],
  ])("gives content that is %s", (_, wrap, string) => {
    expect(unwrapSmime(cmsMessage(oid.signedData, string, { wrap }))).toEqual({
      kind: "signed",
      content: entity,
      cut: false,
    });
  });

  it.each([
    ["in base64", (der: Buffer) => der.toString("base64")],
    [
      "in base64 with lines",
      (der: Buffer) => `\r\n${der.toString("base64").replaceAll(/.{20}/g, "$&\r\n")}\r\n`,
    ],
    [
      "in PEM",
      (der: Buffer) => `-----BEGIN PKCS7-----\n${der.toString("base64")}\n-----END PKCS7-----\n`,
    ],
    [
      "with its header",
      (der: Buffer) =>
        `Content-Type: application/pkcs7-mime\r\n x=y\r\n\r\n${der.toString("base64")}\r\n`,
    ],
  ])("is read also %s", (_, encode) => {
    const bytes = Buffer.from(encode(cmsMessage(oid.signedData, octets)), "latin1");
    expect(unwrapSmime(bytes)).toMatchObject({ kind: "signed", content: entity });
  });

  it("that is cut off gives the available part, and says so", () => {
    for (const wrap of [element, indefinite]) {
      const whole = cmsMessage(oid.signedData, octets, { wrap });
      const cut = whole.subarray(0, whole.indexOf("Hello") + 2);
      expect(unwrapSmime(cut)).toEqual({
        kind: "signed",
        content: entity.subarray(0, -3),
        cut: true,
      });
    }
  });
});

describe("other packages", () => {
  it.each(["encrypted.eml", "encrypted-gcm.eml"])("are reported as encrypted (%s)", (name) => {
    expect(unwrapSmime(packageIn(name))).toEqual({ kind: "encrypted" });
  });

  it("are reported as certificates only", () => {
    expect(unwrapSmime(packageIn("certificates.eml"))).toEqual({ kind: "certificates" });
  });

  it("are inflated when they are compressed", () => {
    const packed = element(0x04, deflateSync(entity));
    expect(unwrapSmime(cmsMessage(oid.compressedData, packed))).toEqual({
      kind: "compressed",
      content: entity,
      cut: false,
    });
  });

  it("stay packed when they would inflate to more than the limit", () => {
    const bomb = element(0x04, deflateSync(Buffer.alloc(70_000_000)));
    expect(unwrapSmime(cmsMessage(oid.compressedData, bomb))).toEqual({ kind: "unknown" });
  });

  it("are unknown when the signed content is not data, as in a receipt", () => {
    expect(unwrapSmime(cmsMessage(oid.signedData, octets, { contentType: oid.receipt }))).toEqual({
      kind: "unknown",
    });
  });

  it.each([
    ["nothing", Buffer.alloc(0)],
    ["text", Buffer.from("no package")],
    ["an empty sequence", element(0x30)],
    ["an unknown type", cmsMessage("2a03", octets)],
  ])("are unknown when they are %s", (_, bytes) => {
    expect(unwrapSmime(bytes)).toEqual({ kind: "unknown" });
  });
});

type Divided = { readonly ber: Buffer; readonly content: Buffer };

/** Octet strings, divided at any depth, with their content. */
const { string: octetString } = fc.letrec<{ string: Divided }>((tie) => ({
  string: fc.oneof(
    { depthSize: "small" },
    fc
      .uint8Array({ maxLength: 300 })
      .map((bytes) => ({ ber: element(0x04, Buffer.from(bytes)), content: Buffer.from(bytes) })),
    fc.tuple(fc.boolean(), fc.array(tie("string"), { maxLength: 5 })).map(([definite, pieces]) => ({
      ber: (definite ? element : indefinite)(0x24, ...pieces.map(({ ber }) => ber)),
      content: Buffer.concat(pieces.map(({ content }) => content)),
    })),
  ),
}));

describe("for any bytes", () => {
  it("an octet string is the sum of its pieces", () => {
    fc.assert(
      fc.property(octetString, ({ ber, content }) => {
        const string = elementAt(ber, 0);
        expect(string === undefined ? undefined : octetsOf(ber, string)).toEqual({
          bytes: content,
          cut: false,
        });
      }),
    );
  });

  it("nothing is thrown, and content that is cut off is the start of the content", () => {
    const whole = packageIn("signed-in-pieces.eml");
    const content = contentOf(whole) ?? "";
    for (let length = 0; length <= whole.length; length++)
      expect(
        content.startsWith((contentOf(whole.subarray(0, length)) ?? "").replace(/\uFFFD$/, "")),
      ).toBe(true);
  });

  it("nothing is thrown for bytes changed at random", () => {
    const samples = readdirSync(folder)
      .filter((name) => name.endsWith(".eml"))
      .map(packageIn);
    const change = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.array(change, { minLength: 1, maxLength: 6 }),
        (sample, changes) => {
          const bytes = Buffer.from(sample);
          // The beginning holds the structure; the rest is content.
          for (const [at, byte] of changes)
            bytes[at % (at % 3 === 0 ? bytes.length : Math.min(80, bytes.length))] = byte;
          unwrapSmime(bytes);
        },
      ),
      { numRuns: often(3000) },
    );
  });

  it.each([
    ["nesting without end", "3080"],
    ["pieces without end", "2480"],
    ["millions of tiny pieces", "040141"],
  ])("%s takes time in proportion to its length", async (_, drop) => {
    const start = cmsMessage(oid.signedData, Buffer.from("2480", "hex"), { wrap: indefinite });
    const cut = start.subarray(0, start.lastIndexOf(Buffer.from("2480", "hex")) + 2);
    const flood = (size: number) => Buffer.alloc(size, Buffer.from(drop, "hex"));
    await expectProportion(2_500_000, flood, unwrapSmime);
    await expectProportion(2_500_000, (size) => Buffer.concat([cut, flood(size)]), unwrapSmime);
  });
});
