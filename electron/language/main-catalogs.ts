import { englishForMain } from "./en/main.ts";
import type { LanguageTag } from "./languages.ts";
import type { Catalog } from "./pattern.ts";
import { speak } from "./text.ts";

/** The messages of main and the command line. */
export const mainCatalogs: Readonly<Record<LanguageTag, () => Promise<Catalog>>> = {
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

// English until a language is chosen: a start may fail before.
speak("en", englishForMain);

/** From now on, this process speaks a language: all but what only the window says. */
export const speakInMain = async (tag: LanguageTag): Promise<void> => {
  speak(tag, await mainCatalogs[tag]());
};
