import fs from "node:fs";
import path from "node:path";
import { sampleMails } from "../../electron/practice-crm/sample-company/samples.ts";

/** The app's arguments: for its first start, and for those after a change. */
export type AppWords = { readonly first: readonly string[]; readonly again: readonly string[] };

/**
 * The user's words, with a data folder of its own for development. A new one gets the sample mails.
 * Files are opened by the first start only; then they are in the data.
 *
 * @param folder of development
 */
export async function wordsForDevelopment(
  words: readonly string[],
  folder: string,
): Promise<AppWords> {
  const own = words.filter((word) => word !== "--no-open");
  const switches = own.filter((word) => word.startsWith("-"));
  if (switches.some((word) => word.startsWith("--user-data-dir="))) {
    return { first: own, again: switches };
  }
  const data = path.join(folder, "data");
  const isNew = !fs.existsSync(data);
  const inData = `--user-data-dir=${data}`;
  return {
    first: [inData, ...own, ...(isNew ? await writeSamples(path.join(folder, "samples")) : [])],
    again: [inData, ...switches],
  };
}

/** @returns the files */
async function writeSamples(folder: string): Promise<string[]> {
  fs.mkdirSync(folder, { recursive: true });
  return (await sampleMails(new Date())).map(({ name, bytes }) => {
    const file = path.join(folder, name);
    fs.writeFileSync(file, bytes);
    return file;
  });
}
