/** The files by which systems know Mailpin, read by the systems' own tools. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { inFolder } from "./contents.ts";
import { root, type Packed } from "./pack.ts";
import { said, tool } from "./tool.ts";

const entry = "usr/share/applications/mailpin.desktop";
const mailFiles = "usr/share/applications/zz-mailpin-mail-files.desktop";
const types = "usr/share/mime/packages/mailpin.xml";

/** Both packages have the same files beside the app, and open the same things. */
export async function checkEntries({ deb, rpm }: Packed): Promise<string> {
  const [inDeb, inRpm] = await Promise.all([inFolder(deb.tree), inFolder(rpm.tree)]);
  assert.deepEqual(inRpm, inDeb);
  const read = (name: string) => readFile(path.join(deb.tree, name), "utf8");
  assert.match(await read(entry), /^MimeType=x-scheme-handler\/mailpin;$/m);
  assert.match(await read(entry), /^Exec=\/opt\/Mailpin\/mailpin %U$/m);
  assert.match(await read(mailFiles), /^MimeType=message\/rfc822;.*application\/x-emlx;$/m);
  assert.match(await read(types), /glob pattern="\*\.oft"/);
  return inDeb.map((file) => `${file.bytes} ${file.path}`).join("\n");
}

export async function validateEntries({ deb }: Packed): Promise<string> {
  const validate = tool("desktop-file-validate", "desktop-file-utils");
  const files = [entry, mailFiles].map((name) => path.join(deb.tree, name));
  const output = await said(validate, files);
  assert.equal(output, "");
  return "desktop-file-validate has nothing to say";
}

export async function validateXml({ deb }: Packed): Promise<string> {
  const resources = path.join(root, "build/packaging/resources");
  const files = ["entitlements.mac.plist", "windows-file-types.xml"].map((name) =>
    path.join(resources, name),
  );
  await said(tool("xmllint", "libxml2-utils"), [
    "--noout",
    "--nonet",
    path.join(deb.tree, types),
    ...files,
  ]);
  return "xmllint has nothing to say of MIME types, entitlements and the MSI's component";
}
