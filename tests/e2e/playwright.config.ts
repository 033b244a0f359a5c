import { defineConfig } from "@playwright/test";
import path from "node:path";

const root = path.join(import.meta.dirname, "../..");

export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: path.join(root, "test-results/e2e"),
  timeout: 60_000,
  expect: { timeout: 15_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env["CI"] !== undefined,
  reporter: [["list"]],
  // No traces: their snapshots run scripts in the frames, which the frame of a mail must be seen to refuse.
  use: { screenshot: "only-on-failure" },
});
