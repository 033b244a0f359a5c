import { describe, expect, test } from "vitest";
import { nodeWords } from "../../../../build/electron-shim/electron/exec-argv.ts";
import { inElectron, shareFixture } from "./fixture.ts";

const open = shareFixture();

describe("the shim refuses", () => {
  test("what must come before the app is ready, afterwards", async () => {
    const { page } = open();
    await expect(page.evaluate(() => bridge.invoke("too-late"))).resolves.toEqual([
      "app.enableSandbox() can only be called before app is ready",
      "protocol.registerSchemesAsPrivileged should be called before app is ready",
    ]);
  });

  test("a tray without a picture, one that is destroyed, and a menu that is none", async () => {
    const { page } = open();
    await expect(page.evaluate(() => bridge.invoke("tray"))).resolves.toEqual([
      "done",
      "Failed to load image from path '/no/such/picture.png'",
      "Error processing argument at index 0",
      "Tray is destroyed",
      "Error processing argument at index 0, conversion failure",
    ]);
  });

  // Where somebody sees them, Electron shows them.
  test.skipIf(inElectron)("notifications where nobody could see one", async () => {
    const { page } = open();
    await expect(page.evaluate(() => bridge.invoke("notify"))).resolves.toBe("not supported");
  });

  // Electron loads such a page, without an origin.
  test.skipIf(inElectron).for(["other://fixture/", "insecure://fixture/"])(
    "pages of a scheme that lacks the privileges by which Electron gives them an origin: %s",
    async (url) => {
      const { page } = open();
      await expect(
        page.evaluate((address) => bridge.invoke("load", address), url),
      ).resolves.toContain("was not registered");
    },
  );

  // Electron gives these powers.
  test
    .skipIf(inElectron)
    .for([
      { contextIsolation: false },
      { sandbox: false },
      { webSecurity: false },
      { nodeIntegration: true },
      { webviewTag: true },
      { allowRunningInsecureContent: true },
    ])("a window whose page would have powers: %j", async (webPreferences) => {
    const { page } = open();
    await expect(
      page.evaluate((given) => bridge.invoke("open-window", given), webPreferences),
    ).resolves.toContain("sandboxed");
  });

  test.for(["--max-old-space-size=64", "--permission", "--import=./x.js", "--expose-gc"])(
    "a word for Node that would not reach a utility process of Electron's: %s",
    (word) => {
      expect(() => nodeWords([word])).toThrow("--js-flags");
    },
  );

  test("no word that would", () => {
    expect(
      nodeWords([
        "--js-flags=--max-old-space-size=64 --expose-gc",
        "--trace-warnings",
        "--dns-result-order=ipv4first",
      ]),
    ).toEqual([
      ...[
        "--max-old-space-size=64",
        "--expose-gc",
        "--trace-warnings",
        "--dns-result-order=ipv4first",
      ],
    ]);
  });
});
