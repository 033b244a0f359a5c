/**
 * Puts the text of a field on the clipboard.
 *
 * Not by `navigator.clipboard`: that asks for a permission, and this window gets none, whatever it
 * asks for. A command that a click gives needs none.
 *
 * @returns whether it is there now
 */
export function copyFrom(field: HTMLTextAreaElement): boolean {
  field.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  return document.execCommand("copy");
}
