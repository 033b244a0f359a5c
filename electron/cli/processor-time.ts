import { readFileSync } from "node:fs";

/** The kernel's `USER_HZ`, the unit of its times: 100 on every Linux that Node runs on. */
const ticksPerSecond = 100;

/**
 * The processor time that a process has used so far, ms; undefined when it has ended, and on other
 * systems than Linux.
 *
 * @see https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html, fields 14 and 15
 */
export function processorMsOf(pid: number | undefined): number | undefined {
  if (pid === undefined || process.platform !== "linux") return undefined;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    // The name before them may hold spaces and brackets.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond;
  } catch {
    return undefined;
  }
}
