import { languageFor, type LanguageTag } from "../language/languages.ts";

/**
 * The language in which the command line speaks to people. What it prints for programs, keys and
 * states, is the same in each.
 *
 * @see https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html
 */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): LanguageTag {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  const locale = [LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== "");
  // Windows sets none of them.
  if (locale === undefined) return languageFor([Intl.DateTimeFormat().resolvedOptions().locale]);
  const [name = ""] = locale.split(/[.@]/);
  return languageFor([name.replaceAll("_", "-")]);
}
