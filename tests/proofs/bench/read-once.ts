/** Reads one file with one reader, and reports its memory: the child process of peak-of-reader.ts. */
import { readFileSync } from "node:fs";
import { ownPeakMemory } from "../../support/reader/peak-memory.ts";
import type { Memory } from "./peak-of-reader.ts";
import { isReaderName, readers } from "./readers.ts";

const [, , name, file = ""] = process.argv;
if (!isReaderName(name)) throw new RangeError(`there is no reader "${name ?? ""}"`);
const before = process.memoryUsage.rss();
await readers[name](readFileSync(file));
process.send?.({ before, peak: ownPeakMemory() } satisfies Memory);
