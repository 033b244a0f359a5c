/** Keys that bring the window forward, as one of Electron's accelerators in a single spelling. */
const form =
  /^(?:Control\+)?(?:Alt\+)?(?:Shift\+)?(?:Command\+)?(?:[A-Z0-9]|F(?:[1-9]|1\d|2[0-4])|Space|Up|Down|Left|Right|Home|End)$/;
const functionKey = /\+F\d+$/;

/**
 * Whether these keys may be taken from all other programs. Every program needs letters to type, and
 * Ctrl with one of them to copy and paste, so two keys are held, and Shift alone does not count. One
 * is enough with a function key, but for the one that closes windows.
 *
 * @see https://www.electronjs.org/docs/latest/tutorial/keyboard-shortcuts#accelerators
 */
export function isHotkey(keys: string): boolean {
  const held = keys.split("+").slice(0, -1);
  const least = functionKey.test(keys) ? 1 : 2;
  const isOfPrograms = held.length < least || held.every((key) => key === "Shift");
  return form.test(keys) && !isOfPrograms && keys !== "Alt+F4";
}
