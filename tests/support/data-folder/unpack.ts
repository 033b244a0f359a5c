import { cp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { gunzipSync } from "node:zlib";

export const fixture = path.join(import.meta.dirname, "../../fixtures/data-folder");

/** Makes `folder` the data folder of the fixture, whose large files are stored compressed. */
export async function unpackDataFolder(folder: string): Promise<void> {
  await cp(path.join(fixture, "data"), folder, { recursive: true });
  for (const name of await readdir(folder, { recursive: true })) {
    if (!name.endsWith(".gz")) continue;
    const packed = path.join(folder, name);
    await writeFile(packed.replace(/\.gz$/, ""), gunzipSync(await readFile(packed)));
    await rm(packed);
  }
}
