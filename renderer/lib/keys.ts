import { onMac } from "./platform.ts";

type Shortcut = {
  readonly does: string;
  /** What it does, for the user. */
  readonly words: string;
  /** As `nameOf` names a press. `Mod` is Ctrl, and on a Mac the Command key. */
  readonly keys: readonly string[];
  /** What the list of shortcuts shows in their place, where they are many. */
  readonly cap?: string;
};

type Area = { readonly title: string; readonly shortcuts: readonly Shortcut[] };

const digits = ["1", "2", "3", "4", "5", "6", "7", "8", "9"] as const;

/** All keys of the window. They work by this table, and the list of shortcuts shows it. */
export const areas = {
  window: {
    title: "Everywhere",
    shortcuts: [
      { does: "file", words: "File the selected mail", keys: ["Enter"] },
      { does: "file-all", words: "File all mails of the tray", keys: ["Mod+Enter"] },
      { does: "choose", words: "Choose a suggestion", keys: digits, cap: "1 – 9" },
      { does: "undo", words: "Take the latest filing back", keys: ["Mod+Z"] },
      { does: "find", words: "Find a record", keys: ["Mod+F", "Mod+K"] },
      { does: "open", words: "Open emails", keys: ["Mod+O"] },
      { does: "paste", words: "Open copied emails", keys: ["Mod+V"] },
      { does: "next-place", words: "Next area", keys: ["F6"] },
      { does: "previous-place", words: "Previous area", keys: ["Shift+F6"] },
      { does: "close", words: "Close the list, or stop reading", keys: ["Escape"] },
      { does: "settings", words: "Settings", keys: ["Mod+,"] },
      { does: "shortcuts", words: "This list", keys: ["?", "F1"] },
    ],
  },
  tray: {
    title: "In the tray",
    shortcuts: [
      { does: "next", words: "Next mail", keys: ["ArrowDown"] },
      { does: "previous", words: "Previous mail", keys: ["ArrowUp"] },
      { does: "first", words: "First mail", keys: ["Home"] },
      { does: "last", words: "Last mail", keys: ["End"] },
      { does: "unfold", words: "Open the group", keys: ["ArrowRight"] },
      { does: "fold", words: "Close the group", keys: ["ArrowLeft"] },
      {
        does: "add-next",
        words: "Select the next mail, too",
        keys: ["Shift+ArrowDown", "Shift+ArrowRight"],
      },
      {
        does: "add-previous",
        words: "Select the previous mail, too",
        keys: ["Shift+ArrowUp", "Shift+ArrowLeft"],
      },
      { does: "all", words: "Select all", keys: ["Mod+A"] },
      { does: "remove", words: "Remove the selected mails", keys: ["Delete", "Mod+Backspace"] },
    ],
  },
  list: {
    title: "In suggestions, in the outbox, and before all are filed",
    shortcuts: [
      { does: "next", words: "Next line", keys: ["ArrowDown"] },
      { does: "previous", words: "Previous line", keys: ["ArrowUp"] },
      { does: "first", words: "First line", keys: ["Home"] },
      { does: "last", words: "Last line", keys: ["End"] },
    ],
  },
  sent: {
    title: "In the list of sent mails",
    shortcuts: [
      { does: "next", words: "Next mail", keys: ["ArrowDown"] },
      { does: "previous", words: "Previous mail", keys: ["ArrowUp"] },
      { does: "first", words: "First mail", keys: ["Home"] },
      { does: "last", words: "Last mail", keys: ["End"] },
      { does: "remove", words: "Not needed", keys: ["Delete", "Mod+Backspace"] },
    ],
  },
  find: {
    title: "While you find a record",
    shortcuts: [
      { does: "next", words: "Next record", keys: ["ArrowDown"] },
      { does: "previous", words: "Previous record", keys: ["ArrowUp"] },
      { does: "first", words: "First record", keys: ["Home"] },
      { does: "last", words: "Last record", keys: ["End"] },
      { does: "pick", words: "Choose the record", keys: ["Enter"] },
      { does: "ask-crm", words: "Search in the CRM", keys: ["Mod+Enter"] },
      { does: "close", words: "Close the list", keys: ["Escape"] },
    ],
  },
  history: {
    title: "In the search of the history",
    shortcuts: [{ does: "clear", words: "Clear the search", keys: ["Escape"] }],
  },
} as const satisfies Record<string, Area>;

export type AreaName = keyof typeof areas;
export type Deed<A extends AreaName> = (typeof areas)[A]["shortcuts"][number]["does"];

/** A command for the whole window. */
export type Intent = Deed<"window">;

type Press = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;
type WindowPress = Press & Pick<KeyboardEvent, "repeat" | "isComposing" | "defaultPrevented">;

/**
 * @param target the target of the key event; may belong to the document of the mail's frame
 * @param singleKeys whether keys that write a sign count (WCAG 2.2, 2.1.4: users can turn them off)
 */
export function intentOf(
  press: WindowPress,
  target: Element | null,
  singleKeys: boolean,
): Intent | undefined {
  if (press.defaultPrevented || press.isComposing) return undefined;
  const intent = deedOf("window", press);
  if (isSign(press) && !(singleKeys && takesNoSigns(target))) return undefined;
  // A held key would file the whole tray.
  if (intent === "file" && (press.repeat || keepsEnter(target))) return undefined;
  // In a text field Ctrl+Z undoes typing, and Ctrl+Enter searches the CRM.
  if ((intent === "undo" || intent === "file-all") && isWithin(target, textField)) return undefined;
  return intent;
}

/** The place of a suggestion that a digit chooses, from 0; undefined for other keys. */
export const placeOfDigit = (press: Press): number | undefined =>
  deedOf("window", press) === "choose" ? Number(press.key) - 1 : undefined;

/** Digits and question marks are typed in text fields, and find an option of a select. */
export const takesNoSigns = (target: Element | null): boolean =>
  !isWithin(target, `${textField}, select`);

/** A key that alone writes a letter, a digit or another sign. */
const isSign = ({ key, ctrlKey, metaKey }: Press): boolean =>
  key.length === 1 && !ctrlKey && !metaKey;

/** What a press does in this part of the window. */
export function deedOf<A extends AreaName>(area: A, press: Press): Deed<A> | undefined {
  if (press.altKey) return undefined;
  const name = nameOf(press);
  const { shortcuts }: { readonly shortcuts: readonly (Shortcut & { does: Deed<A> })[] } =
    areas[area];
  return shortcuts.find(({ keys }) => keys.includes(name))?.does;
}

/** "Mod+Z", "Shift+F6". Shift counts for no sign: the layout decides which ones need it. */
function nameOf({ key, ctrlKey, metaKey, shiftKey }: Press): string {
  const hasNoCase = key.length === 1 && key.toLowerCase() === key.toUpperCase();
  return [
    ...(ctrlKey || metaKey ? ["Mod"] : []),
    ...(shiftKey && !hasNoCase ? ["Shift"] : []),
    key.length === 1 ? key.toUpperCase() : key,
  ].join("+");
}

/** The caps of the keys that are pressed together: "Ctrl", "Z". */
export const capsOf = (keys: string): string[] =>
  keys.split("+").map((key) => caps.get(key) ?? key);

const caps = new Map([
  ["Mod", onMac ? "⌘" : "Ctrl"],
  ["ArrowDown", "Down"],
  ["ArrowUp", "Up"],
  ["ArrowLeft", "Left"],
  ["ArrowRight", "Right"],
  ["Escape", "Esc"],
  ["Delete", "Del"],
]);

const textField = "input:not([type=checkbox], [type=radio]), textarea";

/**
 * Buttons, links and open lists handle Enter themselves. Tray rows are buttons only for selection,
 * so `data-enter="file"` exempts them.
 */
function keepsEnter(target: Element | null): boolean {
  if (isWithin(target, "[data-enter=file]")) return false;
  return isWithin(
    target,
    "button, a[href], summary, select, textarea, [aria-expanded=true], [data-enter=keep]",
  );
}

/** Without a focused element, the target may be the document, which has no `closest`. */
const isWithin = (target: Element | null, selector: string): boolean =>
  target !== null && "closest" in target && target.closest(selector) !== null;
