import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { app } from "./app.ts";
import { beforeEnd } from "./endings.ts";

let folder: Promise<string> | undefined;
let count = 0;

/**
 * Gives a path to files that the user chose in the page, as the system's dialog would. A browser
 * gives bytes and a name. Until the app ends each file is in a private folder of its own, so that
 * it keeps its name.
 *
 * @returns their paths, in order
 */
export async function keepUploads(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<string[]> {
  folder ??= makeFolder();
  const root = await folder;
  return Promise.all(
    files.map(async ({ name, bytes }) => {
      const place = path.join(root, String(++count));
      await mkdir(place);
      // The name comes from a page: it must not lead out of the folder.
      const file = path.join(place, path.basename(name.replaceAll("\\", "/")) || "file");
      await writeFile(file, bytes, { mode: 0o600 });
      return file;
    }),
  );
}

/**
 * In the data folder: the next start removes what a killed app left there. It is somebody's mail.
 */
async function makeFolder(): Promise<string> {
  const made = path.join(app.getPath("userData"), "stand-in-files");
  const remove = () => rm(made, { recursive: true, force: true });
  await remove();
  await mkdir(made, { recursive: true, mode: 0o700 });
  beforeEnd(remove);
  return made;
}
