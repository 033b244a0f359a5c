import { firstCatalogs } from "../electron/language/first-catalogs.ts";
import { languageFor, languages } from "../electron/language/languages.ts";
import type { Catalog } from "../electron/language/pattern.ts";
import { speak } from "../electron/language/text.ts";
import { windowCatalogs } from "../electron/language/window-catalogs.ts";

/** Main names it in the page's address. */
const language = languageFor(new URLSearchParams(location.search).getAll("language"));
document.documentElement.lang = language;
document.documentElement.dir = languages[language].direction;

const learn = (catalog: Catalog): void => {
  speak(language, catalog);
};

// What the first screen says by itself.
learn(firstCatalogs[language]);

/** All messages. What main tells waits for them, and what the first screen does without. */
export const allWords: Promise<void> = windowCatalogs[language]().then(learn);
