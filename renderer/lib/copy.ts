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
  // oxlint-disable-next-line typescript/no-deprecated
  return document.execCommand("copy");
}

/** Copies a text that no field shows. @returns whether it worked */
export function copyText(text: string): boolean {
  const field = document.createElement("textarea");
  field.value = text;
  field.style.cssText = "position: fixed; opacity: 0";
  document.body.append(field);
  try {
    return copyFrom(field);
  } finally {
    field.remove();
  }
}
