import { describe, expect, it } from "vitest";
import {
  displayedSize,
  isInvisible,
  pictureSize,
} from "../../../../../electron/mail/content/pictures/picture-size.ts";
import { png, weighing } from "../../../../support/mails/pictures.ts";

describe("pictureSize", () => {
  const bytes = (hex: string) => Buffer.from(hex.replaceAll(" ", ""), "hex");
  it.each([
    ["PNG", png(640, 480)],
    ["PNG with other chunks", weighing(png(640, 480), 9000)],
    ["GIF", bytes("474946383961 8002 e001 00 00 00")],
    [
      "JPEG with other segments before",
      bytes("ffd8 ffe0 0010 4a46494600010100000100010000 ffc0 0011 08 01e0 0280 03"),
    ],
    ["progressive JPEG", bytes("ffd8 ff ffc2 0011 08 01e0 0280 03")],
    ["BMP", bytes("424d 00000000 00000000 00000000 28000000 80020000 20feffff 0100")],
    [
      "WebP, extended",
      bytes("52494646 00000000 57454250 56503858 0a000000 00000000 7f0200 df0100"),
    ],
    [
      "WebP, lossless",
      bytes(
        `52494646 00000000 57454250 5650384c 00000000 2f ${(639 | (479 << 14)).toString(16).padStart(8, "0").match(/../g)!.reverse().join("")}`,
      ),
    ],
  ])("is read from a %s", (_kind, picture) => {
    expect(pictureSize(picture)).toEqual({ width: 640, height: 480 });
  });
  it.each([
    bytes(""),
    bytes("ffd8ff"),
    bytes("ffd8 ffe0 ffff"),
    bytes("89504e470d0a1a0a00"),
    bytes("25504446"),
  ])("is unknown for %j", (damaged) => {
    expect(pictureSize(damaged)).toBeUndefined();
  });
});

describe("displayedSize", () => {
  const file = { width: 400, height: 200 };
  const shown = (attributes: Record<string, string>) => {
    const { width, height } = displayedSize(attributes, file) ?? { width: 0, height: 0 };
    return `${Math.round(width)} x ${Math.round(height)}`;
  };
  it.each([
    ["what the attributes say", { width: "200", height: "100px" }],
    [
      "what the style says, above the attributes",
      { width: "900", height: "900", style: "border:0;WIDTH:200px; height: 100px" },
    ],
    ["Word's inches", { style: "width:2.0833in;height:1.04166in" }],
    ["points", { style: "width:150pt;height:75.0pt;visibility:visible" }],
    ["centimetres and millimetres", { style: "width:5.2917cm;height:26.458mm" }],
    ["the width, and the height that follows from it", { width: "200" }],
    ["the height, and the width that follows from it", { height: "100" }],
  ])("is %s", (_, attributes) => {
    expect(shown(attributes)).toBe("200 x 100");
  });
  it.each([
    ["a percentage is given", { width: "100%" }],
    ["the largest width is given", { style: "max-width:100px" }],
    ["lengths make no sense", { width: "wide", style: "height:calc(1px + 2px)" }],
    ["nothing is given", {}],
  ])("is the file's where %s", (_, attributes) => {
    expect(shown(attributes)).toBe("400 x 200");
  });
  it("is known without the file where both sides are given, and unknown where one is", () => {
    expect(displayedSize({ width: "20", height: "10" }, undefined)).toEqual({
      width: 20,
      height: 10,
    });
    expect(displayedSize({ width: "20" }, undefined)).toBeUndefined();
    expect(displayedSize({ width: "20" }, { width: 0, height: 0 })).toBeUndefined();
  });
});

it("a picture of one or two pixels is invisible", () => {
  expect([isInvisible({ width: 1, height: 2 }), isInvisible({ width: 1, height: 3 })]).toEqual([
    true,
    false,
  ]);
});
