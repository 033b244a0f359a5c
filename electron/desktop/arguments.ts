import path from "node:path";

/** What a start of Mailpin, the first or a later one, was asked to do. */
export type Start = {
  /** Absolute paths of the files to open as drafts. */
  readonly files: readonly string[];
};

/**
 * Reads a command line. Chromium and Electron add switches of their own anywhere in it, and Windows
 * passes files with every switch style; so whatever starts with a dash is not a file, and nothing
 * here is trusted to exist.
 *
 * @param words the arguments after the executable (and, unpackaged, after the app's path)
 * @param folder the folder that relative paths mean: the caller's, which for a second start is not
 *   ours
 */
export function readArguments(words: readonly string[], folder: string): Start {
  const files = words
    .filter((word) => word !== "" && !word.startsWith("-"))
    .map((word) => path.resolve(folder, word));
  return { files: [...new Set(files)] };
}

/**
 * The arguments that are the user's: a packaged app has its executable in front, an unpackaged one
 * also the path of the app. Starters put `--no-sandbox` before them where Chromium can have no
 * sandbox (AppImage, our scripts), and the verb must come first.
 */
export const ownArguments = (argv: readonly string[], isPackaged: boolean): string[] =>
  argv.slice(isPackaged ? 1 : 2).filter((word) => word !== "--no-sandbox");
