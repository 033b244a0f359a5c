/** What a key press asks of the window as a whole. */
export type Intent = "file" | "find" | "open" | "undo" | "next-place" | "previous-place" | "close";

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

/** @param target where the key was pressed; may belong to the document of the mail's frame */
export function intentOf(press: Press, target: Element | null): Intent | undefined {
  if (press.defaultPrevented || press.isComposing || press.altKey) return undefined;
  const chord = press.ctrlKey || press.metaKey;
  if (press.key === "F6" && !chord) return press.shiftKey ? "previous-place" : "next-place";
  if (press.key === "Escape") return "close";
  if (chord && !press.shiftKey) return chordIntent(press.key.toLowerCase(), target);
  // A key held down would file the whole tray.
  if (press.key === "Enter" && !chord && !press.shiftKey && !press.repeat && !keepsEnter(target))
    return "file";
  return undefined;
}

function chordIntent(key: string, target: Element | null): Intent | undefined {
  if (key === "f" || key === "k") return "find";
  if (key === "o") return "open";
  // In a text field Ctrl+Z takes back typing.
  if (key === "z" && !isWithin(target, "input:not([type=checkbox], [type=radio]), textarea"))
    return "undo";
  return undefined;
}

/**
 * Enter belongs to buttons, links and open lists; `data-enter="file"` marks rows that are buttons
 * only to be selected.
 */
function keepsEnter(target: Element | null): boolean {
  if (isWithin(target, "[data-enter=file]")) return false;
  return isWithin(
    target,
    "button, a[href], summary, select, textarea, [aria-expanded=true], [data-enter=keep]",
  );
}

/**
 * A key pressed while nothing has the focus may have the document as its target, which is within
 * nothing.
 */
const isWithin = (target: Element | null, selector: string): boolean =>
  target !== null && "closest" in target && target.closest(selector) !== null;
