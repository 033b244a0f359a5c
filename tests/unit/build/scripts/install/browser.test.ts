import { chmod } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { browserArguments, findBrowser } from "../../../../../build/scripts/install/browser.mjs";
import { checkout } from "../../../../support/checkout.ts";

const binary = "\u007fELF".padEnd(20_000, "x");

async function machine(files: Record<string, string>) {
  const root = await checkout(files);
  for (const name of Object.keys(files)) await chmod(path.join(root, name), 0o755);
  return root;
}

describe("findBrowser", () => {
  it("takes MAILPIN_BROWSER at its word", () => {
    expect(findBrowser({ MAILPIN_BROWSER: "/somewhere/browser", PATH: "" })).toBe(
      "/somewhere/browser",
    );
  });

  it.skipIf(process.platform !== "linux")(
    "prefers Chromium to Chrome and Edge, wherever on PATH they are",
    async () => {
      const root = await machine({
        "a/microsoft-edge": binary,
        "b/google-chrome": binary,
        "c/chromium": binary,
      });
      const PATH = ["a", "b", "c"].map((folder) => path.join(root, folder)).join(path.delimiter);
      expect(findBrowser({ PATH })).toBe(path.join(root, "c/chromium"));
    },
  );

  it.skipIf(process.platform !== "linux")(
    "passes over the script that Ubuntu installs in place of a browser",
    async () => {
      const notice = "#!/bin/sh\necho 'requires the chromium snap: snap install chromium'\n";
      const root = await machine({ "chromium-browser": notice, "google-chrome": binary });
      expect(findBrowser({ PATH: root })).toBe(path.join(root, "google-chrome"));
    },
  );
});

describe("browserArguments", () => {
  it("keeps the browser from traffic of its own", () => {
    expect(browserArguments("/usr/bin/chromium")).toEqual(
      expect.arrayContaining([
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ]),
    );
  });

  it.skipIf(process.platform !== "linux" || process.getuid?.() !== 0)(
    "switches the sandbox off for root, who has none",
    () => {
      expect(browserArguments("/usr/bin/chromium")).toContain("--no-sandbox");
    },
  );
});
