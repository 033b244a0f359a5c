import { english } from "./en/window.ts";
import type { LanguageTag } from "./languages.ts";
import type { Catalog } from "./pattern.ts";

/** The window's messages, each language in a file of its own: the window loads one. */
export const windowCatalogs: Readonly<Record<LanguageTag, () => Promise<Catalog>>> = {
  en: () => Promise.resolve(english),
  de: async () => (await import("./de/window.ts")).german,
  fr: async () => (await import("./fr/window.ts")).french,
  es: async () => (await import("./es/window.ts")).spanish,
  pt: async () => (await import("./pt/window.ts")).portuguese,
  hi: async () => (await import("./hi/window.ts")).hindi,
  ja: async () => (await import("./ja/window.ts")).japanese,
  ar: async () => (await import("./ar/window.ts")).arabic,
  "en-XA": async () => (await import("./pseudo.ts")).pseudoCatalog(english),
};
