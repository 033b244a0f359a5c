import { EventEmitter } from "node:events";
import type { Key } from "../wire/messages.ts";
import { readAccelerator } from "./accelerator.ts";
import { defaultsOf, doRole } from "./menu-roles.ts";

type Options = Electron.MenuItemConstructorOptions;
type Type = NonNullable<Options["type"]>;
type Clicked = Parameters<typeof doRole>[1];

const types: readonly unknown[] = [
  ...["normal", "separator", "submenu", "checkbox", "radio", "header", "palette"],
];
let lastCommandId = 0;

/** `MenuItem`: the entry of a template, which can be found and clicked. */
export class ShimMenuItem {
  static readonly name = "MenuItem";
  readonly id: string | undefined;
  readonly type!: Type;
  readonly role!: string | null;
  readonly accelerator!: string | null;
  readonly submenu!: ShimMenu | null;
  readonly commandId!: number;
  readonly groupId: number | undefined;
  readonly icon: unknown = null;
  label = "";
  sublabel = "";
  toolTip = "";
  enabled = true;
  visible = true;
  checked = false;
  readonly registerAccelerator: boolean;
  readonly click: (event?: unknown, window?: Clicked) => void;

  /** @throws Error in Electron's words for a type that there is not, and a submenu without items */
  constructor(options: Options) {
    const role = options.role?.toLowerCase() ?? null;
    const defaults = defaultsOf(role ?? "");
    const submenu = menuOf(options.submenu ?? defaults.submenu);
    const type = options.type ?? (submenu === null ? defaults.type : "submenu");
    if (type === "submenu" && submenu === null) throw new Error("Invalid submenu");
    if (!types.includes(type)) throw new Error(`Unknown menu item type: ${type}`);
    refuseOrder(options);
    for (const [name, value] of Object.entries(options) as [string, unknown][])
      if (value !== null && value !== undefined && !(name in this))
        Object.assign(this, { [name]: value });
    this.id = options.id;
    this.label = options.label ?? defaults.label;
    this.sublabel = options.sublabel ?? "";
    this.toolTip = options.toolTip ?? "";
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.checked = options.checked ?? false;
    this.registerAccelerator = options.registerAccelerator ?? defaults.registerAccelerator;
    const accelerator = options.accelerator ?? defaults.accelerator ?? null;
    for (const [name, value] of Object.entries({ type, role, accelerator, submenu }))
      lock(this, name, value);
    lock(this, "commandId", ++lastCommandId);
    const { click } = options;
    this.click = (event, window) => {
      if (this.type === "checkbox" || this.type === "radio") this.checked = !this.checked;
      if (doRole(this.role ?? "", window)) return;
      // Handlers get the item and the window. Ours are not Electron's objects, but have what
      // handlers use.
      if (typeof click === "function")
        (click as (...given: unknown[]) => void)(this, window, event);
    };
  }

  getDefaultRoleAccelerator(): string | undefined {
    return defaultsOf(this.role ?? "").accelerator;
  }
}

/** A property that cannot be set any more. */
function lock(item: object, name: string, value: unknown): void {
  Object.defineProperty(item, name, { value, writable: false, enumerable: true });
}

/** @throws Error because the shim keeps items in the order of their template */
function refuseOrder(options: Options): void {
  const word = (["before", "after", "beforeGroupContaining", "afterGroupContaining"] as const).find(
    (name) => options[name] !== undefined,
  );
  if (word !== undefined) throw new Error(`The shim sorts no menus: ${word}.`);
}

function menuOf(submenu: unknown): ShimMenu | null {
  if (submenu instanceof ShimMenu) return submenu;
  return Array.isArray(submenu) ? ShimMenu.buildFromTemplate(submenu as Options[]) : null;
}

const changes = new EventEmitter<{ changed: [] }>();
let lastGroupId = 0;
/** The item of a radio group that is checked, by the group. */
const checkedOf = new Map<number, ShimMenuItem>();

/** `Menu`: kept, not drawn. The shortcuts of the application menu work in the page. */
export class ShimMenu extends EventEmitter {
  static override readonly name = "Menu";
  static #application: ShimMenu | null = null;

  /** @throws TypeError in Electron's words */
  static buildFromTemplate(template: readonly (Options | ShimMenuItem)[]): ShimMenu {
    if (!Array.isArray(template))
      throw new TypeError("Invalid template for Menu: Menu template must be an array");
    if (!template.every(isEntry))
      throw new TypeError(
        "Invalid template for MenuItem: must have at least one of label, role or type",
      );
    const menu = new ShimMenu();
    for (const item of withoutExtraSeparators(template))
      menu.append(item instanceof ShimMenuItem ? item : new ShimMenuItem(item));
    return menu;
  }

  /** @throws TypeError in Electron's words */
  static setApplicationMenu(menu: ShimMenu | null): void {
    if (menu !== null && !(menu instanceof ShimMenu)) throw new TypeError("Invalid menu");
    ShimMenu.#application = menu;
    changes.emit("changed");
  }

  static getApplicationMenu(): ShimMenu | null {
    return ShimMenu.#application;
  }

  readonly items: ShimMenuItem[] = [];

  append(item: ShimMenuItem): void {
    this.insert(this.items.length, item);
  }

  /** @throws TypeError and RangeError in Electron's words */
  insert(position: number, item: ShimMenuItem): void {
    if (!(item instanceof ShimMenuItem)) throw new TypeError("Invalid item");
    if (position < 0) throw new RangeError(`Position ${position} cannot be less than 0`);
    if (position > this.items.length)
      throw new RangeError(`Position ${position} cannot be greater than the total MenuItem count`);
    if (item.type === "radio") this.#joinGroup(item, position);
    this.items.splice(position, 0, item);
  }

  getMenuItemById(id: string): ShimMenuItem | null {
    return allItems(this).find((item) => item.id === id) ?? null;
  }

  /** Electron's own name for what a click on the drawn menu, or its shortcut, does. */
  _executeCommand(event: unknown, commandId: number, window?: Clicked): void {
    this.items.find((item) => item.commandId === commandId)?.click(event, window);
  }

  popup(): never {
    throw new Error("The shim draws no menus.");
  }

  closePopup(): void {
    // As popup.
  }

  /** Radio items between two separators are a group, of which one is checked. */
  #joinGroup(item: ShimMenuItem, position: number): void {
    const before = this.items.slice(0, position);
    const start = before.findLastIndex(({ type }) => type === "separator") + 1;
    const neighbour = before.slice(start).find(({ type }) => type === "radio");
    const groupId = neighbour?.groupId ?? ++lastGroupId;
    lock(item, "groupId", groupId);
    if (item.checked) checkedOf.set(groupId, item);
    Object.defineProperty(item, "checked", {
      enumerable: true,
      get: () => checkedOf.get(groupId) === item,
      // Whatever is set, as in Electron.
      set: () => checkedOf.set(groupId, item),
    });
  }
}

const isEntry = (item: unknown): boolean =>
  typeof item === "object" &&
  item !== null &&
  (Object.hasOwn(item, "label") ||
    Object.hasOwn(item, "role") ||
    ("type" in item && item.type === "separator"));

type Entry = Options | ShimMenuItem;
const isShownSeparator = ({ type, visible }: Entry): boolean =>
  type === "separator" && visible !== false;

/** Separators at the edges, and those after another one. */
const withoutExtraSeparators = (template: readonly Entry[]): Entry[] =>
  template
    .filter((item, at) => !isShownSeparator(item) || template[at - 1]?.type !== "separator")
    .filter((item, at, all) => !isShownSeparator(item) || (at !== 0 && at !== all.length - 1));

const allItems = (menu: ShimMenu): ShimMenuItem[] =>
  menu.items.flatMap((item) => [item, ...(item.submenu === null ? [] : allItems(item.submenu))]);

const commands = (): ShimMenuItem[] => allItems(ShimMenu.getApplicationMenu() ?? new ShimMenu());

/**
 * The shortcuts of the application menu; `command` is the position of the item. Those of roles are
 * the browser's.
 */
export const applicationKeys = (): Key[] =>
  commands().flatMap(({ accelerator, enabled, role }, command) =>
    accelerator === null || role !== null || !enabled
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
