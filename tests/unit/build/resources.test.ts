import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { icns, icnsSizes } from "../../../build/packaging/icons/icns.ts";
import { ico } from "../../../build/packaging/icons/ico.ts";

const build = path.join(import.meta.dirname, "../../../build");
const resource = (name: string) => readFileSync(path.join(build, "packaging/resources", name));
const picture = (size: number) => ({ size, png: resource(`icons/${size}x${size}.png`) });
const widthOf = (png: Buffer) => png.readUInt32BE(16); // IHDR, RFC 2083 section 4.1.1

describe("icons", () => {
  it.each([16, 24, 32, 48, 64, 128, 256, 512])("has a picture of %i pixels for Linux", (size) => {
    expect(widthOf(picture(size).png)).toBe(size);
  });

  it("has those pictures in the icon for Windows", () => {
    expect(resource("icon.ico").equals(ico([16, 24, 32, 48, 64, 128, 256].map(picture)))).toBe(
      true,
    );
  });

  it("has them in the icon for macOS, and one of 1024 pixels", () => {
    const file = resource("icon.icns");
    const largest = { size: 1024, png: file.subarray(file.lastIndexOf("ic10") + 8) };
    expect(widthOf(largest.png)).toBe(1024);
    const others = icnsSizes.filter((size) => size < 1024).map(picture);
    expect(file.equals(icns([...others, largest]))).toBe(true);
  });
});

describe("the installer's associations", () => {
  const script = resource("installer.nsh").toString();
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
