/** Whether bytes contain controls that no text has, in any charset. */
export const hasBinaryControls = (bytes: Buffer): boolean =>
  // oxlint-disable-next-line no-control-regex -- ISO-2022 has escape, shift-in and shift-out
  /[\0-\x08\x10-\x1A\x1C-\x1F]/.test(bytes.toString("latin1"));
