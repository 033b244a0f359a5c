import { describe, expect, it } from "vitest";
import { photoHeader } from "../../../../renderer/photos/header.ts";

const latin1 = (text: string) => Buffer.from(text, "latin1");
const number = (value: number, bytes: number) => {
  const made = Buffer.alloc(bytes);
  made.writeUIntBE(value, 0, bytes);
  return made;
};

const chunk = (name: string, data: Buffer) =>
  Buffer.concat([number(data.length, 4), latin1(name), data, Buffer.alloc(4)]);
const png = (...more: Buffer[]) =>
  Buffer.concat([
    latin1("\x89PNG\r\n\x1A\n"),
    chunk("IHDR", Buffer.concat([number(640, 4), number(480, 4), Buffer.alloc(5)])),
    ...more,
    chunk("IDAT", Buffer.alloc(3)),
  ]);
const webp = (name: string, data: Buffer) =>
  Buffer.concat([latin1("RIFF"), Buffer.alloc(4), latin1(`WEBP${name}`), Buffer.alloc(4), data]);
/** VP8X: flags, and one less than the sides, the least byte first. */
const extended = (flags: number) =>
  webp("VP8X", Buffer.from([flags, 0, 0, 0, 0x7f, 0x02, 0, 0xdf, 0x01, 0]));
const jpeg = Buffer.concat([
  latin1("\xFF\xD8\xFF\xE1\x00\x04ab\xFF\xFF\xC2\x00\x0B\x08"),
  number(480, 2),
  number(640, 2),
  Buffer.alloc(4),
]);

describe("the header of a photo", () => {
  it.each([
    ["a JPEG, after its notes", jpeg, { type: "image/jpeg", isAnimated: false }],
    ["a PNG", png(), { type: "image/png", isAnimated: false }],
    ["a PNG that moves", png(chunk("acTL", Buffer.alloc(8))), { isAnimated: true }],
    ["a WebP", extended(0), { type: "image/webp", isAnimated: false }],
    ["a WebP that moves", extended(2), { isAnimated: true }],
  ])("tells the size of %s", (_what, bytes, told) => {
    expect(photoHeader(bytes)).toMatchObject({ width: 640, height: 480, ...told });
  });

  it.each([
    ["a GIF", latin1("GIF89a\x80\x02\xE0\x01")],
    ["nothing", Buffer.alloc(0)],
    ["a JPEG that ends early", jpeg.subarray(0, 12)],
    ["a PNG without a picture", png().subarray(0, 40)],
    ["chunks that lead out of the file", png(chunk("x", Buffer.alloc(0)).fill(0xff, 0, 4))],
  ])("says nothing of %s", (_what, bytes) => {
    expect(photoHeader(bytes)).toBeUndefined();
  });
});
