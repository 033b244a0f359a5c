import { expect as expectPage } from "@playwright/test";
import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { find, tray, windowsForTests } from "../../support/window/window.ts";
import { draft, worldWith } from "../../support/window/world.ts";

const windows = windowsForTests();

const dialog = (page: Page) => page.getByRole("dialog", { name: "Keyboard shortcuts" });

describe("the list of shortcuts", () => {
  it.each(["?", "F1"])(
    "opens by %s, says what each key does, and Escape closes it",
    async (key) => {
      const { page } = await windows.open(worldWith([draft(1)]));
      await page.keyboard.press(key);
      const row = (name: string) => dialog(page).getByRole("row", { name });
      await expectPage(row("File the selected email")).toContainText("Enter");
      await expectPage(row("Find a record")).toContainText("Ctrl F or Ctrl K");
      await expectPage(dialog(page).getByRole("table", { name: "In the tray" })).toContainText(
        "Del",
      );
      await page.keyboard.press("Escape");
      await expectPage(dialog(page)).toBeHidden();
    },
  );

  it("leaves a question mark to the field that it is typed in", async () => {
    const { page } = await windows.open(worldWith([draft(1)]));
    await find(page).click();
    await page.keyboard.type("who?");
    await expectPage(find(page)).toHaveValue("who?");
    await expectPage(dialog(page)).toBeHidden();
  });

  it("opens from the settings, which get the focus back", async () => {
    const { page } = await windows.open(worldWith([draft(1)]));
    await page.keyboard.press("Control+Comma");
    const settings = page.getByRole("dialog", { name: "Settings" });
    const button = settings.getByRole("button", { name: "Keyboard shortcuts…" });
    await button.click();
    await expectPage(dialog(page)).toBeVisible();
    await page.keyboard.press("Escape");
    await expectPage(dialog(page)).toBeHidden();
    await expectPage(button).toBeFocused();
  });

  it("says nothing of single keys that the user has turned off", async () => {
    const { page, tell } = await windows.open(worldWith([draft(1)]));
    await tell("settings", { ...worldWith([]).snapshot.settings, singleKeys: false });
    await page.keyboard.press("F1");
    await expectPage(dialog(page).getByRole("row", { name: "This list" })).toHaveText(
      /This list\s*F1/,
    );
    await expectPage(dialog(page).getByText("Choose a suggestion")).toHaveCount(0);
  });

  it("opens when the user asks for it in the system's menu", async () => {
    const { page, tell } = await windows.open(worldWith([draft(1)]));
    await tell("show", "shortcuts");
    await expectPage(dialog(page)).toBeVisible();
  });

  it("keeps the keys from the window behind it", async () => {
    const { page, asked } = await windows.open(worldWith([draft(1), draft(2)]));
    await expectPage(tray(page).getByRole("button").first()).toBeVisible();
    await page.keyboard.press("?");
    await expectPage(dialog(page)).toBeVisible();
    await page.keyboard.press("Control+o");
    await page.keyboard.press("F6");
    expect(await asked("chooseMails")).toEqual([]);
  });
});
