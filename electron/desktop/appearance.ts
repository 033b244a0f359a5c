import { nativeTheme } from "electron";
import type { Appearance } from "../contract/settings.ts";

/**
 * The window's `prefers-color-scheme` follows at once, and so do the frame, menus and dialogs.
 *
 * @see https://www.electronjs.org/docs/latest/api/native-theme#nativethemethemesource
 */
export function applyAppearance(appearance: Appearance): void {
  if (nativeTheme.themeSource !== appearance) nativeTheme.themeSource = appearance;
}
