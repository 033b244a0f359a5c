import {
  chromium,
  _electron,
  type Browser,
  type ElectronApplication,
  type Page,
} from "@playwright/test";
import { spawn, type ChildProcess } from "node:child_process";
import { on, once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";
import type {
  Answer,
  Deed,
  Desk,
  Question,
} from "../../build/electron-shim/electron/inspection.ts";
import {
  browserArguments,
  findBrowser,
  findUnseenBrowser,
} from "../../build/scripts/install/browser.mjs";
import { electronExecutable } from "../../build/scripts/install/electron-runtime.mjs";
import { pathWithTray } from "../support/path-with-tray.ts";
import { packedApp } from "../proofs/packaged/packed-app.ts";

const root = path.join(import.meta.dirname, "../..");
/** A packed app with an inspector; see .github/workflows/package.yml. */
const packed = process.env["MAILPIN_PACKED_APP"];
const inElectron = packed !== undefined || electronExecutable() !== undefined;

/**
 * The built app with its window: packed where a packed one is named, in Electron where the runtime
 * is installed, otherwise on the shim.
 */
export type RunningApp = {
  readonly page: Page;
  /** Runs `ask`, which opens the system's dialog, and chooses the file there. */
  choose(file: string, ask: () => Promise<void>): Promise<void>;
  /** Runs `ask`, which opens the system's dialog to save, and enters the path there. */
  save(file: string, ask: () => Promise<void>): Promise<void>;
  /** Runs `ask`, which makes the app ask the user, presses the button, and returns the question. */
  answer(button: string, ask: () => Promise<void>): Promise<string>;
  /** The page of the drop strip, where the settings want one. */
  strip(): Promise<Page>;
  /** Closes the window, as its user does; the app may go on without. */
  closeWindow(): Promise<void>;
  /**
   * What the desktop around the window shows, and what a user does there. Only the shim lets a test
   * see that: Electron hands it to the system.
   */
  readonly desktop?: Desktop;
  /** Whether the app has ended by itself. */
  ended(): Promise<void>;
  /** Like a power failure: no clean exit, no flush. */
  kill(): Promise<void>;
  /** Like a user: the app may finish its work. */
  quit(): Promise<void>;
};

export type Desktop = {
  look(deed?: Deed): Promise<Desk>;
};

/** A screen for a real mouse and other programs; without one the window is headless. */
export type ScreenArea = {
  readonly display: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/**
 * @param words the app's arguments: switches and files
 * @param openBrowser where the shim shows a window without a place; a browser of its own by default
 */
export const launchApp = (
  words: readonly string[],
  place?: ScreenArea,
  openBrowser?: () => Promise<Browser>,
): Promise<RunningApp> =>
  inElectron ? launchElectron(words, place) : launchShim(words, place, openBrowser);

/** The system's language, which Mailpin speaks where its settings name no other. */
const inEnglish = () => ({ ...process.env, LANGUAGE: "en", LC_ALL: "en_US.UTF-8" });

async function launchElectron(
  words: readonly string[],
  place: ScreenArea | undefined,
): Promise<RunningApp> {
  const env = { ...inEnglish(), ...(place === undefined ? {} : { DISPLAY: place.display }) };
  const start =
    packed === undefined
      ? { args: [root, ...words] }
      : { executablePath: packedApp(path.resolve(root, packed)).executable, args: [...words] };
  const app: ElectronApplication = await _electron.launch({ ...start, env });
  const page = await app.firstWindow();
  if (place !== undefined)
    await app.evaluate(
      ({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds),
      place,
    );
  return {
    page,
    choose: async (file, ask) => {
      await app.evaluate(({ dialog }, filePath) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
      }, file);
      await ask();
    },
    save: async (file, ask) => {
      await app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
      }, file);
      await ask();
    },
    answer: async (button, ask) => {
      const question = app.evaluate(
        ({ dialog }, wanted) =>
          new Promise<string>((asked) => {
            dialog.showMessageBox = ((
              _window: unknown,
              { message, detail, buttons }: Electron.MessageBoxOptions,
            ) => {
              asked(`${message} ${detail ?? ""}`);
              return Promise.resolve({
                response: buttons?.indexOf(wanted) ?? -1,
                checkboxChecked: false,
              });
            }) as typeof dialog.showMessageBox;
          }),
        button,
      );
      await ask();
      return question;
    },
    strip: async () =>
      app.windows().find((one) => one.url().includes("/strip/")) ?? app.waitForEvent("window"),
    closeWindow: () => page.close(),
    ended: async () => {
      if (app.process().exitCode === null) await once(app.process(), "exit");
    },
    kill: async () => {
      const gone = once(app.process(), "exit");
      // On Windows Playwright's process is a shell that started the app.
      process.kill(await app.evaluate(() => process.pid), "SIGKILL");
      await gone;
    },
    quit: () => app.close(),
  };
}

async function launchShim(
  words: readonly string[],
  place: ScreenArea | undefined,
  openBrowser: (() => Promise<Browser>) | undefined,
): Promise<RunningApp> {
  const child = spawn(
    process.execPath,
    ["build/electron-shim/run.ts", "--no-open", "--", ".", ...words],
    {
      cwd: root,
      env: { ...inEnglish(), PATH: pathWithTray() },
      stdio: ["ignore", "pipe", "inherit", "ipc"],
    },
  );
  const desktop = desktopOf(child);
  const lines = linesOf(child);
  const address = await lines.after("Mailpin is at ");
  const { page, close } = await (place === undefined
    ? openUnseen(address, openBrowser)
    : openOn(place, address));
  return {
    page,
    choose: async (file, ask) => {
      await ask();
      await page.locator("dialog input[type=file]").setInputFiles(file);
    },
    save: async (file, ask) => {
      await ask();
      const dialog = page.getByRole("dialog", { name: "Save" });
      await dialog.getByLabel("Path").fill(file);
      await dialog.getByRole("button", { name: "Save" }).click();
    },
    answer: async (button, ask) => {
      await ask();
      // The window may show a dialog of its own, also before the question is there.
      const pressed = page.getByRole("button", { name: button, exact: true });
      const question = page.locator("dialog[open]").filter({ has: pressed }).last();
      const words = await question.innerText();
      await question.getByRole("button", { name: button, exact: true }).click();
      return words;
    },
    strip: async () => {
      const strip = await page.context().newPage();
      await strip.goto(await lines.after("Mailpin opens another window: "));
      return strip;
    },
    closeWindow: async () => {
      await desktop.look({ do: "close-windows" });
    },
    desktop,
    ended: async () => {
      if (child.exitCode === null) await once(child, "exit");
      await close();
    },
    kill: () => end(child, close, "SIGKILL"),
    quit: () => end(child, close, "SIGTERM"),
  };
}

/** Asks the shim by Node's channel between two processes. */
function desktopOf(child: ChildProcess): Desktop {
  let lastId = 0;
  return {
    look: async (deed = { do: "look" }) => {
      const question: Question = { ...deed, id: ++lastId };
      const answers = on(child, "message");
      child.send(question);
      for await (const [answer] of answers as AsyncIterable<[Answer]>) {
        if (answer.id !== question.id) continue;
        if (answer.error !== undefined) throw new Error(answer.error);
        return answer.desk;
      }
      throw new Error("the shim did not answer");
    },
  };
}

/** A browser for windows that nobody looks at. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch(launchOptions(findUnseenBrowser()));

/** @throws Error on a machine without a browser; `npm test` installs one where it can */
function launchOptions(executablePath: string | undefined) {
  if (executablePath === undefined) throw new Error("there is no Chromium on this machine");
  return { executablePath, args: browserArguments(executablePath) };
}

type View = { page: Page; close: () => Promise<void> };

async function openUnseen(
  address: string,
  openBrowser: (() => Promise<Browser>) | undefined,
): Promise<View> {
  const browser = await (openBrowser ?? launchBrowser)();
  const context = await browser.newContext({ viewport: { width: 1080, height: 720 } });
  const page = await context.newPage();
  await page.goto(address);
  const close = () => (openBrowser === undefined ? browser.close() : context.close());
  return { page, close };
}

async function openOn(
  { display, x, y, width, height }: ScreenArea,
  address: string,
): Promise<View> {
  const { executablePath, args } = launchOptions(findBrowser());
  const context = await chromium.launchPersistentContext("", {
    headless: false,
    executablePath,
    args: [
      ...args,
      `--app=${address}`,
      `--window-position=${x},${y}`,
      `--window-size=${width},${height}`,
    ],
    env: { ...process.env, DISPLAY: display },
    viewport: null,
  });
  return {
    page: context.pages()[0] ?? (await context.waitForEvent("page")),
    close: () => context.close(),
  };
}

/** What the shim prints: where its windows are. */
function linesOf(child: ChildProcess): { after(beginning: string): Promise<string> } {
  if (child.stdout === null) throw new Error("the shim was started without a pipe");
  const printed: string[] = [];
  const lines = createInterface({ input: child.stdout }).on("line", (line) => printed.push(line));
  return {
    after: async (beginning) => {
      for (;;) {
        const line = printed.find((one) => one.startsWith(beginning));
        if (line !== undefined) return line.slice(beginning.length);
        const heard = await Promise.race([once(lines, "line"), once(lines, "close")]);
        if (heard.length === 0)
          throw new Error("the shim ended before it said where the window is");
      }
    },
  };
}

async function end(
  child: ChildProcess,
  close: () => Promise<void>,
  signal: NodeJS.Signals,
): Promise<void> {
  await close();
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill(signal);
  await gone;
}
