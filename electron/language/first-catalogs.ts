import { arabicAtFirst } from "./ar/first.ts";
import { germanAtFirst } from "./de/first.ts";
import { englishAtFirst } from "./en/first.ts";
import { spanishAtFirst } from "./es/first.ts";
import { frenchAtFirst } from "./fr/first.ts";
import { hindiAtFirst } from "./hi/first.ts";
import { japaneseAtFirst } from "./ja/first.ts";
import type { LanguageTag } from "./languages.ts";
import type { Catalog } from "./pattern.ts";
import { pseudoCatalog } from "./pseudo.ts";
import { portugueseAtFirst } from "./pt/first.ts";

/** The messages of the first screen: so few that all are in the window's first script. */
export const firstCatalogs: Readonly<Record<LanguageTag, Catalog>> = {
  en: englishAtFirst,
  de: germanAtFirst,
  fr: frenchAtFirst,
  es: spanishAtFirst,
  pt: portugueseAtFirst,
  hi: hindiAtFirst,
  ja: japaneseAtFirst,
  ar: arabicAtFirst,
  get "en-XA"() {
    return pseudoCatalog(englishAtFirst);
  },
};
