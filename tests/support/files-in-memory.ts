import { existsSync, mkdtempSync, readFileSync, rmSync, statfsSync } from "node:fs";
import path from "node:path";

const memory = "/dev/shm";
/** Bytes of memory that must be free, beside what programs need. */
const room = 6 * 1024 ** 3;

/**
 * Puts the temporary files of the tests into memory, on Linux where there is enough of it. Mailpin
 * waits for the disk at each step that must last, so that the tests would do little else. What a
 * power cut does to a disk is tested by `npm run crash -- --power`, which knows what was synced.
 *
 * A global setup of Vitest and of Playwright.
 *
 * @returns removes the files
 */
export default function keepFilesInMemory(): () => void {
  // A run of several projects asks once for each.
  if (process.env["TMPDIR"]?.startsWith(memory) === true || !isRoomy()) return () => undefined;
  const before = process.env["TMPDIR"];
  const folder = mkdtempSync(path.join(memory, "mailpin-"));
  process.env["TMPDIR"] = folder;
  return () => {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
}

/** Containers often have little of it, and forbid to run programs there, which some tests do. */
function isRoomy(): boolean {
  if (process.platform !== "linux" || !existsSync(memory)) return false;
  const { bavail, bsize } = statfsSync(memory);
  const mounts = readFileSync("/proc/mounts", "utf8").split("\n");
  const isPlain = mounts.some((line) => {
    const [, place, type, options = ""] = line.split(" ");
    return place === memory && type === "tmpfs" && !options.split(",").includes("noexec");
  });
  return isPlain && Math.min(bavail * bsize, process.availableMemory()) > room;
}
