/** Node's options that Electron hands on, with and without a value. */
const handedOn = new Set([
  ...[
    "--inspect",
    "--inspect-brk",
    "--inspect-brk-node",
    "--inspect-port",
    "--inspect-publish-uid",
    "--debug",
    "--debug-brk",
  ],
  ...[
    "--debug-port",
    "--experimental-network-inspection",
    "--experimental-inspector-network-resource",
  ],
  ...[
    "--diagnostic-dir",
    "--dns-result-order",
    "--no-deprecation",
    "--throw-deprecation",
    "--trace-deprecation",
  ],
  ...["--trace-warnings", "--no-experimental-global-navigator", "--experimental-transform-types"],
]);

/**
 * The words for Node in the `execArgv` of a utility process. Electron takes them for switches of
 * Chromium's, of which one holds words for V8, and hands a few on to Node. All others would have no
 * effect there, and nobody would notice.
 *
 * @throws Error for those
 * @see https://www.electronjs.org/docs/latest/api/command-line-switches
 */
export const nodeWords = (execArgv: readonly string[]): string[] =>
  execArgv.flatMap((word) => {
    const [name = "", value = ""] = word.split(/=(.*)/s);
    if (name === "--js-flags") return value.split(/\s+/).filter((flag) => flag !== "");
    if (handedOn.has(name)) return [word];
    throw new Error(
      `Electron does not hand ${name} on to Node in a utility process; what is meant for V8 goes by --js-flags.`,
    );
  });
