import type { Page } from "@playwright/test";
import { execFile } from "node:child_process";
import { lstat, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { mail } from "../support/mails/mails.ts";
import { connectByCode } from "./connect.ts";
import { expect, test, type Computer } from "./test.ts";
import { fileButton, firstSuggestion, mails, openJobs } from "./window.ts";

/** Mailpin's own files in the data folder; the rest belongs to the runtime. */
const own = ["settings.json", "organisations", "practice-crm", "logs"];

/** Files that others than their owner may read or write, with their modes. */
async function openToOthers(folder: string): Promise<string[]> {
  const below = await Promise.all(
    own.map(async (name) => [
      name,
      ...(await readdir(path.join(folder, name), { recursive: true }).catch(() => [])).map((one) =>
        path.join(name, one),
      ),
    ]),
  );
  const all = await Promise.all(
    ["", ...below.flat()].map(async (name) => {
      const { mode } = await lstat(path.join(folder, name));
      return { name, mode: mode & 0o777 };
    }),
  );
  expect(all.length).toBeGreaterThan(20);
  return all
    .filter(({ mode }) => (mode & 0o077) !== 0)
    .map(({ name, mode }) => `${mode.toString(8)} ${name}`);
}

/** Files a mail with the command line while the app runs. */
async function fileByCommand(computer: Computer, dataFolder: string): Promise<void> {
  const file = path.join(computer.folder, "a.eml");
  await writeFile(file, (await mail("a.eml")).bytes);
  const cli = path.join(import.meta.dirname, "../../out/main/cli.js");
  const words = ["--practice", `--user-data-dir=${dataFolder}`];
  const { stdout } = await promisify(execFile)(process.execPath, [
    cli,
    "find",
    "--module",
    "Deals",
    ...words,
  ]);
  const { id } = JSON.parse(stdout.split("\n")[0]!) as { id: string };
  await promisify(execFile)(process.execPath, [cli, "file", file, "--to", `Deals/${id}`, ...words]);
}

/** The steps that follow the practice company, which was tried. */
async function takeFirstSteps(page: Page): Promise<void> {
  const next = page.getByRole("region", { name: "First steps" });
  await expect(next).toContainText("Connect Zoho CRM");
  await next.getByRole("button", { name: "Go on" }).click();
  const steps = page.getByRole("dialog", { name: "First steps" });
  await steps.getByRole("button", { name: "Skip" }).click();
  await expect(steps.getByRole("heading", { name: "Which addresses are yours?" })).toBeFocused();
  await steps.getByRole("textbox").fill("me@private.example");
  await steps.getByRole("textbox").press("Enter");
  await expect(steps.getByRole("listitem").filter({ hasText: "me@private.example" })).toBeVisible();
  await steps.getByRole("button", { name: "Next" }).click();
  await expect(steps.getByRole("checkbox", { name: "Deals" })).toBeChecked();
  await steps.getByRole("button", { name: "Done" }).click();
  await expect(steps).toBeHidden();
  await expect(next).toHaveCount(0);
}

test.skip(process.platform === "win32", "Windows keeps the data folder in the user's profile");

test("a new data folder begins with the first steps, and only the user can read what is in it, even with an open umask", async ({
  computer,
}) => {
  test.setTimeout(120_000);
  const dataFolder = path.join(computer.folder, "fresh");
  const before = process.umask(0);
  try {
    const page = await computer.startWith(`--user-data-dir=${dataFolder}`);
    await page.getByRole("button", { name: /sample/i }).click();
    await expect(mails(page)).not.toHaveCount(0);
    await firstSuggestion(page).click();
    await fileButton(page).click();
    await openJobs(page);
    await expect(page.getByRole("table", { name: "Jobs" })).toContainText("Filed", {
      timeout: 30_000,
    });
    await page.keyboard.press("Escape");
    await takeFirstSteps(page);
    await fileByCommand(computer, dataFolder);
    await page.evaluate(`mailpin.openLink({ url: "javascript:1" })`); // leaves a line in the log
    await computer.quit();

    const settings = path.join(dataFolder, "settings.json");
    const dataCentres = [
      { id: "here", name: "This computer", accounts: computer.crm.account.address },
    ];
    const written = JSON.parse(await readFile(settings, "utf8")) as object;
    await writeFile(settings, JSON.stringify({ ...written, dataCentres, keepSignInInFile: true }));
    const later = await computer.startWith(`--user-data-dir=${dataFolder}`);
    await expect(later.getByText("First steps")).toHaveCount(0);
    await connectByCode(computer);
    await computer.quit();
  } finally {
    process.umask(before);
  }
  expect(await openToOthers(dataFolder)).toEqual([]);
});
