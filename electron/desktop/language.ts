import { app } from "electron";
import type { LanguageSetting } from "../contract/settings.ts";
import { languageFor } from "../language/languages.ts";
import { speakInMain } from "../language/main-catalogs.ts";
import { spokenLanguage } from "../language/text.ts";

/**
 * Where the setting is the system's language: the first one of the system's that Mailpin speaks.
 *
 * @returns whether the language is another one now
 * @see https://www.electronjs.org/docs/latest/api/app#appgetpreferredsystemlanguages
 */
export async function applyLanguage(setting: LanguageSetting): Promise<boolean> {
  const tag = setting === "system" ? languageFor(app.getPreferredSystemLanguages()) : setting;
  if (tag === spokenLanguage()) return false;
  await speakInMain(tag);
  return true;
}
