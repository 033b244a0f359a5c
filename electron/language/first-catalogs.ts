import type { LanguageTag } from "./languages.ts";
import type { Catalog } from "./pattern.ts";

/** The messages of the first screen. The window reads them before it shows anything. */
export const firstCatalogs: Readonly<Record<LanguageTag, () => Promise<Catalog>>> = {
  en: async () => (await import("./en/first.ts")).englishAtFirst,
  de: async () => (await import("./de/first.ts")).germanAtFirst,
  fr: async () => (await import("./fr/first.ts")).frenchAtFirst,
  es: async () => (await import("./es/first.ts")).spanishAtFirst,
  pt: async () => (await import("./pt/first.ts")).portugueseAtFirst,
  hi: async () => (await import("./hi/first.ts")).hindiAtFirst,
  ja: async () => (await import("./ja/first.ts")).japaneseAtFirst,
  ar: async () => (await import("./ar/first.ts")).arabicAtFirst,
  "en-XA": async () => {
    const { pseudoCatalog } = await import("./pseudo.ts");
    return pseudoCatalog(await firstCatalogs.en());
  },
};
