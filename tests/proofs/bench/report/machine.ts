import { execFileSync } from "node:child_process";
import os from "node:os";

/** Where the figures come from; those of another machine are not comparable. */
export type Machine = {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGB: number;
  readonly system: string;
  readonly node: string;
  readonly commit: string;
  /** Processes that wanted to run in the last minute. */
  readonly loadBefore: number;
  readonly loadAfter: number;
};

export const load = (): number => os.loadavg()[0] ?? 0;

export function machine(loadBefore: number): Machine {
  const processors = os.cpus();
  return {
    processor: processors[0]?.model.trim() ?? "a processor without a name",
    cores: processors.length,
    memoryGB: Math.round(os.totalmem() / 1024 ** 3),
    system: `${os.type()} ${os.release()}`,
    node: process.versions.node,
    commit: commit(),
    loadBefore,
    loadAfter: load(),
  };
}

function commit(): string {
  try {
    const words = ["describe", "--always", "--dirty", "--abbrev=10"];
    return execFileSync("git", words, { cwd: import.meta.dirname, encoding: "utf8" }).trim();
  } catch {
    return "unknown"; // no git, or no repository
  }
}
