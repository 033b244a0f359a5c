/**
 * What the desktop around the page would show, for tests: tray, notifications, windows. Where a
 * test starts the shim with a channel of Node's, it asks by that, and can do what a user does there.
 */
import { globalShortcut } from "./global-shortcut.ts";
import { isInspected } from "./inspected.ts";
import type { ShimMenuItem } from "./menu.ts";
import { shownNotifications } from "./notification.ts";
import { openWindows } from "./open-windows.ts";
import { preventable } from "./preventable.ts";
import { shownTrays } from "./tray.ts";

export type Deed =
  | { readonly do: "look" | "click-tray" | "click-notification" | "close-windows" }
  /** Chooses an item of the tray's menu. */
  | { readonly do: "choose"; readonly label: string }
  /** Presses a hotkey, in whatever program. */
  | { readonly do: "press"; readonly keys: string };

export type Question = Deed & { readonly id: number };

export type Desk = {
  readonly trays: readonly {
    readonly toolTip: string;
    readonly items: readonly { readonly label: string; readonly enabled: boolean }[];
  }[];
  readonly notifications: readonly { readonly title: string; readonly body: string }[];
  readonly windows: number;
  /** The hotkeys that the app has, in small letters. */
  readonly hotkeys: readonly string[];
};

export type Answer = { readonly id: number; readonly desk: Desk; readonly error?: string };

export function answerInspector(): void {
  if (!isInspected()) return;
  process.on("message", (question: Question) => {
    const error = errorOf(() => {
      act(question);
    });
    const answer: Answer = { id: question.id, desk: desk(), ...(error !== undefined && { error }) };
    process.send?.(answer);
  });
  // The one who asked is gone; the app goes on without.
  process.on("disconnect", () => undefined);
}

function errorOf(work: () => void): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return String(error);
  }
}

function act(deed: Deed): void {
  switch (deed.do) {
    case "look":
      return;
    case "click-tray":
      shownTrays()[0]?.emit("click", preventable({}));
      return;
    case "choose":
      choose(deed.label);
      return;
    case "press":
      press(deed.keys);
      return;
    case "click-notification":
      shownNotifications().at(-1)?.emit("click", preventable({}));
      return;
    case "close-windows":
      for (const window of [...openWindows]) window.close();
  }
}

function choose(label: string): void {
  const item = trayItems().find((one) => one.label === label);
  if (item?.enabled !== true) throw new Error(`the tray has no item "${label}" to choose`);
  item.click();
}

function press(keys: string): void {
  const pressed = globalShortcut.held.get(keys.toLowerCase());
  if (pressed === undefined) throw new Error(`the app has no hotkey "${keys}"`);
  pressed();
}

const trayItems = (): ShimMenuItem[] => shownTrays().flatMap(({ look }) => look.menu?.items ?? []);

const desk = (): Desk => ({
  trays: shownTrays().map(({ look }) => ({
    toolTip: look.toolTip,
    items: (look.menu?.items ?? [])
      .filter(({ type }) => type !== "separator")
      .map(({ label, enabled }) => ({ label, enabled })),
  })),
  notifications: shownNotifications().map(({ title, body }) => ({ title, body })),
  windows: openWindows.size,
  hotkeys: [...globalShortcut.held.keys()],
});
