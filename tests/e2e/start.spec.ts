import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { suggestedHotkey } from "../../renderer/lib/hotkey.ts";
import { expect, test, type Computer } from "./test.ts";

const data = (folder: string, ...names: string[]) => path.join(folder, "data", ...names);

const suggested = [suggestedHotkey.toLowerCase()];

/** The keys that the app took from the system. Electron does not tell: there, those that it should. */
const hotkeysOf = async ({ app: { desktop } }: Computer, otherwise: readonly string[] = []) =>
  desktop === undefined ? otherwise : (await desktop.look()).hotkeys;

test("settings that are damaged are kept, Mailpin starts without them, and says so", async ({
  computer,
}) => {
  await writeFile(data(computer.folder, "settings.json"), '{"holdSeconds":');
  const page = await computer.start();
  const notice = page.getByRole("alert").filter({ hasText: "Your settings could not be read" });
  const [aside = ""] = (await readdir(data(computer.folder))).filter((name) =>
    name.startsWith("settings.json.damaged-"),
  );
  expect(await readFile(data(computer.folder, aside), "utf8")).toBe('{"holdSeconds":');
  await expect(notice).toContainText(aside);
  await notice.getByRole("button", { name: /^Dismiss/ }).click();
  await expect(notice).toBeHidden();
  await computer.quit();
  const later = await computer.startOnline();
  await expect(later.getByRole("alert")).toBeHidden();
});

test("where the list of companies cannot be read, the practice company works, and the user is told why", async ({
  computer,
}) => {
  await mkdir(data(computer.folder, "organisations", "connected.json"), { recursive: true });
  const page = await computer.startOnline();
  await expect(page.getByRole("alert")).toContainText(
    data(computer.folder, "organisations", "connected.json"),
  );
  await page.getByRole("button", { name: "Try sample emails" }).click();
  await expect(
    page.getByRole("list", { name: "Tray" }).getByRole("listitem").first(),
  ).toBeVisible();
});

test("the window is dark, and comes forward by a hotkey, where the user wants it, at once and after the next start", async ({
  computer,
}) => {
  const ground = () => getComputedStyle(document.body).backgroundColor;
  const page = await computer.startOnline();
  expect(await page.evaluate(ground)).toBe("rgb(246, 246, 244)");
  await page.keyboard.press("ControlOrMeta+,");
  await page.getByRole("combobox", { name: "Appearance" }).selectOption("Dark");
  await expect.poll(() => page.evaluate(ground)).toBe("rgb(25, 25, 24)");
  expect(await hotkeysOf(computer)).toEqual([]);
  await page.getByRole("button", { name: /^Use (Ctrl|⌃)/ }).click();
  await expect.poll(() => hotkeysOf(computer, suggested)).toEqual(suggested);
  await computer.quit();
  const later = await computer.startOnline();
  await expect.poll(() => later.evaluate(ground)).toBe("rgb(25, 25, 24)");
  expect(await hotkeysOf(computer, suggested)).toEqual(suggested);
});

test("a file for support is saved as it was shown: the start, the log, and no place of the user's", async ({
  computer,
}) => {
  const page = await computer.startOnline();
  await page.keyboard.press("ControlOrMeta+,");
  await page.getByRole("button", { name: "Save a file for support…" }).click();
  const shown = page.getByRole("dialog", { name: "File for support" });
  const content = shown.getByRole("textbox");
  await expect(content).toHaveValue(/drawn: \d+/);
  const file = path.join(computer.folder, "support.txt");
  await computer.app.save(file, () => shown.getByRole("button", { name: "Save…" }).click());
  await expect(shown.getByText("The file is saved.")).toBeVisible();
  const saved = await readFile(file, "utf8");
  expect(saved).toBe(await content.inputValue());
  expect(saved).not.toContain(computer.folder);
});
