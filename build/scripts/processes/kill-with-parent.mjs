import { spawn } from "node:child_process";

/**
 * Waits until the pipe on its input closes, then ends the process group $1: first by SIGTERM, then
 * by force.
 */
const script = `
  read _
  kill -s TERM -- "-$1" || exit
  for _ in 1 2 3 4 5 6 7 8; do sleep 1; kill -s 0 -- "-$1" || exit; done
  kill -s KILL -- "-$1"`;

/**
 * Ends a process group even if we are killed: SIGKILL cannot be caught, but it closes our pipes.
 * Windows has no process groups; there a console ends its programs.
 *
 * @param {number | undefined} group
 * @returns {() => void} the caller calls it when the group has ended
 */
export function tieToOurLife(group) {
  if (process.platform === "win32" || group === undefined) return () => undefined;
  const watcher = spawn("/bin/sh", ["-c", script, "sh", String(group)], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  watcher.on("error", () => undefined); // without a shell, the group outlives a killed parent
  watcher.unref();
  return () => {
    watcher.kill("SIGKILL");
    watcher.stdin.destroy();
  };
}
