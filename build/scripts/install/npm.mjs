import path from "node:path";

/**
 * How to start npm: the npm that runs us; otherwise the one on PATH.
 *
 * @param {readonly string[]} args
 * @returns {{ command: string, args: string[], options: { shell?: boolean } }}
 */
export function npm(args) {
  const cli = process.env["npm_execpath"];
  if (cli !== undefined && path.basename(cli) === "npm-cli.js") {
    return {
      command: process.env["npm_node_execpath"] ?? process.execPath,
      args: [cli, ...args],
      options: {},
    };
  }
  // npm is a .cmd file on Windows, which only a shell can start; none of our arguments needs
  // quoting.
  return {
    command: "npm",
    args: [...args],
    options: process.platform === "win32" ? { shell: true } : {},
  };
}
