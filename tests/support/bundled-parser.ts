import { mkdtempSync, rmSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { build } from "vite";
import type { TestProject } from "vitest/node";

const root = path.join(import.meta.dirname, "../..");

/** Where the tests' processes find the bundled parser. */
export const parserVariable = "MAILPIN_TEST_PARSER";

/**
 * Bundles the parser's code once for all tests, as the app does. Hundreds of tests start the
 * parser's process, and it takes three times as long to load from its many source files.
 */
export default async function bundleParser(project: TestProject): Promise<() => void> {
  await mkdir(path.join(root, ".cache"), { recursive: true });
  const folder = mkdtempSync(path.join(root, ".cache/parser-"));
  const bundle = () => buildInto(folder);
  await bundle();
  project.onTestsRerun(bundle);
  process.env[parserVariable] = path.join(folder, "parser.js");
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
      ssr: path.join(root, "electron/mail/process/parser.ts"),
      outDir: folder,
      target: "node24",
      minify: false,
      sourcemap: "inline",
    },
  });
}
