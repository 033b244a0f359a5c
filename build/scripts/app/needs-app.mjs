/**
 * Commands about a connected organisation need the key ring, and only the app's own runtime can
 * open it. For the others plain Node starts faster. An installed app decides by
 * electron/cli/app-words.ts, which cannot run before the build.
 *
 * @param {readonly string[]} words of the command line
 */
export const needsApp = (words) =>
  ["find", "file", "status"].includes(words[0] ?? "") && !words.includes("--practice");
