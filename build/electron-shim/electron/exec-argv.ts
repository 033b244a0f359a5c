/** The options for Node that Electron passes on, with or without a value. */
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
 * The options for Node in the `execArgv` of a utility process. Electron reads them as Chromium's
 * switches: `--js-flags` holds options for V8, and a few are passed on to Node. The others would
 * silently have no effect.
 *
 * @throws Error for the others
 * @see https://www.electronjs.org/docs/latest/api/command-line-switches
 */
export const nodeWords = (execArgv: readonly string[]): string[] =>
  execArgv.flatMap((word) => {
    const [name = "", value = ""] = word.split(/=(.*)/s);
    if (name === "--js-flags") return value.split(/\s+/).filter((flag) => flag !== "");
    if (handedOn.has(name)) return [word];
    throw new Error(
      `Electron does not pass ${name} on to Node in a utility process. Options for V8 go into --js-flags.`,
    );
  });
