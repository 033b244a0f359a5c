import { spawnSync } from "node:child_process";
import fs from "node:fs";

const lookAgainMs = 1_000;

/**
 * Notices when the npm that runs us has ended. npm passes SIGTERM on to us, but a hang-up or a kill
 * ends only npm itself, and then nobody could end us. A dead process may stay in the table for
 * long, but its children get another parent at once; so we watch the parent.
 *
 * @param {() => void} onGone
 * @returns {NodeJS.Timeout | undefined} the caller clears it; undefined if there is no npm to watch
 */
export function watchNpm(onGone) {
  if (process.platform === "win32" || process.env["npm_lifecycle_event"] === undefined)
    return undefined;
  const shell = process.ppid;
  const { name, parent } = look(shell);
  return setInterval(() => {
    // npm runs a script in a shell. Some shells replace themselves by the script's only command.
    if (process.ppid !== shell || (name === "sh" && look(shell).parent !== parent)) onGone();
  }, lookAgainMs);
}

/**
 * @param {number} pid
 * @returns {{ name: string, parent: number }}
 */
function look(pid) {
  if (process.platform === "linux") {
    const file = `/proc/${pid}/status`;
    const status = fs.existsSync(file) ? fs.readFileSync(file, "utf8") : "";
    return {
      name: /^Name:\s*(.*)$/m.exec(status)?.[1] ?? "",
      parent: Number(/^PPid:\s*(\d+)$/m.exec(status)?.[1]),
    };
  }
  const { stdout } = spawnSync("ps", ["-o", "ppid=,comm=", "-p", String(pid)], {
    encoding: "utf8",
  });
  const [, parent, command] = /^\s*(\d+)\s+(.*)$/m.exec(stdout) ?? [];
  return { name: command?.split("/").at(-1) ?? "", parent: Number(parent) };
}
