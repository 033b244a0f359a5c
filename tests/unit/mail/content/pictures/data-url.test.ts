import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bytesOfDataUrl,
  isDataUrl,
} from "../../../../../electron/mail/content/pictures/data-url.ts";

const read = (address: string) => bytesOfDataUrl(address)?.toString("latin1");

describe("a data: address", () => {
  it.each([
    ["base64", "data:text/plain;base64,SGVsbG8=", "Hello"],
    ["another case", " DATA:Text/Plain;BASE64,SGVsbG8=", "Hello"],
    ["no type", "data:;base64,SGVsbG8=", "Hello"],
    ["parameters", 'data:text/plain;charset="utf-8" ; base64,SGVsbG8=', "Hello"],
    ["base64 folded to lines", "data:text/plain;base64,SGVs\r\n\t bG8=\r\n", "Hello"],
    ["base64 with escapes", "data:text/plain;base64,SGVsbG8%3D%0A", "Hello"],
    ["base64 without its end", "data:text/plain;base64,SGVsbG8", "Hello"],
    ["escapes", "data:,%48ello%2C%20%e4%", "Hello, \xE4%"],
    ["escapes that are none", "data:,%4g%g4%%34", "%4g%g4%4"],
    ["letters beyond ASCII", "data:,é", "Ã©"],
    ["a fragment", "data:,Hello#part", "Hello"],
    ["a line break in its scheme", "da\nta:,Hello", "Hello"],
    ["nothing in it", "data:,", ""],
  ])("is read with %s", (_, address, content) => {
    expect(isDataUrl(address)).toBe(true);
    expect(read(address)).toBe(content);
  });

  it.each([
    "data:text/plain;base64,SGV$sbG8=",
    "data:;base64,SGVs=bG8",
    "data:;base64,SGVs_bG8",
    "data:text/plain;base64",
  ])("has no bytes when it is broken: %s", (address) => {
    expect(read(address)).toBeUndefined();
  });

  it.each(["https://x.example/data:,a", "cid:data:,a", "database:,a", ""])(
    "is not %s",
    (address) => {
      expect(isDataUrl(address)).toBe(false);
      expect(read(address)).toBeUndefined();
    },
  );

  it("returns the original bytes, as Node's fetch does", async () => {
    const escaped = (bytes: Uint8Array) =>
      [...bytes].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(), fc.boolean(), async (bytes, isBase64) => {
        const address = isBase64
          ? `data:a/b;base64,${Buffer.from(bytes).toString("base64")}`
          : `data:a/b,${escaped(bytes)}`;
        expect(bytesOfDataUrl(address)).toEqual(Buffer.from(bytes));
        expect(new Uint8Array(await (await fetch(address)).arrayBuffer())).toEqual(bytes);
      }),
    );
  });

  it("has the same bytes as with Node's fetch, for any input", async () => {
    const piece = fc.constantFrom(
      "data:",
      "text/plain",
      ";base64",
      ";",
      ",",
      "%",
      "%4",
      "%41",
      "=",
      "QUJD",
      " ",
      "\n",
      "é",
      "+",
      "x",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
        const address = `data:${pieces.join("")}`;
        const theirs = await fetch(address).then(
          async (response) => Buffer.from(await response.arrayBuffer()),
          () => undefined,
        );
        const ours = bytesOfDataUrl(address);
        if (theirs !== undefined && ours !== undefined) expect(ours).toEqual(theirs);
        if (theirs !== undefined) expect(ours).toBeDefined();
      }),
      { numRuns: 500 },
    );
  });
});
