import type { LanguageTag } from "../../../electron/language/languages.ts";

/** Messages that read as in English in every language: values, names and units. */
export const sameEverywhere: ReadonlySet<string> = new Set([
  "sizes.kilobytes",
  "sizes.megabytes",
  ...["dates.seconds", "dates.minutes", "dates.hours", "dates.with-zone"],
  ...["organisations.type.bigin", "receipts.message-id", "receipts.cc", "receipts.bcc"],
  ...["never-file.example"],
]);

/** Messages whose translation happens to be the English word. */
export const sameIn: Readonly<Partial<Record<LanguageTag, readonly string[]>>> = {};
