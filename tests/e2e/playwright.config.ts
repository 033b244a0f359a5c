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
  // A window of a busy machine may miss a click; what fails twice is broken. The list names what
  // needed a second try.
  retries: process.env["CI"] === undefined ? 0 : 1,
  forbidOnly: process.env["CI"] !== undefined,
  reporter: [["list"]],
  // No traces: their snapshots run scripts in the frames, which the frame of a mail must be seen to
  // refuse.
  use: { screenshot: "only-on-failure" },
});
