import { isInstalled } from "../install/install.mjs";
import { node24 } from "../install/node24.mjs";
import { project } from "../project.mjs";
import { absent, attempt, broken, lastLine, works } from "./finding.mjs";

/** What Mailpin asks of SQLite. */
const sqlite = `const { DatabaseSync } = require("node:sqlite");
const db = new DatabaseSync(":memory:");
db.exec("create virtual table words using fts5(word); insert into words values ('mailpin')");
const { version } = db.prepare("select sqlite_version() version from words('mailpin')").get();
console.log(process.version + ", SQLite " + version + " with full-text search");`;

/** Node 24, by which everything but Electron runs. */
export async function node() {
  try {
    const { ok, stdout, stderr } = await attempt(node24(), ["--eval", sqlite]);
    return ok ? works(stdout) : broken(lastLine(stderr));
  } catch (error) {
    return absent(error instanceof Error ? error.message : String(error));
  }
}

/** The packages of package-lock.json. */
export const packages = () =>
  Promise.resolve(
    isInstalled(project)
      ? works("as package-lock.json names them")
      : absent("not installed, or not all; every command of this project installs them"),
  );
