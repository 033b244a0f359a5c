import { existsSync } from "node:fs";
import path from "node:path";

/** The parts of an unpacked installer. */
export type PackedApp = {
  readonly executable: string;
  /** The command for a terminal. */
  readonly command: string;
  /** The file with Electron's fuses. */
  readonly fused: string;
};

/**
 * @param folder what electron-builder leaves in dist/: `linux-unpacked`, `win-unpacked`, or
 *   Mailpin.app
 * @throws Error when a part is missing
 */
export function packedApp(folder: string, platform = process.platform): PackedApp {
  const app = partsOf(path.resolve(folder), platform);
  const missing = Object.values(app).find((file) => !existsSync(file));
  if (missing !== undefined) throw new Error(`There is no packed app: ${missing} is missing.`);
  return app;
}

function partsOf(folder: string, platform: NodeJS.Platform): PackedApp {
  if (platform === "darwin") {
    const contents = path.join(folder, "Contents");
    const framework = "Frameworks/Electron Framework.framework/Electron Framework";
    return {
      executable: path.join(contents, "MacOS/Mailpin"),
      command: path.join(contents, "Resources/cli/mailpin"),
      fused: path.join(contents, framework),
    };
  }
  const isWindows = platform === "win32";
  const executable = path.join(folder, isWindows ? "Mailpin.exe" : "mailpin");
  const command = path.join(folder, "resources/cli", isWindows ? "mailpin.cmd" : "mailpin");
  return { executable, command, fused: executable };
}
