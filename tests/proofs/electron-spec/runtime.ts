import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { sandboxArguments } from "../../../build/scripts/app/sandbox.mjs";
import { makeExecutable } from "../../../build/electron-shim/executable.ts";
import { findBrowser } from "../../../build/scripts/install/browser.mjs";

/** What the specs run on: Electron's executable, or the shim in its shape. */
export type Runtime = {
  readonly name: string;
  readonly kind: "electron" | "shim";
  readonly executable: string;
  /** Switches for Chromium, after the app. */
  readonly switches?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
};

const cache = path.join(import.meta.dirname, "../../../.cache/electron-spec");

/** @throws Error on Windows, where the shim has no executable */
export function shimRuntime(): Runtime {
  const executable = makeExecutable(cache);
  if (executable === undefined) throw new Error("On Windows the specs need real Electron.");
  return {
    ...{ name: "the shim", kind: "shim", executable },
    env: { MAILPIN_BROWSER: unseenBrowser() },
  };
}

/** The shim opens its windows in a browser; cases open them by the dozen. */
function unseenBrowser(): string {
  const file = path.join(cache, "browser");
  mkdirSync(cache, { recursive: true });
  writeFileSync(file, `#!/bin/sh\nexec "${findBrowser() ?? "chromium"}" --headless=new "$@"\n`);
  chmodSync(file, 0o755);
  return file;
}

/** @param executable path of Electron's */
export const electronRuntime = (executable: string): Runtime => ({
  name: executable,
  kind: "electron",
  executable,
  switches: sandboxArguments(executable),
  // Editors built on Electron leave it in their terminals.
  env: { ELECTRON_RUN_AS_NODE: undefined },
});
