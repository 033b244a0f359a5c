/** What the installers for Windows write into the registry, compiled by makensis. */
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { root, type Packed } from "./pack.ts";
import { said, tool } from "./tool.ts";

const include = path.join(root, "build/packaging/resources/windows-file-types.nsh");

/** The include between what electron-builder's installer defines for it. */
const installer = (to: string): string => `Unicode true
!include LogicLib.nsh
!define PRODUCT_NAME "Mailpin"
!define APP_ID "app.mailpin.desktop"
!define isUpdated \`"" isUpdated ""\`
!macro _isUpdated _a _b _t _f
  StrCmp $0 "--updated" \`\${_t}\` \`\${_f}\`
!macroend
Name "Mailpin"
OutFile "${to}.exe"
InstallDir "$TEMP"
RequestExecutionLevel user
Var appExe
!include "${include}"
Section
  StrCpy $appExe "$INSTDIR\\Mailpin.exe"
  !insertmacro customInstall
  WriteUninstaller "$INSTDIR\\uninstall.exe"
SectionEnd
Section Uninstall
  !insertmacro customUnInstall
SectionEnd
`;

export async function compileInclude({ folder }: Packed): Promise<string> {
  const makensis = tool("makensis", "nsis");
  const script = path.join(folder, "include.nsi");
  await writeFile(script, installer(script));
  const output = await said(makensis, ["-WX", "-V4", script]);
  const writes = output.split("\n").filter((line) => /^\s*(?:Write|Delete)Reg/.test(line));
  assert.ok(writes.length > 0, "makensis compiled no change of the registry");
  // The default value of a kind of file is the program that opens it.
  assert.deepEqual(
    writes.filter((line) => /WriteReg.*Classes\\\.\w+\\=/.test(line)),
    [],
  );
  return writes.join("\n");
}
