import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const caseList = z.strictObject({
  /** The spec file, from the root of Electron's checkout. */
  file: z.string(),
  /** Full titles of the cases that must pass. */
  pass: z.array(z.string()),
  /** Full titles of the cases that are not run, by the reason. */
  skip: z.record(z.string(), z.array(z.string())),
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
  const titles = [list.pass, ...Object.values(list.skip)].flat();
  const twice = titles.find((title, at) => titles.indexOf(title) !== at);
  if (twice !== undefined) throw new Error(`${file} names a case twice: ${twice}`);
  return list;
}
