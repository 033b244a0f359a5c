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

const modifiers = new Set(
  "cmd command ctrl control cmdorctrl commandorcontrol alt option altgr shift super meta".split(
    " ",
  ),
);
const named = new Set([
  ..."plus space tab capslock numlock scrolllock backspace delete insert return enter".split(" "),
  ..."up down left right home end pageup pagedown escape esc printscreen".split(" "),
  ..."volumeup volumedown volumemute".split(" "),
  ..."medianexttrack mediaprevioustrack mediastop mediaplaypause".split(" "),
  ..."numdec numadd numsub nummult numdiv".split(" "),
]);

/** Whether Electron reads it: modifiers, and one key at the end. */
export function isAccelerator(accelerator: string): boolean {
  const words = accelerator.toLowerCase().split("+");
  const key = words.pop() ?? "";
  const isKey = /^(?:[!-~]|f(?:[1-9]|1\d|2[0-4])|num\d)$/.test(key) || named.has(key);
  return isKey && words.every((word) => modifiers.has(word));
}
