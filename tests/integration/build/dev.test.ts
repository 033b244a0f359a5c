import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, type Page } from "playwright";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { browserArguments, findUnseenBrowser } from "../../../build/scripts/install/browser.mjs";

const project = path.join(import.meta.dirname, "../../..");
const sources = [
  ...["build", "electron", "renderer", "tsconfig.json", "vite.config.ts"],
  ...["package.json", "package-lock.json"],
];

let root: string;
let child: ChildProcess;
let output = "";
let lastAddress = "";

/**
 * `npm run dev` in a checkout of its own, on the shim; its new data folder gets the sample mails.
 */
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), "mailpin-dev-"));
  for (const name of sources)
    await cp(path.join(project, name), path.join(root, name), { recursive: true });
  await symlink(path.join(project, "node_modules"), path.join(root, "node_modules"), "dir");
  child = spawn(process.execPath, ["build/scripts/dev.mjs", "--no-open"], { cwd: root });
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
});

afterAll(async () => {
  if (child.exitCode === null && child.kill("SIGTERM")) await once(child, "exit");
  await rm(root, { recursive: true, force: true });
});

/** How long something may take that comes, on a busy machine; ms. */
const patience = 60_000;

/** Waits for what the command prints next. */
const printed = (pattern: RegExp): Promise<string> =>
  vi.waitFor(() => {
    const found = pattern.exec(output);
    if (found === null) throw new Error(`nothing like ${String(pattern)} in:\n${output}`);
    output = output.slice(found.index + found[0].length);
    return found[1] ?? found[0];
  }, patience);

const address = () => printed(/Mailpin is at (\S+)/);

async function edit(name: string, change: (text: string) => string): Promise<void> {
  const file = path.join(root, name);
  const text = await readFile(file, "utf8");
  const changed = change(text);
  expect(changed).not.toBe(text);
  await writeFile(file, changed);
}

const trayOf = (page: Page, mails: number) =>
  vi.waitFor(async () => {
    expect(await page.getByRole("list", { name: "Tray" }).getByRole("listitem").count()).toBe(
      mails,
    );
  }, patience);

const heading = (page: Page, name: string) => page.getByRole("heading", { name, exact: true });

it("shows a change of the window at once, and one of main after a new start on the same data", async () => {
  const browser = await chromium.launch({
    executablePath: findUnseenBrowser() ?? "",
    args: browserArguments(),
  });
  try {
    const page = await browser.newPage();
    await page.goto(await address());
    await trayOf(page, 5);
    await page.evaluate(() => {
      document.documentElement.setAttribute("data-kept", "");
    });
    await edit("renderer/components/tray/Tray.svelte", (text) =>
      text.replace('>{text("frame.tray")}<', ">Pile<"),
    );
    await heading(page, "Pile").waitFor();
    expect(await page.locator("[data-kept]").count()).toBe(1);

    await edit("electron/preload.ts", (text) => `${text}\ndocument.title = "reloaded";\n`);
    await page.locator(":root:not([data-kept])").waitFor();
    await heading(page, "Pile").waitFor();

    await edit("electron/desktop/log.ts", (text) => `${text}\nthis is not TypeScript`);
    await printed(/log\.ts/);
    expect(await heading(page, "Pile").count()).toBe(1); // the app runs on
    await edit("electron/desktop/log.ts", (text) =>
      text.replace("this is not TypeScript", 'process.stdout.write("main is new\\n");'),
    );
    await printed(/main is new/);
    lastAddress = await address();
    await page.goto(lastAddress);
    await heading(page, "Pile").waitFor();
    await trayOf(page, 5);
  } finally {
    await browser.close();
  }
});

it("ends with all that it started", async () => {
  const ended = once(child, "exit");
  child.kill("SIGINT");
  expect(await ended).toEqual([0, null]);
  await expect(fetch(lastAddress)).rejects.toThrow();
});
