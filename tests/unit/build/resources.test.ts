import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { icns, ico } from "../../../build/packaging/icons/icon-files.ts";

const build = path.join(import.meta.dirname, "../../../build");
const resource = (name: string) => readFileSync(path.join(build, "packaging/resources", name));
const png = (size: number) => resource(`icons/${size}x${size}.png`);
const widthOf = (file: Buffer) => file.readUInt32BE(16); // IHDR, RFC 2083 section 4.1.1

/** The pictures of a Windows icon with their sizes, 256 written as 0 (ICONDIR of ms997538). */
const inIco = (file: Buffer) =>
  Array.from({ length: file.readUInt16LE(4) }, (_, index) => {
    const entry = file.subarray(6 + 16 * index);
    const start = entry.readUInt32LE(12);
    return [
      entry.readUInt8(0) || 256,
      file.subarray(start, start + entry.readUInt32LE(8)),
    ] as const;
  });

/** The blocks of an icon for macOS: a kind of four letters, the length of all, the content. */
function inIcns(file: Buffer): (readonly [kind: string, content: Buffer])[] {
  const blocks: (readonly [string, Buffer])[] = [];
  for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4)) {
    const content = file.subarray(at + 8, at + file.readUInt32BE(at + 4));
    blocks.push([file.toString("latin1", at, at + 4), content]);
  }
  return blocks;
}

describe("icons", () => {
  it.each([16, 24, 32, 48, 64, 128, 256, 512])("has a picture of %i pixels for Linux", (size) => {
    expect(widthOf(png(size))).toBe(size);
  });

  it("has those pictures in the icon for Windows", async () => {
    const file = resource("icon.ico");
    expect(file.equals(await ico(png))).toBe(true);
    const pictures = inIco(file);
    expect(pictures.map(([size]) => size)).toEqual([16, 24, 32, 48, 64, 128, 256]);
    expect(pictures.filter(([size, picture]) => !picture.equals(png(size)))).toEqual([]);
  });

  it("has them in the icon for macOS, and one of 1024 pixels", async () => {
    const file = resource("icon.icns");
    const blocks = inIcns(file);
    expect(blocks.map(([kind, picture]) => [kind, widthOf(picture)])).toEqual([
      ...[
        ["ic11", 32],
        ["ic12", 64],
        ["ic07", 128],
        ["ic13", 256],
      ],
      ...[
        ["ic08", 256],
        ["ic14", 512],
        ["ic09", 512],
        ["ic10", 1024],
      ],
    ]);
    const largest = blocks.at(-1)![1];
    expect(file.equals(await icns((size) => (size === 1024 ? largest : png(size))))).toBe(true);
  });
});

describe("the installer's associations", () => {
  const script = resource("windows-file-types.nsh").toString();
  const inserted = (macro: string) =>
    [...script.matchAll(new RegExp(`!insertmacro ${macro} "(\\w+)"`, "g"))].map(
      (match) => match[1],
    );

  it("takes back on uninstall every kind of file that it offered itself for", () => {
    expect(inserted("offerForMailFile")).toContain("eml");
    expect(inserted("withdrawFromMailFile")).toEqual(inserted("offerForMailFile"));
  });

  it("never writes the default program of a kind of file", () => {
    expect(script).toContain(String.raw`Software\Classes\.${"${EXT}"}\OpenWithProgids`);
    expect(script).not.toMatch(/Software\\Classes\\\.[^"\\]+" ""/);
  });

  it("offers the same kinds of file on macOS and Windows", () => {
    const config = readFileSync(path.join(build, "packaging/electron-builder.yml"), "utf8");
    expect([...config.matchAll(/\{ ext: (\w+),/g)].map((match) => match[1])).toEqual(
      inserted("offerForMailFile"),
    );
  });

  it("offers them on Linux, with types of their own for those that the system does not know", () => {
    const config = readFileSync(path.join(build, "packaging/electron-builder.yml"), "utf8");
    const defined = [...config.matchAll(/\{ mimeType: [\w/.-]+, ext: (\w+),/g)].map(
      (match) => match[1],
    );
    const systems = Object.entries({ eml: "message/rfc822", mbox: "application/mbox" });
    const known = systems
      .filter(([, type]) => config.includes(`- ${type}\n`))
      .map(([ending]) => ending);
    expect(new Set([...known, ...defined])).toEqual(new Set(inserted("offerForMailFile")));
  });
});

describe("the entitlements for macOS", () => {
  it("asks for what V8 needs and nothing else", () => {
    const keys = [
      ...resource("entitlements.mac.plist")
        .toString()
        .matchAll(/<key>(.+)<\/key>/g),
    ].map((match) => match[1]);
    expect(keys).toEqual(["com.apple.security.cs.allow-jit"]);
  });
});
