import { englishForMain } from "./en/main.ts";
import { english } from "./en/window.ts";
import type { LanguageTag } from "./languages.ts";
import type { Catalog } from "./pattern.ts";
import { speak } from "./text.ts";
import { windowCatalogs } from "./window-catalogs.ts";

const mainCatalogs: Readonly<Record<LanguageTag, () => Promise<Catalog>>> = {
  en: () => Promise.resolve(englishForMain),
  de: async () => (await import("./de/main.ts")).germanForMain,
  fr: async () => (await import("./fr/main.ts")).frenchForMain,
  es: async () => (await import("./es/main.ts")).spanishForMain,
  pt: async () => (await import("./pt/main.ts")).portugueseForMain,
  hi: async () => (await import("./hi/main.ts")).hindiForMain,
  ja: async () => (await import("./ja/main.ts")).japaneseForMain,
  ar: async () => (await import("./ar/main.ts")).arabicForMain,
  "en-XA": async () => (await import("./pseudo.ts")).pseudoCatalog(englishForMain),
};

/** All messages of a language: those of the window, and those of main and the command line. */
export async function catalogOf(tag: LanguageTag): Promise<Catalog> {
  const [shared, own] = await Promise.all([windowCatalogs[tag](), mainCatalogs[tag]()]);
  return { ...shared, ...own };
}

// English until a language is chosen: a start may fail before.
speak("en", { ...english, ...englishForMain });

/** From now on, this process speaks a language, and knows the messages of main, too. */
export const speakInMain = async (tag: LanguageTag): Promise<void> => {
  speak(tag, await catalogOf(tag));
};
