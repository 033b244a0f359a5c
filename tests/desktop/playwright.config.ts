import { defineConfig } from "@playwright/test";
import path from "node:path";

/** One screen, one mouse: one test at a time. */
export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: path.join(import.meta.dirname, "../../test-results/desktop"),
  timeout: 180_000,
  expect: { timeout: 60_000 },
  workers: 1,
  forbidOnly: process.env["CI"] !== undefined,
  reporter: [["list"]],
});
