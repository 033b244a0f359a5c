import { EventEmitter } from "node:events";
import type { Key } from "../wire/messages.ts";

type Options = Electron.MenuItemConstructorOptions;

/** `MenuItem`: the entry of a template, which can be found and clicked. */
export class ShimMenuItem {
  readonly id: string;
  readonly label: string;
  readonly type: NonNullable<Options["type"]>;
  readonly role: Options["role"];
  readonly accelerator: string | undefined;
  readonly submenu: ShimMenu | undefined;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  readonly click: () => void;

  constructor(options: Options) {
    this.id = options.id ?? "";
    this.label = options.label ?? options.role ?? "";
    this.type = options.type ?? (options.submenu === undefined ? "normal" : "submenu");
    this.role = options.role;
    this.accelerator = options.accelerator;
    this.submenu = Array.isArray(options.submenu)
      ? ShimMenu.buildFromTemplate(options.submenu)
      : undefined;
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.checked = options.checked ?? false;
    // Handlers get the item and the window. Ours are not Electron's objects, but have what handlers
    // use.
    this.click = () => {
      (options.click as ((item: unknown) => void) | undefined)?.(this);
    };
  }
}

const changes = new EventEmitter<{ changed: [] }>();

/** `Menu`: kept, not drawn. The shortcuts of the application menu work in the page. */
export class ShimMenu extends EventEmitter implements Pick<Electron.Menu, "popup" | "closePopup"> {
  static #application: ShimMenu | null = null;

  static buildFromTemplate(template: readonly (Options | ShimMenuItem)[]): ShimMenu {
    const menu = new ShimMenu();
    for (const item of template)
      menu.append(item instanceof ShimMenuItem ? item : new ShimMenuItem(item));
    return menu;
  }

  static setApplicationMenu(menu: ShimMenu | null): void {
    ShimMenu.#application = menu;
    changes.emit("changed");
  }

  static getApplicationMenu(): ShimMenu | null {
    return ShimMenu.#application;
  }

  readonly items: ShimMenuItem[] = [];

  append(item: ShimMenuItem): void {
    this.items.push(item);
  }

  insert(position: number, item: ShimMenuItem): void {
    this.items.splice(position, 0, item);
  }

  getMenuItemById(id: string): ShimMenuItem | null {
    return allItems(this).find((item) => item.id === id) ?? null;
  }

  popup(): void {
    // There is no place to draw it.
  }

  closePopup(): void {
    // As popup.
  }
}

const allItems = (menu: ShimMenu): ShimMenuItem[] =>
  menu.items.flatMap((item) => [
    item,
    ...(item.submenu === undefined ? [] : allItems(item.submenu)),
  ]);

const commands = (): ShimMenuItem[] => allItems(ShimMenu.getApplicationMenu() ?? new ShimMenu());

/** The shortcuts of the application menu; `command` is the position of the item. */
export const applicationKeys = (): Key[] =>
  commands().flatMap(({ accelerator, enabled }, command) =>
    accelerator === undefined || !enabled
      ? []
      : [{ command, ...readAccelerator(accelerator, process.platform) }],
  );

export function pressKey(command: number): void {
  commands()[command]?.click();
}

/** @returns a function that stops the listening */
export function onKeysChanged(listener: () => void): () => void {
  changes.on("changed", listener);
  return () => changes.off("changed", listener);
}

/** @see https://www.electronjs.org/docs/latest/tutorial/keyboard-shortcuts#accelerators */
export function readAccelerator(
  accelerator: string,
  platform: NodeJS.Platform,
): Omit<Key, "command"> {
  const words = accelerator.toLowerCase().split("+");
  const has = (...names: string[]) => names.some((name) => words.includes(name));
  const either = has("cmdorctrl", "commandorcontrol");
  const mac = platform === "darwin";
  const last = words.at(-1) ?? "";
  return {
    key: keyNames[last] ?? last,
    ctrl: has("ctrl", "control") || (either && !mac),
    meta: has("cmd", "command", "super", "meta") || (either && mac),
    alt: has("alt", "option", "altgr"),
    shift: has("shift"),
  };
}

const keyNames: Readonly<Record<string, string>> = {
  plus: "+",
  space: " ",
  esc: "escape",
  return: "enter",
  up: "arrowup",
  down: "arrowdown",
  left: "arrowleft",
  right: "arrowright",
};
