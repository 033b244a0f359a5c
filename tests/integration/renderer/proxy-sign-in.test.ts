import { expect as expectPage } from "@playwright/test";
import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import type { ProxySignInView } from "../../../electron/contract/proxy.ts";
import { windowsForTests } from "../../support/window/window.ts";
import { draft, worldWith } from "../../support/window/world.ts";

const windows = windowsForTests();

const wanted: ProxySignInView = {
  ...{ state: "wanted", id: crypto.randomUUID(), host: "proxy.corp.example", port: 8080 },
  ...{ realm: "Head office \u202Eecneillim", wasRefused: false, isWindowsAccount: false },
};
const password = "a-password-nobody-else-has";

const dialog = (page: Page) => page.getByRole("dialog", { name: "Sign in to the proxy" });
const banner = (page: Page) =>
  page.getByRole("status").filter({ hasText: "The proxy of your network" });

/** Whether the password is anywhere in the page. */
const passwordIsThere = (page: Page): Promise<boolean> =>
  page.evaluate(
    (words) =>
      document.documentElement.outerHTML.includes(words) ||
      Array.from(document.querySelectorAll("input")).some(({ value }) => value.includes(words)),
    password,
  );

async function fillIn(page: Page): Promise<void> {
  await dialog(page).getByLabel("User name").fill("ana");
  await dialog(page).getByLabel("Password").fill(password);
}

describe("a proxy that wants a user name and a password", () => {
  it("is named, with its own words as a quotation, and the cursor is where one types", async () => {
    const { page } = await windows.open(worldWith([draft(1)], { proxySignIn: wanted }));
    await expectPage(dialog(page)).toContainText("proxy.corp.example:8080");
    await expectPage(dialog(page)).toContainText("It calls itself “Head office ecneillim”.");
    await expectPage(dialog(page).getByLabel("User name")).toBeFocused();
    await expectPage(dialog(page)).not.toContainText("DOMAIN");
  });

  it("gets what was typed, and the window forgets the password", async () => {
    const { page, asked, tell } = await windows.open(
      worldWith([draft(1)], { proxySignIn: wanted }),
    );
    await fillIn(page);
    await page.keyboard.press("Enter");
    expect(await asked("signInToProxy")).toEqual([{ id: wanted.id, username: "ana", password }]);
    expect(await passwordIsThere(page)).toBe(false);
    await tell("proxySignIn", { state: "none" });
    await expectPage(dialog(page)).toBeHidden();
    await expectPage(banner(page)).toBeHidden();
  });

  it("that did not accept it is asked again, and keeps the user name", async () => {
    const { page, tell } = await windows.open(worldWith([draft(1)], { proxySignIn: wanted }));
    await fillIn(page);
    await dialog(page).getByRole("button", { name: "Sign in" }).click();
    await tell("proxySignIn", { state: "none" });
    await tell("proxySignIn", {
      ...{ ...wanted, id: crypto.randomUUID(), wasRefused: true, isWindowsAccount: true },
    });
    await expectPage(dialog(page).getByRole("alert")).toContainText("did not accept");
    await expectPage(dialog(page)).toContainText("DOMAIN\\name");
    await expectPage(dialog(page).getByLabel("User name")).toHaveValue("ana");
    await expectPage(dialog(page).getByLabel("Password")).toHaveValue("");
  });

  // The browser tells of a closed dialog a task later: by then this one was open again.
  it("is asked again also where it answers at once", async () => {
    const { page, asked } = await windows.open(worldWith([draft(1)], { proxySignIn: wanted }));
    const again = { ...wanted, id: crypto.randomUUID(), wasRefused: true };
    await page.evaluate(async (question) => {
      window.fake.tell("proxySignIn", { state: "none" });
      const dialog = document.querySelector("dialog[open]");
      while (dialog?.hasAttribute("open") === true) await Promise.resolve();
      window.fake.tell("proxySignIn", question);
    }, again);
    await expectPage(dialog(page).getByRole("alert")).toContainText("did not accept");
    await page.evaluate(() => new Promise(requestAnimationFrame));
    await expectPage(dialog(page)).toBeVisible();
    expect(await asked("putOffProxy")).toEqual([]);
  });

  it("can wait, and is answered later from the strip above the mails", async () => {
    const { page, asked, tell } = await windows.open(
      worldWith([draft(1)], { proxySignIn: wanted }),
    );
    await fillIn(page);
    await page.keyboard.press("Escape");
    expect(await asked("putOffProxy")).toEqual([{ id: wanted.id }]);
    await tell("proxySignIn", { ...wanted, state: "put-off" });
    await expectPage(dialog(page)).toBeHidden();
    expect(await passwordIsThere(page)).toBe(false);
    await banner(page).getByRole("button", { name: "Sign in to the proxy" }).click();
    await fillIn(page);
    await dialog(page).getByRole("button", { name: "Sign in" }).click();
    expect(await asked("signInToProxy")).toEqual([{ id: wanted.id, username: "ana", password }]);
  });

  it("is asked above a dialog that is open", async () => {
    const { page, tell } = await windows.open(worldWith([draft(1)]));
    await page.keyboard.press("Control+,");
    await tell("proxySignIn", wanted);
    await expectPage(dialog(page).getByLabel("User name")).toBeFocused();
    await page.keyboard.press("Escape");
    await expectPage(dialog(page)).toBeHidden();
    await expectPage(page.getByRole("dialog", { name: "Settings" })).toBeVisible();
  });
});
