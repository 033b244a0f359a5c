import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { inElectron, shareFixture } from "./fixture.ts";

const open = shareFixture();

describe("the page", () => {
  // On the shim the page has an address of its own, and one policy more.
  test.skipIf(inElectron)(
    "is the app's own, with its headers, under an address without the token",
    async () => {
      const { page, fixture } = open();
      expect(page.url()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/index\.html\?start=1$/);
      await expect(page.title()).resolves.toBe("Fixture");
      await fixture.event("ready-to-show");
      const response = await page.goto(page.url());
      const { "x-asked": asked, "content-security-policy": policy } = await response!.allHeaders();
      expect(asked).toBe("app://fixture/index.html?start=1");
      const origin = new URL(page.url()).host;
      expect(policy).toMatch(
        new RegExp(
          `^default-src 'none'; script-src 'self' 'nonce-[^']+'; connect-src ws://${origin}; frame-src 'self'; frame-ancestors 'none'$`,
        ),
      );
    },
  );

  test("keeps to the policy of the app", async () => {
    const { page } = open();
    const ran = await page.evaluate(async () => {
      const script = document.createElement("script");
      script.textContent = "window.inlineRan = true";
      document.body.append(script);
      const fetched = await fetch("index.html").then(
        () => "fetched",
        () => "refused",
      );
      return { inline: "inlineRan" in window, fetched };
    });
    expect(ran).toEqual({ inline: false, fetched: "refused" });
  });

  test("finds the preload's bridge before its first script", async () => {
    const { page } = open();
    await expect(page.evaluate("bridgeAtStart")).resolves.toBe("object");
  });

  test("asks as the top frame of the window, under the app's address", async () => {
    const { page } = open();
    await expect(page.evaluate(() => bridge.invoke("sender"))).resolves.toEqual({
      isWindow: true,
      url: "app://fixture/index.html?start=1",
      origin: "app://fixture",
      isTop: true,
    });
  });

  test("has the theme that main chose, in its style sheets and its scripts, also after a reload", async () => {
    const { page } = open();
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync("@media (prefers-color-scheme: dark) { :root { --night: 1 } }");
      document.adoptedStyleSheets = [sheet];
      const list = matchMedia("(prefers-color-scheme: dark)");
      const changes: boolean[] = [];
      list.addEventListener("change", () => changes.push(list.matches));
      Object.assign(window, { changes });
    });
    const seen = () =>
      page.evaluate(() => ({
        script: matchMedia("(prefers-color-scheme: dark)").matches,
        sheet: getComputedStyle(document.documentElement).getPropertyValue("--night"),
        changes: (window as unknown as { changes?: boolean[] }).changes,
      }));
    const choose = (theme: string) => page.evaluate((to) => bridge.invoke("theme", to), theme);
    expect(await seen()).toEqual({ script: false, sheet: "", changes: [] });
    await choose("dark");
    await expect.poll(seen).toEqual({ script: true, sheet: "1", changes: [true] });
    await page.reload();
    await expect.poll(seen).toMatchObject({ script: true });
    await choose("light");
    await expect.poll(seen).toMatchObject({ script: false });
  });

  // The test asks for it past the page, which only a server on a port answers.
  test.skipIf(inElectron)("gets no answer to a request that the app cancels", async () => {
    const { page } = open();
    const response = await page.context().request.get(new URL("/forbidden.html", page.url()).href);
    expect(response.status()).toBe(403);
  });

  test("cannot be navigated to where the app forbids, and can where it allows", async () => {
    const { page, fixture } = open();
    await page.getByRole("link", { name: "Away" }).click();
    await expect(fixture.event("will-navigate")).resolves.toBe("https://example.invalid/away");
    await page.evaluate(() => {
      location.href = "https://example.invalid/script";
    });
    await expect(fixture.event("will-navigate")).resolves.toBe("https://example.invalid/script");
    await page.getByRole("link", { name: "Other page" }).click();
    await expect(fixture.event("will-navigate")).resolves.toBe("app://fixture/other.html");
    await page.waitForURL("**/other.html");
    await expect(page.evaluate(() => bridge.invoke("sender"))).resolves.toMatchObject({
      url: "app://fixture/other.html",
    });
  });

  test("opens no windows: the app is asked", async () => {
    const { page, fixture } = open();
    await page.getByRole("link", { name: "New window" }).click();
    await expect(fixture.event("window-open")).resolves.toBe("https://example.invalid/new");
    await expect(page.evaluate(() => window.open("/other.html"))).resolves.toBeNull();
    await expect(fixture.event("window-open")).resolves.toBe("app://fixture/other.html");
    expect(page.context().pages()).toHaveLength(1);
  });

  test("tells the app where a link in a scriptless frame leads", async () => {
    const { page, fixture } = open();
    await page.frameLocator("iframe").getByRole("link").click();
    await expect(fixture.event("will-frame-navigate")).resolves.toBe(
      "https://example.invalid/from-frame",
    );
    await expect(page.frameLocator("iframe").getByRole("link").isVisible()).resolves.toBe(true);
  });

  test("works the shortcuts of the application menu", async () => {
    const { page, fixture } = open();
    await page.keyboard.press("ControlOrMeta+o");
    await fixture.event("menu-open");
  });
});

// In Electron the system draws them.
describe.skipIf(inElectron)("dialogs", () => {
  test("give the chosen files a private path", async () => {
    const { page } = open();
    const answer = page.evaluate(() => bridge.invoke("open-files"));
    const dialog = page.getByRole("dialog", { name: "Open emails" });
    await dialog.getByLabel("Files").setInputFiles([
      { name: "grüße.eml", mimeType: "message/rfc822", buffer: Buffer.from("Subject: a") },
      { name: "grüße.eml", mimeType: "message/rfc822", buffer: Buffer.from("Subject: b") },
    ]);
    await expect(answer).resolves.toEqual({
      canceled: false,
      files: [
        { name: "grüße.eml", text: "Subject: a", mode: 0o600 },
        { name: "grüße.eml", text: "Subject: b", mode: 0o600 },
      ],
    });
    await expect(dialog.count()).resolves.toBe(0);
  });

  test("are cancelled by Escape, by their button, and by a reload", async () => {
    const { page, fixture } = open();
    const ask = () => page.evaluate(() => bridge.invoke("open-files"));
    const byKey = ask();
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await expect(byKey).resolves.toEqual({ canceled: true, files: [] });
    const byButton = ask();
    await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
    await expect(byButton).resolves.toEqual({ canceled: true, files: [] });
    await page.evaluate(() => {
      void bridge.invoke("open-files");
    });
    await page.getByRole("dialog").waitFor();
    await page.reload();
    await expect(page.getByRole("dialog").count()).resolves.toBe(0);
    expect(fixture.stderr).toBe("");
  });

  test("ask before they replace a file, and name one that is new at once", async () => {
    const { page } = open();
    const folder = await mkdtemp(path.join(tmpdir(), "mailpin-shim-"));
    const [taken, free] = ["a.csv", "b.csv"].map((name) => path.join(folder, name));
    await writeFile(taken!, "");
    const ask = (more: Electron.SaveDialogOptions = {}) =>
      page.evaluate((options) => bridge.invoke("save-file", options), {
        ...{ title: "Save it", defaultPath: taken!, ...more },
      });
    const dialog = page.getByRole("dialog", { name: "Save it" });
    const save = dialog.getByRole("button", { name: "Save" });
    const question = page.getByRole("dialog", { name: /“a.csv” already exists/ });

    const replacing = ask({ properties: ["showOverwriteConfirmation"] });
    await save.click();
    await question.getByRole("button", { name: "Cancel" }).click();
    await save.click(); // it is asked again
    await question.getByRole("button", { name: "Replace" }).click();
    await expect(replacing).resolves.toEqual({ canceled: false, filePath: taken });

    const unasked = ask();
    await save.click();
    await expect(unasked).resolves.toEqual({ canceled: false, filePath: taken });

    const anew = ask({ properties: ["showOverwriteConfirmation"] });
    await dialog.getByLabel("Path").fill(free!);
    await save.click();
    await expect(anew).resolves.toEqual({ canceled: false, filePath: free });

    const cancelled = ask();
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await expect(cancelled).resolves.toEqual({ canceled: true, filePath: "" });
    const wrong = { defaultPath: 7 } as unknown as Electron.SaveDialogOptions;
    await expect(ask(wrong)).resolves.toBe("TypeError: Default path must be a string");
    await rm(folder, { recursive: true });
  });

  test("ask with the app's own words", async () => {
    const { page } = open();
    const answer = page.evaluate(() => bridge.invoke("ask-user"));
    const dialog = page.getByRole("dialog", { name: "Open a page?" });
    await dialog.getByText("https://example.invalid/").waitFor();
    await dialog.getByRole("button", { name: "Open" }).click();
    await expect(answer).resolves.toEqual({ response: 0, checkboxChecked: false });
  });
});
