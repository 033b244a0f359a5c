import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { confirmClear } from "../../../electron/desktop/dialogs.ts";
import { applyLanguage } from "../../../electron/desktop/language.ts";
import { describeLink } from "../../../electron/desktop/links.ts";
import { setMenu } from "../../../electron/desktop/menu.ts";
import { OutboxNotifier, type Words } from "../../../electron/desktop/outbox-notifier.ts";
import { answerPages } from "../../../electron/desktop/pages.ts";
import { firstPage } from "../../../electron/desktop/address.ts";
import { speakInMain } from "../../../electron/language/main-catalogs.ts";
import { spokenLanguage } from "../../../electron/language/text.ts";
import { lostNotice, recoveryNotice } from "../../../electron/workspace/data/recovery-notice.ts";
import { app, BrowserWindow, dialog, Menu } from "../../support/electron.ts";

vi.mock("electron", () => import("../../support/electron.ts"));

/** A word that the pseudo-language has not touched. */
const plain = /(?<!\p{L})[a-z]{3,}(?!\p{L})/iu;
const names = /Mailpin|\bx\.example\b/g;
const untouched = (words: readonly string[]) =>
  words.filter((one) => plain.test(one.replaceAll(names, "")));

type Item = Electron.MenuItemConstructorOptions;
const itemsOf = (items: readonly Item[]): Item[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])]);

function menuOn(platform: NodeJS.Platform): Item[] {
  vi.stubGlobal("process", Object.create(process, { platform: { value: platform } }));
  const nothing = () => undefined;
  setMenu({
    openMails: nothing,
    openSettings: nothing,
    openShortcuts: nothing,
    openMailHelp: nothing,
  });
  const template = Menu.setApplicationMenu.mock.lastCall?.[0] as unknown as readonly Item[];
  return itemsOf(template).filter(({ type }) => type !== "separator");
}

afterEach(async () => {
  vi.unstubAllGlobals();
  await speakInMain("en");
});

describe("in another language", () => {
  beforeEach(() => speakInMain("en-XA"));

  it.each(["linux", "win32", "darwin"] as const)(
    "the menu is, with all roles, on %s",
    (platform) => {
      const items = menuOn(platform);
      expect(items.length).toBeGreaterThan(20);
      // macOS names the app's own menu itself.
      const labels = items
        .filter(({ role }) => role !== "appMenu")
        .map(({ label = "none" }) => label);
      expect(untouched(labels)).toEqual([]);
    },
  );

  it("a question is", async () => {
    dialog.showMessageBox.mockResolvedValueOnce({ response: 0, checkboxChecked: false });
    await confirmClear(new BrowserWindow() as unknown as Electron.BrowserWindow, "for-good");
    const { message, detail, buttons } = (dialog.showMessageBox.mock.lastCall ?? []).at(-1) as {
      message: string;
      detail: string;
      buttons: string[];
    };
    expect(untouched([message, detail, ...buttons])).toEqual([]);
    expect(untouched([describeLink("https://x.example/")?.message ?? ""])).toEqual([]);
  });

  it("a notification is", () => {
    const shown: Words[] = [];
    const notifier = new OutboxNotifier({
      now: () => 0,
      filedSince: () => 2,
      isWatched: () => false,
      show: (words) => shown.push(words),
    });
    const status = { waiting: 0, sending: 0, needYou: 0, goingOn: 0, isOffline: false };
    notifier.update({ ...status, sending: 2 });
    notifier.update({ ...status, needYou: 1 });
    expect(shown).toHaveLength(1);
    expect(untouched(shown.flatMap(({ title, body }) => [title, body]))).toEqual([]);
  });

  it("a notice is", () => {
    const notices = [
      recoveryNotice({ restored: {}, back: 2, unreadable: 1, folder: "/x" }),
      lostNotice(Array.from({ length: 12 }, () => "1")),
    ];
    const words = notices.flatMap(({ title, message }) => [title, message]);
    // The pseudo-language joins a list as English does.
    expect(untouched(words.map((one) => one.replace(", and ", ", ")))).toEqual([]);
  });

  it("the words beside a mail's own are", async () => {
    const preview = {
      body: () => Promise.resolve(Buffer.from("<p>Hi</p>")),
      image: () => Promise.resolve(undefined),
      attached: () => Promise.resolve(undefined),
    };
    const mail = `/preview/${"0".repeat(8)}-0000-4000-8000-${"0".repeat(12)}/`;
    const page = await answerPages("/", preview)(new Request(new URL(mail, firstPage)));
    const contents = [...(await page.text()).matchAll(/content:"([^"]*)"/g)].map(([, one]) => one);
    expect(contents).toHaveLength(2);
    expect(untouched(contents as string[])).toEqual([]);
  });
});

it("in English the menu has the words of Electron's roles", () => {
  const labels = (platform: NodeJS.Platform) => menuOn(platform).map(({ label }) => label);
  expect(labels("linux")).toEqual(
    expect.arrayContaining(["File", "Quit", "Undo", "Select All", "Actual Size", "Minimize"]),
  );
  expect(labels("win32")).toContain("Exit");
  expect(labels("darwin")).toEqual(
    expect.arrayContaining(["About Mailpin", "Hide Others", "Quit Mailpin", "Close Window"]),
  );
});

describe("the language of the system", () => {
  it("is the first one of its list that Mailpin speaks", async () => {
    app.getPreferredSystemLanguages.mockReturnValueOnce(["gsw-CH", "fr-CH", "de"]);
    expect(await applyLanguage("system")).toBe(true);
    expect(spokenLanguage()).toBe("fr");
    expect(await applyLanguage("fr")).toBe(false);
  });
});
