import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";

const made = path.join(import.meta.dirname, "../../../.cache/electron-spec");
const main = path.join(import.meta.dirname, "app/main.mjs");

/** The fields of the package of Electron's own runner that cases ask for. */
const runnerPackage = z.object({
  name: z.string(),
  productName: z.string(),
  version: z.string(),
});

/**
 * The folder of the app that runs cases. Cases ask for the name and the version of the app, so it
 * has those of Electron's own runner.
 *
 * @param checkout Electron's
 */
export function appFolder(checkout: string): string {
  const theirs = path.join(checkout, "spec/package.json");
  const { name, productName, version } = runnerPackage.parse(
    JSON.parse(readFileSync(theirs, "utf8")),
  );
  mkdirSync(made, { recursive: true });
  const put = (file: string, text: string) => {
    writeFileSync(path.join(made, file), text);
  };
  put("package.json", JSON.stringify({ name, productName, version, main: "main.mjs" }));
  put("main.mjs", `await import(${JSON.stringify(pathToFileURL(main).href)});\n`);
  return made;
}

/** Cases take these schemes as registered, and find their names in global variables. */
export const schemes: Electron.CustomScheme[] = [
  { scheme: "app", privileges: { standard: true, secure: true, stream: false } },
  { scheme: "zoom", privileges: { standard: true, secure: true } },
  { scheme: "sw", privileges: { standard: true, secure: true, allowServiceWorkers: true } },
  {
    scheme: "http-like",
    privileges: { standard: true, secure: true, corsEnabled: true, supportFetchAPI: true },
  },
  { scheme: "cors-blob", privileges: { corsEnabled: true, supportFetchAPI: true } },
  { scheme: "cors", privileges: { corsEnabled: true, supportFetchAPI: true } },
  { scheme: "no-cors", privileges: { supportFetchAPI: true } },
  { scheme: "no-fetch", privileges: { corsEnabled: true } },
  { scheme: "stream", privileges: { standard: true, stream: true } },
  { scheme: "foo", privileges: { standard: true } },
  { scheme: "bar", privileges: { standard: true } },
];

export const globals = { standardScheme: "app", zoomScheme: "zoom", serviceWorkerScheme: "sw" };
