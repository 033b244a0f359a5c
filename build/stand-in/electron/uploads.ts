import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeEnd } from "./endings.ts";

let folder: Promise<string> | undefined;
let count = 0;

/**
 * Gives files that the user chose in the page a path, as the system's dialog would. A browser hands over bytes and a name;
 * they lie in a private folder, each in one of its own so that it can keep its name, until the app ends.
 *
 * @returns their paths, in order
 */
export async function keepUploads(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<string[]> {
  folder ??= makeFolder(); // readable by nobody else: mkdtemp makes it so
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

async function makeFolder(): Promise<string> {
  const made = await mkdtemp(path.join(tmpdir(), "stand-in-files-"));
  beforeEnd(() => rm(made, { recursive: true, force: true }));
  return made;
}
