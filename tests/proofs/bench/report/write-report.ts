import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { reportPage, type Report } from "./page.ts";

const folder = path.join(import.meta.dirname, "../../../../.cache/reports");

/**
 * @param name of the files
 * @returns the path of the page; the same as JSON is beside it
 */
export async function writeReport(name: string, report: Report): Promise<string> {
  await mkdir(folder, { recursive: true });
  const page = path.join(folder, `${name}.html`);
  await writeFile(path.join(folder, `${name}.json`), `${JSON.stringify(report, null, 2)}\n`);
  await writeFile(page, reportPage(report));
  return page;
}
