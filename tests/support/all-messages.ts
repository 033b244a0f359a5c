import type { LanguageTag } from "../../electron/language/languages.ts";
import { mainCatalogs } from "../../electron/language/main-catalogs.ts";
import type { Catalog } from "../../electron/language/pattern.ts";
import { speak } from "../../electron/language/text.ts";
import { windowCatalogs } from "../../electron/language/window-catalogs.ts";

/** All messages of a language: those of the window, and those of main and the command line. */
export async function catalogOf(tag: LanguageTag): Promise<Catalog> {
  const [ofWindow, ofMain] = await Promise.all([windowCatalogs[tag](), mainCatalogs[tag]()]);
  return { ...ofWindow, ...ofMain };
}

/** A test hears the words of the window and of main in one process. */
export const speakAll = async (tag: LanguageTag): Promise<void> => {
  speak(tag, await catalogOf(tag));
};
