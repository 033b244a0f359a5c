import { isHotkey } from "../../electron/contract/hotkey.ts";
import { listed } from "../../electron/language/lists.ts";
import { capsOf } from "./key-caps.ts";
import { onMac } from "./platform.ts";

/** What a press means while the user chooses a hotkey. */
export type Choosing =
  | { readonly does: "leave" | "cancel" | "clear" | "wait" | "refuse" }
  | { readonly does: "choose"; readonly keys: string };

type Press = Pick<
  KeyboardEvent,
  "key" | "code" | "ctrlKey" | "altKey" | "shiftKey" | "metaKey" | "getModifierState"
>;

const modifiers = new Set(["Control", "Alt", "Shift", "Meta", "AltGraph"]);
const alone: ReadonlyMap<string, Choosing["does"] & ("leave" | "cancel" | "clear")> = new Map([
  ["Tab", "leave"],
  ["Escape", "cancel"],
  ["Backspace", "clear"],
]);

/** Programs of mail have no such keys; Ctrl+Shift+M begins a new mail in Outlook. */
export const suggestedHotkey = onMac ? "Alt+Command+P" : "Control+Alt+P";

export function choosingOf(press: Press): Choosing {
  const { key, ctrlKey, altKey, metaKey } = press;
  if (modifiers.has(key)) return { does: "wait" };
  const deed = ctrlKey || altKey || metaKey ? undefined : alone.get(key);
  if (deed !== undefined) return { does: deed };
  // AltGr is for signs; the Windows key is the system's.
  if (press.getModifierState("AltGraph") || (metaKey && !onMac)) return { does: "refuse" };
  const keys = acceleratorOf(press);
  return isHotkey(keys) ? { does: "choose", keys } : { does: "refuse" };
}

function acceleratorOf({ key, code, ctrlKey, altKey, shiftKey, metaKey }: Press): string {
  return [
    ...(ctrlKey ? ["Control"] : []),
    ...(altKey ? ["Alt"] : []),
    ...(shiftKey ? ["Shift"] : []),
    ...(metaKey ? ["Command"] : []),
    keyOf(key, code),
  ].join("+");
}

/** With Shift or Option a key writes another sign; then its place on the keyboard names it. */
function keyOf(key: string, code: string): string {
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  if (digit !== undefined) return digit;
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  if (code === "Space") return code;
  return /^Key([A-Z])$/.exec(code)?.[1] ?? key.replace(/^Arrow/, "");
}

/** In a sentence: "Ctrl+Alt+P". */
export const hotkeyWords = (keys: string): string => capsOf(keys).join("+");

/** The keys of which two are held. */
export const heldKeys = (): string =>
  listed(["Control", "Alt", "Shift", ...(onMac ? ["Command"] : [])].flatMap(capsOf));
