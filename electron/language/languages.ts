type Language = {
  /** As the people who speak it call it. */
  readonly name: string;
  readonly direction: "ltr" | "rtl";
};

/** The languages of Mailpin, by their BCP 47 tags. */
export const languages = {
  en: { name: "English", direction: "ltr" },
  de: { name: "Deutsch", direction: "ltr" },
  fr: { name: "Français", direction: "ltr" },
  es: { name: "Español", direction: "ltr" },
  pt: { name: "Português (Brasil)", direction: "ltr" },
  hi: { name: "हिन्दी", direction: "ltr" },
  ja: { name: "日本語", direction: "ltr" },
  ar: { name: "العربية", direction: "rtl" },
  /** English with accents, a third longer: shows what is not translated, and what has no room. */
  "en-XA": { name: "[Þšéûðö]", direction: "ltr" },
} as const satisfies Record<string, Language>;

export type LanguageTag = keyof typeof languages;

/** For tests of the window. Nobody reads it. */
export const pseudoLanguage = "en-XA" satisfies LanguageTag;

export const isLanguage = (tag: string): tag is LanguageTag => Object.hasOwn(languages, tag);

/** The languages that people may choose. */
export const offeredLanguages: readonly LanguageTag[] = Object.keys(languages)
  .filter(isLanguage)
  .filter((tag) => tag !== pseudoLanguage);

/**
 * The first language that Mailpin speaks, else English.
 *
 * @param wanted BCP 47 tags such as "pt-PT", the best one first
 */
export function languageFor(wanted: readonly string[]): LanguageTag {
  for (const tag of wanted) {
    if (isLanguage(tag)) return tag;
    const language = /^[a-z]+/.exec(tag.toLowerCase())?.[0] ?? "";
    if (isLanguage(language)) return language;
  }
  return "en";
}
