import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { billOfMaterials, runtime } from "../../../build/packaging/bill-of-materials.mjs";
import { icns, ico } from "../../../build/packaging/icons/icon-files.ts";
import offerInMsi from "../../../build/packaging/offer-in-msi.mjs";

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

describe("the installers' associations", () => {
  const script = resource("windows-file-types.nsh").toString();
  const component = resource("windows-file-types.xml").toString();
  const config = readFileSync(path.join(build, "packaging/electron-builder.yml"), "utf8");
  const inserted = (macro: string) =>
    [...script.matchAll(new RegExp(`!insertmacro ${macro} "(\\w+)"`, "g"))].map(
      (match) => match[1],
    );
  const kinds = inserted("offerForMailFile");

  it("takes back on uninstall every kind of file that it offered itself for", () => {
    expect(kinds).toContain("eml");
    expect(inserted("withdrawFromMailFile")).toEqual(kinds);
  });

  it("never writes the default program of a kind of file", () => {
    expect(script).toContain(String.raw`Software\Classes\.${"${EXT}"}\OpenWithProgids`);
    expect(script).not.toMatch(/Software\\Classes\\\.[^"\\]+" ""/);
    expect(component).not.toMatch(/Key="Software\\Classes\\\.\w+"/);
    expect(config).not.toMatch(/^(?:win|linux|deb|rpm):\n(?: .*\n)*? {2}(?:fileAssoc|mimeT)/m);
  });

  it("are the same in the MSI", () => {
    const offered = [...component.matchAll(/Classes\\\.(\w+)\\OpenWithProgids/g)];
    expect(offered.map((match) => match[1])).toEqual(kinds);
    for (const key of ["mailpin\\shell\\open\\command", "RegisteredApplications"])
      for (const text of [script, component]) expect(text).toContain(key);
  });

  it("offers the same kinds of file on macOS", () => {
    expect(
      [...config.matchAll(/\{ ext: (\w+),.* rank: Alternate/g)].map(([, kind]) => kind),
    ).toEqual(kinds);
  });

  it("offers them on Linux, with types of their own for those that the system does not know", () => {
    const types = resource("linux/mailpin.xml").toString();
    const entry = resource("linux/zz-mailpin-mail-files.desktop").toString();
    const defined = [...types.matchAll(/glob pattern="\*\.(\w+)"/g)].map((match) => match[1]);
    for (const [, type = ""] of types.matchAll(/mime-type type="(.+)"/g))
      expect(entry).toContain(`${type};`);
    expect(entry).toContain("MimeType=message/rfc822;application/mbox;");
    expect(new Set(["eml", "mbox", ...defined])).toEqual(new Set(kinds));
  });
});

describe("the project of the MSI", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "mailpin-msi-"));
  const project = path.join(folder, "project.wxs");
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it("gets what Windows is told, in the group of all components", async () => {
    writeFileSync(project, "<ComponentGroup><Component/></ComponentGroup>");
    await offerInMsi(project);
    expect(readFileSync(project, "utf8")).toMatch(
      /^<ComponentGroup><Component\/><Component Id="MailFileTypes"[^]*<\/Component><\/ComponentGroup>$/,
    );
  });

  it("is refused where it has no such group", async () => {
    writeFileSync(project, "<Wix/>");
    await expect(offerInMsi(project)).rejects.toThrow("no group of components");
  });
});

describe("the list of all parts", () => {
  it("has what is in several builds once, and the runtimes", async () => {
    const out = mkdtempSync(path.join(tmpdir(), "mailpin-parts-"));
    const part = (name: string) => ({ "bom-ref": `pkg:npm/${name}@1`, name, version: "1" });
    const bill = (names: string[], dependsOn: string[]) =>
      JSON.stringify({
        metadata: { component: part("mailpin") },
        components: names.map(part),
        dependencies: [{ ref: "pkg:npm/a@1", dependsOn }, { ref: "pkg:npm/mailpin@1" }],
      });
    writeFileSync(path.join(out, "sbom-main.json"), bill(["b", "a"], ["pkg:npm/b@1"]));
    writeFileSync(path.join(out, "sbom-client.json"), bill(["a", "c"], ["pkg:npm/c@1"]));
    const electron = runtime("electron", "45.4.1", "electronjs", "electron");
    const all = await billOfMaterials([electron], out);
    rmSync(out, { recursive: true });
    expect(all.components?.map(({ name }) => name)).toEqual(["electron", "a", "b", "c"]);
    expect(all.dependencies).toEqual([
      {
        ref: "pkg:npm/mailpin@1",
        dependsOn: [
          "pkg:generic/electron@45.4.1",
          ...["a", "b", "c"].map((name) => `pkg:npm/${name}@1`),
        ],
      },
      { ref: "pkg:npm/a@1", dependsOn: ["pkg:npm/b@1", "pkg:npm/c@1"] },
    ]);
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
