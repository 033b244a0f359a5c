import { spawn } from "node:child_process";

/**
 * Waits until the pipe on its input closes, then ends the process group $1: in its own way first,
 * by force in the end.
 */
const script = `
  read _
  kill -s TERM -- "-$1" || exit
  for _ in 1 2 3 4 5 6 7 8; do sleep 1; kill -s 0 -- "-$1" || exit; done
  kill -s KILL -- "-$1"`;

/**
 * Ends a process group when we die without a chance to do it: SIGKILL cannot be caught, but it
 * closes our pipes. Windows has no process groups; there a console takes its programs with it.
 *
 * @param {number | undefined} group
 * @returns {() => void} to be called when the group has ended
 */
export function tieToOurLife(group) {
  if (process.platform === "win32" || group === undefined) return () => undefined;
  const watcher = spawn("/bin/sh", ["-c", script, "sh", String(group)], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  watcher.on("error", () => undefined); // without a shell, this one comfort is missing
  watcher.unref();
  return () => {
    watcher.kill("SIGKILL");
    watcher.stdin.destroy();
  };
}
