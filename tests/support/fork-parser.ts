import path from "node:path";
import { forkParser as fork } from "../../electron/cli/fork-parser.ts";

const root = path.join(import.meta.dirname, "../..");
const code = {
  entry: path.join(root, "electron/mail/process/parser.ts"),
  readable: ["electron", "node_modules", "package.json"].map((name) => path.join(root, name)),
};

/**
 * The parser's real process, from its source: Node strips the types. It may only read its code and
 * the spool.
 */
export const forkParser = (spoolFolder: string): ReturnType<typeof fork> => fork(code, spoolFolder);
