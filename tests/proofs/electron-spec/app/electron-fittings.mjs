/** What spec files expect of Electron's runtime while they load, and plain Node does not have. */
import fs from "node:fs";
import { createRequire, syncBuiltinESMExports } from "node:module";
import path from "node:path";
import vm from "node:vm";

const load = createRequire(import.meta.url);
const inside = /^(.*\.asar)[\\/](.+)$/;
/** The binding by which specs have garbage collected. */
const v8Util = "electron_common_v8_util";

export function fitLikeElectron() {
  readArchives();
  linkBinding();
}

/** Electron's `fs` reads files inside archives. */
function readArchives() {
  const { readFileSync } = fs;
  const { extractFile } = /** @type {typeof import("@electron/asar")} */ (load("@electron/asar"));
  /** @param {unknown[]} args */
  const read = (...args) => {
    const [, archive = "", file = ""] = inside.exec(String(args[0])) ?? [];
    /** @type {unknown} */
    const content =
      archive !== "" && fs.statSync(archive).isFile()
        ? extractFile(archive, path.normalize(file))
        : Reflect.apply(readFileSync, fs, args);
    return content;
  };
  Object.assign(fs, { readFileSync: read });
  syncBuiltinESMExports();
}

function linkBinding() {
  const binding = {
    requestGarbageCollectionForTesting: /** @type {() => void} */ (vm.runInNewContext("gc")),
  };
  const own = /** @type {{ _linkedBinding: (name: string) => unknown }} */ (
    /** @type {unknown} */ (process)
  );
  const linked = own._linkedBinding.bind(process);
  own._linkedBinding = (name) => (name === v8Util ? binding : linked(name));
}
