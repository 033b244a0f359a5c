import { expect, test } from "vitest";
import { inElectron, startFixture } from "./fixture.ts";

/**
 * Electron sets `unhandled_rejections = "warn-with-error-code"` for main
 * (shell/browser/electron_browser_main_parts.cc); spec/node-spec.ts, "promise rejection in main
 * process node context": "does not log the warning more than once when the rejection is unhandled".
 */
test("a rejection that main does not handle is a warning, and the app goes on", async () => {
  const fixture = await startFixture({ words: ["--rejects"] });
  await fixture.complaint("UnhandledPromiseRejectionWarning: Error: nobody awaits");
  const code = await fixture.end("SIGTERM");
  // Windows has no signals: there the process is ended at once.
  if (process.platform !== "win32") expect(code).toBe(0);
  expect(fixture.stderr.match(/nobody awaits/g)).toHaveLength(1);
});

/** docs/breaking-changes.md, "Utility Process unhandled rejection behavior change". */
test("a rejection that a helper does not handle is a warning, and the helper goes on", async () => {
  const fixture = await startFixture({ words: ["--helper-rejects"] });
  await fixture.complaint("UnhandledPromiseRejectionWarning: Error: no helper awaits");
  await expect(fixture.event("helper")).resolves.toBe("started");
  await expect(fixture.event("helper")).resolves.toBe("goes on");
});

/** lib/browser/init.ts, "Don't quit on fatal error." and "Show error in GUI." */
// In Electron the box waits for somebody.
test.skipIf(inElectron)(
  "an exception that main does not catch is shown, and the app goes on",
  async () => {
    const fixture = await startFixture({ words: ["--throws"] });
    await fixture.complaint("A JavaScript error occurred in the main process");
    await fixture.complaint("Uncaught Exception:\nError: nobody catches");
    await fixture.event("went-on");
  },
);

/** lib/browser/init.ts: "Do nothing if the user has a custom uncaught exception handler." */
test("a listener of the app hears both instead", async () => {
  const fixture = await startFixture({ words: ["--listens", "--rejects", "--throws"] });
  await expect(fixture.event("unhandledRejection")).resolves.toBe("Error: nobody awaits");
  await expect(fixture.event("uncaughtException")).resolves.toBe("Error: nobody catches");
  await fixture.event("went-on");
  expect(fixture.stderr).not.toContain("nobody");
});
