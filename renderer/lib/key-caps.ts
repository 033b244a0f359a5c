import { text, type MessageId } from "../../electron/language/text.ts";
import { onMac } from "./platform.ts";

/** The caps of the keys that are pressed together: "Ctrl", "Z". */
export const capsOf = (keys: string): string[] => keys.split("+").map(capOf);

function capOf(key: string): string {
  const sign = onMac ? signsOnMac.get(key) : undefined;
  if (sign !== undefined) return sign;
  const words = caps.get(key);
  return words === undefined ? key : text(words);
}

const signsOnMac: ReadonlyMap<string, string> = new Map([
  ["Mod", "⌘"],
  ["Command", "⌘"],
  ["Control", "⌃"],
  ["Alt", "⌥"],
]);

type CapId = Extract<MessageId, `shortcuts.key.${string}`>;

const caps: ReadonlyMap<string, CapId> = new Map([
  ["Mod", "shortcuts.key.control"],
  ["Control", "shortcuts.key.control"],
  ["Alt", "shortcuts.key.alt"],
  ["Shift", "shortcuts.key.shift"],
  ["Space", "shortcuts.key.space"],
  ["Enter", "shortcuts.key.enter"],
  ["Escape", "shortcuts.key.escape"],
  ["Delete", "shortcuts.key.delete"],
  ["Backspace", "shortcuts.key.backspace"],
  ["Home", "shortcuts.key.home"],
  ["End", "shortcuts.key.end"],
  ["ArrowDown", "shortcuts.key.down"],
  ["ArrowUp", "shortcuts.key.up"],
  ["ArrowLeft", "shortcuts.key.left"],
  ["ArrowRight", "shortcuts.key.right"],
  // As accelerators name them.
  ["Down", "shortcuts.key.down"],
  ["Up", "shortcuts.key.up"],
  ["Left", "shortcuts.key.left"],
  ["Right", "shortcuts.key.right"],
]);
