import { defineConfig } from "@playwright/test";
import path from "node:path";

const root = path.join(import.meta.dirname, "../..");

export default defineConfig({
  testDir: import.meta.dirname,
  globalSetup: ["files-in-memory", "keep-compiled"].map((name) =>
    path.join(root, `tests/support/${name}.ts`),
  ),
  outputDir: path.join(root, "test-results/e2e"),
  timeout: 180_000,
  expect: { timeout: 60_000 },
  workers: 2,
  fullyParallel: true,
  // On a busy machine a window may miss a click; a test that fails twice is broken. The report
  // lists tests that needed a retry.
  retries: process.env["CI"] === undefined ? 0 : 1,
  forbidOnly: process.env["CI"] !== undefined,
  reporter: [["list"]],
  // No traces: their snapshots run scripts in frames, and tests check that the mail's frame refuses
  // scripts.
  use: { screenshot: "only-on-failure" },
});
