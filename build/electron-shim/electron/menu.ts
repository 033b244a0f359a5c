import { EventEmitter } from "node:events";
import type { Key } from "../wire/messages.ts";

type Options = Electron.MenuItemConstructorOptions;

/** `MenuItem`: what a template said, to be looked up and clicked. */
export class StandInMenuItem {
  readonly id: string;
  readonly label: string;
  readonly type: NonNullable<Options["type"]>;
  readonly role: Options["role"];
  readonly accelerator: string | undefined;
  readonly submenu: StandInMenu | undefined;
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
      ? StandInMenu.buildFromTemplate(options.submenu)
      : undefined;
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.checked = options.checked ?? false;
    // Handlers are given the item and the window; ours are not Electron's objects, but have what
    // handlers look at.
    this.click = () => {
      (options.click as ((item: unknown) => void) | undefined)?.(this);
    };
  }
}

const changes = new EventEmitter<{ changed: [] }>();

/** `Menu`: kept, not drawn. The shortcuts of the application menu work in the page. */
export class StandInMenu
  extends EventEmitter
  implements Pick<Electron.Menu, "popup" | "closePopup">
{
  static #application: StandInMenu | null = null;

  static buildFromTemplate(template: readonly (Options | StandInMenuItem)[]): StandInMenu {
    const menu = new StandInMenu();
    for (const item of template)
      menu.append(item instanceof StandInMenuItem ? item : new StandInMenuItem(item));
    return menu;
  }

  static setApplicationMenu(menu: StandInMenu | null): void {
    StandInMenu.#application = menu;
    changes.emit("changed");
  }

  static getApplicationMenu(): StandInMenu | null {
    return StandInMenu.#application;
  }

  readonly items: StandInMenuItem[] = [];

  append(item: StandInMenuItem): void {
    this.items.push(item);
  }

  insert(position: number, item: StandInMenuItem): void {
    this.items.splice(position, 0, item);
  }

  getMenuItemById(id: string): StandInMenuItem | null {
    return allItems(this).find((item) => item.id === id) ?? null;
  }

  popup(): void {
    // There is no place to draw it.
  }

  closePopup(): void {
    // As popup.
  }
}

const allItems = (menu: StandInMenu): StandInMenuItem[] =>
  menu.items.flatMap((item) => [
    item,
    ...(item.submenu === undefined ? [] : allItems(item.submenu)),
  ]);

const commands = (): StandInMenuItem[] =>
  allItems(StandInMenu.getApplicationMenu() ?? new StandInMenu());

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

/** @returns a function that ends the listening */
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
