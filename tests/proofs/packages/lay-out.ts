import { cp, mkdir, rm } from "node:fs/promises";
import path from "node:path";
import type { Ordered, Packed } from "./pack.ts";
import { said } from "./tool.ts";

/** Lays the files of a package out as on the system. The app's own are links: they are large. */
export async function layOut(
  packed: Packed,
  { order, tree }: Ordered,
  to: string,
): Promise<string> {
  await rm(to, { recursive: true, force: true });
  await cp(tree, to, { recursive: true });
  for (const [, target] of order.folders) {
    const folder = path.join(to, target);
    await mkdir(path.dirname(folder), { recursive: true });
    await said("cp", ["--archive", "--link", packed.app, folder]);
  }
  return to;
}
