/** The MSI, as far as it can be seen without Windows. */
import { Arch, build, Platform } from "electron-builder";
import assert from "node:assert/strict";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import offerInMsi from "../../../build/packaging/offer-in-msi.mjs";
import { root, type Packed } from "./pack.ts";
import { said, tool } from "./tool.ts";

/** WiX itself runs on Windows alone: everything before it has happened. */
class Seen extends Error {}

/** Lets electron-builder write the project of an MSI, with our hook, around an app of one file. */
export async function writeProject({ folder }: Packed): Promise<string> {
  const [app, to] = [path.join(folder, "windows"), path.join(folder, "project.wxs")];
  await mkdir(app);
  await writeFile(path.join(app, "Mailpin.exe"), "");
  const making = build({
    projectDir: root,
    targets: Platform.WINDOWS.createTarget("msi", Arch.x64),
    publish: "never",
    prepackaged: app,
    config: {
      extends: "build/packaging/electron-builder.yml",
      directories: { output: path.join(folder, "dist") },
      msiProjectCreated: async (project: string) => {
        await offerInMsi(project);
        await writeFile(to, await readFile(project));
        throw new Seen();
      },
    },
  });
  await assert.rejects(making, Seen);
  await said(tool("xmllint", "libxml2-utils"), ["--noout", "--nonet", to]);
  const project = await readFile(to, "utf8");
  for (const part of ['Id="ALLUSERS" Secure="yes" Value="1"', 'Id="MailFileTypes"'])
    assert.ok(project.includes(part), `the project lacks ${part}`);
  assert.ok(!project.includes("runAfterFinish"), "the MSI would start the app");
  return project;
}

/** The smallest product that wixl, which knows version 3 alone, can compile our component in. */
const product = (component: string): string => `<?xml version="1.0"?>
<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">
  <Product Id="*" Name="Mailpin" Version="1.0.0" Language="1033" Manufacturer="Mailpin"
    UpgradeCode="7596E9D3-DACF-504E-95A0-416475509BCF">
    <Package Compressed="yes" InstallerVersion="500"/>
    <Media Id="1" Cabinet="app.cab" EmbedCab="yes"/>
    <Directory Id="TARGETDIR" Name="SourceDir"><Directory Id="APPLICATIONFOLDER" Name="Mailpin">
      <Component Id="App" Guid="*"><File Id="mainExecutable" Source="windows/Mailpin.exe"/></Component>
      ${component}
    </Directory></Directory>
    <Feature Id="Product" Level="1">
      <ComponentRef Id="App"/><ComponentRef Id="MailFileTypes"/>
    </Feature>
  </Product>
</Wix>
`;

/** Compiles what our hook adds, and reads the registry that the MSI would write. */
export async function compileComponent({ folder }: Packed): Promise<string> {
  const [wixl, msiinfo] = [tool("wixl", "wixl"), tool("msiinfo", "msitools")];
  const added = await readFile(
    path.join(root, "build/packaging/resources/windows-file-types.xml"),
    "utf8",
  );
  const [source, msi] = [path.join(folder, "component.wxs"), path.join(folder, "component.msi")];
  const [component = ""] = /<Component [\s\S]*<\/Component>/.exec(added) ?? [];
  await writeFile(source, product(component));
  await said(wixl, ["--arch", "x64", "--output", msi, source], folder);
  const rows = (await said(msiinfo, ["export", msi, "Registry"])).split(/\r?\n/);
  assert.ok(rows.some((row) => row.includes(String.raw`.eml\OpenWithProgids`)));
  // Columns: Registry, Root, Key, Name, Value, Component. A key alone has a default value.
  const taken = rows.filter((row) => /^Software\\Classes\\\.\w+$/.test(row.split("\t")[2] ?? ""));
  assert.deepEqual(taken, []);
  return rows.join("\n");
}
