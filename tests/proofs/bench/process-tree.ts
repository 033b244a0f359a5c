import { readdirSync, readFileSync } from "node:fs";

/** A process of Linux. */
export type Running = { readonly pid: number; readonly command: string };

/** Those that a process started, and those that they started. */
export function descendantsOf(root: number): Running[] {
  const childrenOf = Map.groupBy(allProcesses(), ({ parent }) => parent);
  const found: Running[] = [];
  const open = [root];
  for (let pid = open.pop(); pid !== undefined; pid = open.pop())
    for (const child of childrenOf.get(pid) ?? []) {
      found.push(child);
      open.push(child.pid);
    }
  return found;
}

function allProcesses(): (Running & { readonly parent: number })[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, "latin1");
        const parent = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
        const command = readFileSync(`/proc/${name}/cmdline`, "utf8").replaceAll("\0", " ");
        return [{ pid: Number(name), parent, command }];
      } catch {
        return []; // it has ended meanwhile
      }
    });
}

/**
 * The memory of a process, MB: of a page that several processes share, its part.
 *
 * @see https://man7.org/linux/man-pages/man5/proc_pid_smaps_rollup.5.html
 */
export function memoryOf(pid: number): number {
  try {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
    return Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? 0) / 1000;
  } catch {
    return 0; // it has ended meanwhile
  }
}
