/** Behaviours of Electron's that its spec/api-menu-spec.ts and spec/api-menu-item-spec.ts show. */
import { describe, expect, test, vi } from "vitest";
import { ShimMenu, ShimMenuItem } from "../../../../../build/electron-shim/electron/menu.ts";

type Template = Parameters<typeof ShimMenu.buildFromTemplate>[0];
const menuOf = (template: unknown): ShimMenu => ShimMenu.buildFromTemplate(template as Template);

describe("a menu of the shim", () => {
  test.for([
    ["hello", "Menu template must be an array"],
    [[undefined], "must have at least one of label, role or type"],
    [[{ visible: true }], "must have at least one of label, role or type"],
    [[{ label: "a", type: "no-type" }], "Unknown menu item type: no-type"],
    [[{ label: "a", type: "submenu" }], "Invalid submenu"],
    [[{ label: "a", before: ["b"] }], "The shim sorts no menus"],
  ] as [unknown, string][])("refuses the template %j", ([template, message]) => {
    expect(() => menuOf(template)).toThrow(message);
  });

  test("refuses an item at a place that there is not", () => {
    const menu = menuOf([{ label: "a" }]);
    const item = new ShimMenuItem({ label: "b" });
    expect(() => {
      menu.insert(2, item);
    }).toThrow("Position 2 cannot be greater than the total MenuItem count");
    expect(() => {
      menu.insert(-1, item);
    }).toThrow("Position -1 cannot be less than 0");
  });

  test("has no separators at its edges, and none after another", () => {
    const line = { type: "separator" };
    const menu = menuOf([line, { label: "a" }, line, line, { label: "b" }, line]);
    expect(menu.items.map(({ label, type }) => (type === "separator" ? "-" : label))).toEqual([
      ...["a", "-", "b"],
    ]);
  });

  test("gives a role its label, its shortcut and its submenu", () => {
    const [edit] = menuOf([{ role: "editMenu" }]).items;
    expect(edit?.label).toBe("Edit");
    const undo = edit?.submenu?.items[0];
    expect([undo?.role, undo?.label, undo?.accelerator]).toEqual([
      ...["undo", "Undo", "CommandOrControl+Z"],
    ]);
  });

  test("checks one item of a radio group, and turns a checkbox", () => {
    const { items } = menuOf([
      { label: "a", type: "radio", checked: true },
      { label: "b", type: "radio" },
      { type: "separator" },
      { label: "c", type: "checkbox" },
    ]);
    items[1]?.click();
    items[3]?.click();
    expect(items.map(({ checked }) => checked)).toEqual([false, true, false, true]);
  });

  test("calls no handler of an item whose role does something", () => {
    const click = vi.fn<() => void>();
    const close = vi.fn<() => void>();
    const window = { close, minimize: vi.fn<() => void>(), webContents: { reload: click } };
    menuOf([{ role: "close", click }]).items[0]?.click({}, window);
    expect([close.mock.calls.length, click.mock.calls.length]).toEqual([1, 0]);
    menuOf([{ role: "help", click }]).items[0]?.click({}, window);
    expect(click).toHaveBeenCalledOnce();
  });
});
