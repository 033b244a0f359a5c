import path from "node:path";
import { fileURLToPath } from "node:url";

/** The switch of a start at login. */
export const hiddenSwitch = "--hidden";

/** What a first or later start of Mailpin was asked to do. */
export type Start = {
  /** Absolute paths of the files to open as drafts. */
  readonly files: readonly string[];
  /** Whether no window is to open. */
  readonly isHidden: boolean;
};

/**
 * Reads a command line. Chromium and Electron add their own switches anywhere in it, and Windows
 * passes files next to any style of switch. So nothing that starts with a dash is a file, and no
 * file is assumed to exist.
 *
 * @param words the arguments after the executable (and, unpackaged, after the app's path)
 * @param folder the base of relative paths: the caller's folder, which differs from ours for a
 *   second start
 */
export function readArguments(words: readonly string[], folder: string): Start {
  const files = words
    .filter((word) => word !== "" && !word.startsWith("-") && !isOwnLink(word))
    .map((word) => path.resolve(folder, pathIn(word)));
  return { files: [...new Set(files)], isHidden: words.includes(hiddenSwitch) };
}

/**
 * A link `mailpin:` opens Mailpin, and nothing more: any page of the web may hold one.
 */
const isOwnLink = (word: string): boolean => /^mailpin:/i.test(word);

/**
 * Desktops of Linux may hand a file over as its URL.
 *
 * @see https://specifications.freedesktop.org/desktop-entry-spec/latest/exec-variables.html (`%U`)
 */
function pathIn(word: string): string {
  if (!/^file:\/\//i.test(word)) return word;
  try {
    return fileURLToPath(word);
  } catch {
    return word; // of another computer, or badly escaped: the name that cannot be opened is shown
  }
}

/**
 * The user's arguments. The executable precedes them, and in an unpackaged app also the app's path.
 * Launchers (AppImage, our scripts) add `--no-sandbox` where Chromium can have no sandbox; it is
 * dropped so that the verb comes first. The launcher of commands puts switches and `--` in front,
 * and the words after them.
 */
export function ownArguments(argv: readonly string[], isPackaged: boolean): string[] {
  const words = argv.slice(isPackaged ? 1 : 2).filter((word) => word !== "--no-sandbox");
  const first = words.findIndex((word) => word === "--" || !word.startsWith("-"));
  return words[first] === "--" ? words.slice(first + 1) : words;
}
