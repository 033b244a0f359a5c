import { readFileSync, statSync } from "node:fs";

/** The app's running helper processes, with the names that the app gave them. */
export const helpers = new Map<number, string>();

/** The service of Chromium that a utility process of an app is. */
export const helperService = "node.mojom.NodeService";

/**
 * `app.getAppMetrics`, with the processor time of the processes, on Linux only.
 */
export const appMetrics = (): Electron.ProcessMetric[] => [
  metric(process.pid, "Browser"),
  ...[...helpers].map(([pid, name]) => ({
    ...metric(pid, "Utility"),
    ...{ name, serviceName: helperService },
  })),
];

const metric = (pid: number, type: Electron.ProcessMetric["type"]): Electron.ProcessMetric => ({
  pid,
  type,
  creationTime: createdAt(pid),
  cpu: { percentCPUUsage: 0, idleWakeupsPerSecond: 0, ...cumulative(pid) },
  memory: memoryOf(pid),
});

/** When the process started, in milliseconds since 1970; the system gives its folder that time. */
const createdAt = (pid: number): number =>
  statSync(`/proc/${pid}`, { throwIfNoEntry: false })?.ctimeMs ?? 0;

/** In kilobytes. */
function memoryOf(pid: number): Electron.MemoryInfo {
  const status = readOrEmpty(`/proc/${pid}/status`);
  const field = (name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(status)?.[1] ?? 0);
  return { workingSetSize: field("VmRSS"), peakWorkingSetSize: field("VmHWM") };
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, "latin1");
  } catch {
    return "";
  }
}

function cumulative(pid: number): Pick<Electron.CPUUsage, "cumulativeCPUUsage"> {
  const [, fields] = /^.*\) (.*)$/s.exec(readOrEmpty(`/proc/${pid}/stat`)) ?? [];
  if (fields === undefined) return {};
  const [user = 0, system = 0] = fields.split(" ").slice(11, 13).map(Number);
  return { cumulativeCPUUsage: (user + system) / 100 };
}
