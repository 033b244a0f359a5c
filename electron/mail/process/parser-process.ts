/**
 * How the process that reads mail is started, whichever runtime starts it: a hostile mail may take
 * it over.
 */

/**
 * For V8: a mail may not fill the computer's memory. MB. The young generation takes two of these
 * spaces, and would grow to 128 MB with the mails that are read: it saves no time.
 */
export const parserV8Flags: readonly string[] = [
  "--max-old-space-size=2048",
  "--max-semi-space-size=8",
];

/**
 * What a program needs to start: Windows finds its own libraries by SystemRoot, an AppImage or Nix
 * brings its libraries along.
 */
const needed = ["SystemRoot", "LD_LIBRARY_PATH"];

/**
 * The environment of the process. It has none of the user's variables, which hold secrets of other
 * programs: tokens, proxies with their passwords.
 *
 * It is never empty: Electron takes an empty environment for none, and passes on all of its own.
 *
 * @param environment that of the process that starts it
 * @see
 *   https://github.com/electron/electron/blob/main/shell/browser/api/electron_api_utility_process.cc
 *   `clear_environment`
 */
export function parserEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const kept = needed.flatMap((name) => {
    const value = environment[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { NODE_ENV: "production", ...Object.fromEntries(kept) };
}
