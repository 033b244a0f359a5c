import { readFileSync } from "node:fs";

/**
 * Peak memory of this process, bytes. Linux's `maxRSS` includes the peak of the parent process; the
 * process's own value is in /proc.
 */
export function ownPeakMemory(): number {
  try {
    const kilobytes = /^VmHWM:\s*(\d+) kB/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
    if (kilobytes !== undefined) return Number(kilobytes) * 1024;
  } catch {
    // Another system: there is no such file.
  }
  return process.resourceUsage().maxRSS * 1024;
}
