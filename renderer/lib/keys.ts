import { languages } from "../../electron/language/languages.ts";
import { spokenLanguage, type MessageId } from "../../electron/language/text.ts";
import { onMac } from "./platform.ts";

type Shortcut = {
  readonly does: string;
  /** Says what it does. */
  readonly words: MessageId;
  /** As `nameOf` names a press. `Mod` is Ctrl, and on a Mac the Command key. */
  readonly keys: readonly string[];
  /** What the list of shortcuts shows in their place, where they are many. */
  readonly cap?: string;
};

type Area = { readonly title: MessageId; readonly shortcuts: readonly Shortcut[] };

const digits = ["1", "2", "3", "4", "5", "6", "7", "8", "9"] as const;

/** All keys of the window. They work by this table, and the list of shortcuts shows it. */
export const areas = {
  window: {
    title: "shortcuts.in.window",
    shortcuts: [
      { does: "file", words: "shortcuts.file", keys: ["Enter"] },
      { does: "file-all", words: "shortcuts.file-all", keys: ["Mod+Enter"] },
      { does: "choose", words: "shortcuts.choose-suggestion", keys: digits, cap: "1 – 9" },
      { does: "undo", words: "shortcuts.undo", keys: ["Mod+Z"] },
      { does: "find", words: "shortcuts.find", keys: ["Mod+F", "Mod+K"] },
      { does: "open", words: "shortcuts.open", keys: ["Mod+O"] },
      { does: "paste", words: "shortcuts.paste", keys: ["Mod+V"] },
      { does: "next-place", words: "shortcuts.next-place", keys: ["F6"] },
      { does: "previous-place", words: "shortcuts.previous-place", keys: ["Shift+F6"] },
      { does: "close", words: "shortcuts.close-or-stop", keys: ["Escape"] },
      { does: "settings", words: "shortcuts.settings", keys: ["Mod+,"] },
      { does: "shortcuts", words: "shortcuts.this-list", keys: ["?", "F1"] },
    ],
  },
  tray: {
    title: "shortcuts.in.tray",
    shortcuts: [
      { does: "next", words: "shortcuts.next-mail", keys: ["ArrowDown"] },
      { does: "previous", words: "shortcuts.previous-mail", keys: ["ArrowUp"] },
      { does: "first", words: "shortcuts.first-mail", keys: ["Home"] },
      { does: "last", words: "shortcuts.last-mail", keys: ["End"] },
      { does: "unfold", words: "shortcuts.unfold", keys: ["ArrowRight"] },
      { does: "fold", words: "shortcuts.fold", keys: ["ArrowLeft"] },
      {
        does: "add-next",
        words: "shortcuts.add-next",
        keys: ["Shift+ArrowDown", "Shift+ArrowRight"],
      },
      {
        does: "add-previous",
        words: "shortcuts.add-previous",
        keys: ["Shift+ArrowUp", "Shift+ArrowLeft"],
      },
      { does: "all", words: "shortcuts.select-all", keys: ["Mod+A"] },
      { does: "remove", words: "shortcuts.remove", keys: ["Delete", "Mod+Backspace"] },
    ],
  },
  list: {
    title: "shortcuts.in.list",
    shortcuts: [
      { does: "next", words: "shortcuts.next-line", keys: ["ArrowDown"] },
      { does: "previous", words: "shortcuts.previous-line", keys: ["ArrowUp"] },
      { does: "first", words: "shortcuts.first-line", keys: ["Home"] },
      { does: "last", words: "shortcuts.last-line", keys: ["End"] },
    ],
  },
  sent: {
    title: "shortcuts.in.sent",
    shortcuts: [
      { does: "next", words: "shortcuts.next-mail", keys: ["ArrowDown"] },
      { does: "previous", words: "shortcuts.previous-mail", keys: ["ArrowUp"] },
      { does: "first", words: "shortcuts.first-mail", keys: ["Home"] },
      { does: "last", words: "shortcuts.last-mail", keys: ["End"] },
      { does: "remove", words: "shortcuts.not-needed", keys: ["Delete", "Mod+Backspace"] },
    ],
  },
  find: {
    title: "shortcuts.in.find",
    shortcuts: [
      { does: "next", words: "shortcuts.next-record", keys: ["ArrowDown"] },
      { does: "previous", words: "shortcuts.previous-record", keys: ["ArrowUp"] },
      { does: "first", words: "shortcuts.first-record", keys: ["Home"] },
      { does: "last", words: "shortcuts.last-record", keys: ["End"] },
      { does: "pick", words: "shortcuts.choose-record", keys: ["Enter"] },
      { does: "ask-crm", words: "shortcuts.search-crm", keys: ["Mod+Enter"] },
      { does: "close", words: "shortcuts.close-list", keys: ["Escape"] },
    ],
  },
  history: {
    title: "shortcuts.in.history",
    shortcuts: [{ does: "clear", words: "shortcuts.clear-search", keys: ["Escape"] }],
  },
  preview: {
    title: "shortcuts.in.preview",
    shortcuts: [
      { does: "previous", words: "shortcuts.previous-file", keys: ["ArrowLeft"] },
      { does: "next", words: "shortcuts.next-file", keys: ["ArrowRight"] },
    ],
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
  const name = asRead(nameOf(press));
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

/** The ways to press a shortcut that the list shows: keys that write a sign while they count. */
export function waysOf({ keys, cap }: Shortcut, singleKeys: boolean): readonly string[] {
  if (!singleKeys) return keys.filter((key) => key.length > 1).map(asRead);
  return cap === undefined ? keys.map(asRead) : [cap];
}

/** Left for right, and right for left, where the window is read from right to left. */
function asRead(key: string): string {
  if (languages[spokenLanguage()].direction === "ltr") return key;
  return key.endsWith("ArrowLeft")
    ? key.replace("ArrowLeft", "ArrowRight")
    : key.replace("ArrowRight", "ArrowLeft");
}

/**
 * A command's keys for assistive technology, as `aria-keyshortcuts` wants them.
 *
 * @see https://www.w3.org/TR/wai-aria-1.2/#aria-keyshortcuts
 */
export const ariaKeysOf = (intent: Intent): string | undefined =>
  areas.window.shortcuts
    .find(({ does }) => does === intent)
    ?.keys.map((key) => key.replace("Mod", onMac ? "Meta" : "Control"))
    .join(" ");

/** Ways with the word between them: "Mod+F", " or ", "Mod+K". */
export const alternatives = (ways: readonly string[]) =>
  new Intl.ListFormat(spokenLanguage(), { type: "disjunction" }).formatToParts(ways);

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
