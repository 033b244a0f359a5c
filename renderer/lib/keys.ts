/** A command for the whole window. */
export type Intent =
  "file" | "find" | "open" | "settings" | "undo" | "next-place" | "previous-place" | "close";

type Press = Pick<
  KeyboardEvent,
  | "key"
  | "ctrlKey"
  | "metaKey"
  | "shiftKey"
  | "altKey"
  | "repeat"
  | "isComposing"
  | "defaultPrevented"
>;

/** @param target the target of the key event; may belong to the document of the mail's frame */
export function intentOf(press: Press, target: Element | null): Intent | undefined {
  if (press.defaultPrevented || press.isComposing || press.altKey) return undefined;
  const chord = press.ctrlKey || press.metaKey;
  if (press.key === "F6" && !chord) return press.shiftKey ? "previous-place" : "next-place";
  if (press.key === "Escape") return "close";
  if (chord && !press.shiftKey) return chordIntent(press.key.toLowerCase(), target);
  // A held key would file the whole tray.
  if (press.key === "Enter" && !chord && !press.shiftKey && !press.repeat && !keepsEnter(target))
    return "file";
  return undefined;
}

function chordIntent(key: string, target: Element | null): Intent | undefined {
  if (key === "f" || key === "k") return "find";
  if (key === "o") return "open";
  if (key === ",") return "settings";
  // In a text field Ctrl+Z undoes typing.
  if (key === "z" && !isWithin(target, "input:not([type=checkbox], [type=radio]), textarea"))
    return "undo";
  return undefined;
}

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
