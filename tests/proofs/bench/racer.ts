/**
 * Reads the same files with one reader on each request, and reports the measurements: the child
 * process of race.ts.
 */
import { readFileSync } from "node:fs";
import { isReaderName, readers } from "./readers.ts";

const [, , name, ...paths] = process.argv;
if (!isReaderName(name)) throw new RangeError(`there is no reader "${name ?? ""}"`);
const reader = readers[name];
const files = paths.map((file) => readFileSync(file));

async function round(): Promise<number> {
  const before = process.cpuUsage();
  for (const file of files) await reader(file);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

process.on("message", () => void round().then((cpuMs) => process.send?.(cpuMs)));
process.on("disconnect", () => process.exit());
