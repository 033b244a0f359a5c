/**
 * Copies the text of a field to the clipboard.
 *
 * It does not use `navigator.clipboard`, which needs a permission: this window has none. A command
 * during a click needs no permission.
 *
 * @returns whether it worked
 */
export function copyFrom(field: HTMLTextAreaElement): boolean {
  field.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  return document.execCommand("copy");
}
