import path from "node:path";
import { forkParser as fork } from "../../electron/cli/fork-parser.ts";
import { bundled } from "./bundles.ts";

/** The parser's real process, from a bundle of its source. It may only read its code and the spool. */
export function forkParser(spoolFolder: string): ReturnType<typeof fork> {
  const entry = bundled("parser");
  return fork({ entry, readable: [path.dirname(entry)] }, spoolFolder);
}
