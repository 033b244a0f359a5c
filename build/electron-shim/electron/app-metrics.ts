import { readFileSync } from "node:fs";

/** The app's running helper processes. */
export const helperPids = new Set<number>();

/**
 * `app.getAppMetrics`, with the processor time of the processes, on Linux only.
 */
export const appMetrics = (): Electron.ProcessMetric[] => [
  metric(process.pid, "Browser"),
  ...[...helperPids].map((pid) => metric(pid, "Utility")),
];

const metric = (pid: number, type: Electron.ProcessMetric["type"]): Electron.ProcessMetric => ({
  pid,
  type,
  creationTime: 0,
  cpu: { percentCPUUsage: 0, idleWakeupsPerSecond: 0, ...cumulative(pid) },
  memory: { workingSetSize: 0, peakWorkingSetSize: 0 },
});

function cumulative(pid: number): Pick<Electron.CPUUsage, "cumulativeCPUUsage"> {
  try {
    const [, fields = ""] = /^.*\) (.*)$/s.exec(readFileSync(`/proc/${pid}/stat`, "latin1")) ?? [];
    const [user, system] = fields.split(" ").slice(11, 13).map(Number);
    return { cumulativeCPUUsage: ((user ?? 0) + (system ?? 0)) / 100 };
  } catch {
    return {};
  }
}
