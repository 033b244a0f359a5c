import type { LanguageTag } from "./languages.ts";
import type { Catalog } from "./pattern.ts";
import { pseudoCatalog } from "./pseudo.ts";

/** All messages of the window, each language in files of its own: the window loads one. */
export const windowCatalogs: Readonly<Record<LanguageTag, () => Promise<Catalog>>> = {
  en: async () => (await import("./en/window.ts")).english,
  de: async () => (await import("./de/window.ts")).german,
  fr: async () => (await import("./fr/window.ts")).french,
  es: async () => (await import("./es/window.ts")).spanish,
  pt: async () => (await import("./pt/window.ts")).portuguese,
  hi: async () => (await import("./hi/window.ts")).hindi,
  ja: async () => (await import("./ja/window.ts")).japanese,
  ar: async () => (await import("./ar/window.ts")).arabic,
  "en-XA": async () => pseudoCatalog(await windowCatalogs.en()),
};
