import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const caseList = z.strictObject({
  /** The spec file, from the root of Electron's checkout. */
  file: z.string(),
  /** We judge only the cases that we name; the file has many others, of things we do not use. */
  only: z.boolean().default(false),
  /**
   * Full titles of the cases that must pass. The file itself leaves some of them out on a system
   * that they are not of.
   */
  pass: z.array(z.string()).default([]),
  /** Cases that must pass in Electron and cannot run on the shim, by the reason. */
  electron: z.record(z.string(), z.array(z.string())).default({}),
  /** Full titles of the cases that are not run, by the reason. */
  skip: z.record(z.string(), z.array(z.string())).default({}),
});

/** What we expect of one of Electron's spec files: titles and reasons, nothing of its code. */
export type CaseList = z.output<typeof caseList>;

/**
 * @param folder holds a JSON file for each spec file
 * @throws Error for a list that cannot be read, or names a case twice
 */
export const readCaseLists = (folder: string): CaseList[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => readCaseList(path.join(folder, name)));

function readCaseList(file: string): CaseList {
  const list = caseList.parse(JSON.parse(readFileSync(file, "utf8")));
  const titles = [list.pass, titlesOf(list.electron), titlesOf(list.skip)].flat();
  const twice = titles.find((title, at) => titles.indexOf(title) !== at);
  if (twice !== undefined) throw new Error(`${file} names a case twice: ${twice}`);
  return list;
}

/** What the cases of a spec file must do on one runtime. */
export type Expected = {
  readonly file: string;
  readonly only: boolean;
  readonly pass: readonly string[];
  readonly skip: readonly string[];
};

export function expectedOn(runtime: "electron" | "shim", list: CaseList): Expected {
  const { file, only } = list;
  const [pass, electron, skip] = [list.pass, titlesOf(list.electron), titlesOf(list.skip)];
  return runtime === "shim"
    ? { file, only, pass, skip: [...skip, ...electron] }
    : { file, only, pass: [...pass, ...electron], skip };
}

const titlesOf = (byReason: Readonly<Record<string, readonly string[]>>): string[] =>
  Object.values(byReason).flat();
