import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { bytesOf, delivered } from "../proofs/packaged/fuses.ts";

/** What stands for Electron's version: only the real one is 45.4.1. */
export const stubVersion = "45.0.0";

/**
 * What electron-builder expects of an unpacked Electron for Linux. The executable has fuses to be
 * set, and prints the words that it is started with.
 *
 * @returns the folder
 */
export async function stubElectron(folder: string): Promise<string> {
  const dist = path.join(folder, "electron");
  await mkdir(path.join(dist, "resources"), { recursive: true });
  await mkdir(path.join(dist, "locales"));
  const printWords = `#!/bin/sh\nprintf '%s\\n' "$@"\nexit 3\n`;
  for (const [name, text] of [
    ["electron", `${printWords}${bytesOf(delivered)}\n`],
    ["chrome-sandbox", "#!/bin/sh\n"],
  ] as const)
    await writeFile(path.join(dist, name), text, { mode: 0o755 });
  await writeFile(path.join(dist, "LICENSE"), "");
  await writeFile(path.join(dist, "LICENSES.chromium.html"), "");
  await writeFile(path.join(dist, "version"), stubVersion);
  return dist;
}
