import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decompressRtf } from "../../../../../electron/mail/formats/rtf/compressed-rtf.ts";
import { packedRtf, storedRtf } from "../../../../support/mails/msg-file.ts";

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(" ", ""), "hex");

/** [MS-OXRTFCP] section 4. */
const simple = hex(
  "2d000000 2b000000 4c5a4675 f1c5c7a7 03000a00 72637067 31323542 320af320 68656c09 00206277 05b06c64 7d0a800f a0",
);
const crossing = hex("1a000000 1c000000 4c5a4675 e2d44b51 41000420 5758595a 0d6e7d01 0eb0");

describe("compressed RTF", () => {
  it.each([
    [
      "the specification's simple example",
      simple,
      "{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n",
    ],
    ["one that refers to what it is about to write", crossing, "{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}"],
    ["RTF that is only stored", storedRtf("{\\rtf1 x}"), "{\\rtf1 x}"],
    ["RTF without references", packedRtf("{\\rtf1 xyz}"), "{\\rtf1 xyz}"],
    ["RTF that fills its last run", packedRtf("{\\rtf1 x y z abc}"), "{\\rtf1 x y z abc}"],
  ])("is read: %s", (_, compressed, rtf) => {
    expect(decompressRtf(compressed).toString("latin1")).toBe(rtf);
  });

  it("of unknown size is read to its end", () => {
    const unsized = Buffer.from(crossing);
    unsized.writeUInt32LE(0, 4);
    expect(decompressRtf(unsized).toString("latin1")).toBe("{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}");
  });

  it("that is cut off is read as far as possible", () => {
    expect(decompressRtf(simple.subarray(0, 30)).toString("latin1")).toMatch(
      /^\{\\rtf1\\ansi\\ansicpg125/,
    );
  });

  it.each([
    ["has no header", Buffer.alloc(15)],
    ["promises too much", hex("1a000000 ffffff7f 4c5a4675 00000000 00")],
    ["is of an unknown kind", Buffer.alloc(40)],
  ])("that %s is refused", (_, compressed) => {
    expect(() => decompressRtf(compressed)).toThrow(RangeError);
  });

  it("never gives more than its declared size, for any input", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(10_000), (bytes, size) => {
        const header = hex("ffffff0f 00000000 4c5a4675 00000000");
        header.writeUInt32LE(size, 4);
        const most = size === 0 ? bytes.length * 9 : size;
        expect(decompressRtf(Buffer.concat([header, bytes])).length).toBeLessThanOrEqual(most);
      }),
    );
  });
});
