import type { Key } from "../wire/messages.ts";

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
