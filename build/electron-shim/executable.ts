import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * The shim in the shape of Electron's executable: `electron [switches] APP [arguments]`. Apps that
 * start themselves again by `process.execPath` need one.
 *
 * @param folder where it is written
 * @returns its path. There is none on Windows, where a script is no executable
 */
export function makeExecutable(folder: string): string | undefined {
  if (process.platform === "win32") return undefined;
  const file = path.join(folder, "electron");
  const run = path.join(import.meta.dirname, "run.ts");
  const script = `#!/bin/sh
[ -n "$ELECTRON_RUN_AS_NODE" ] && exec "${process.execPath}" "$@"
exec "${process.execPath}" "${run}" --open --executable "$0" -- "$@"
`;
  if (existsSync(file) && readFileSync(file, "utf8") === script) return file;
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, script);
  chmodSync(file, 0o755);
  return file;
}
