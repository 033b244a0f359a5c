import { mkdtempSync, rmSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { build } from "vite";
import type { TestProject } from "vitest/node";
import { bundlesVariable } from "./bundles.ts";

const root = path.join(import.meta.dirname, "../..");
const entries = {
  parser: "electron/mail/process/parser.ts",
  "sent-reader": "electron/mail/process/sent-reader.ts",
  "backup-thread": "electron/storage/backup-thread.ts",
  "integrity-thread": "electron/storage/integrity-thread.ts",
  "record-thread": "electron/workspace/records/record-thread.ts",
};

/**
 * Bundles the parser's process and the threads once for all tests, as the app does. Hundreds of
 * tests start them, and they take three times as long to load from their many source files.
 */
export default async function bundle(project: TestProject): Promise<(() => void) | undefined> {
  // A run of several projects asks once for each.
  if (process.env[bundlesVariable] !== undefined) return undefined;
  await mkdir(path.join(root, ".cache"), { recursive: true });
  const folder = mkdtempSync(path.join(root, ".cache/bundles-"));
  process.env[bundlesVariable] = folder;
  await buildInto(folder);
  project.onTestsRerun(() => buildInto(folder));
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
}

async function buildInto(folder: string): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      rolldownOptions: { input: entries },
      outDir: folder,
      target: "node24",
      minify: false,
      sourcemap: "inline",
    },
  });
}
