import { readFileSync } from "node:fs";

/**
 * The most memory that this process had at once, bytes. Linux counts to `maxRSS` what the process
 * that started this one had by then; its own record is in /proc.
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
