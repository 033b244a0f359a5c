/**
 * Stands for fpm, which electron-builder starts to make a .deb or .rpm, and downloads otherwise.
 * Writes down what it was asked for, for Debian's own tools to do it.
 */
import { copyFile, mkdir, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";

export const orderSchema = z.object({
  /** Each option with its values, e.g. `-d` with the packages that are needed. */
  options: z.record(z.string(), z.array(z.string())),
  /** Folders, with where they are installed. */
  folders: z.array(z.tuple([z.string(), z.string()])),
});
export type Order = z.infer<typeof orderSchema>;

/** Options without a value. */
const alone = new Set(["--force"]);

function read(words: readonly string[]): Order {
  const order: Order = { options: {}, folders: [] };
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? "";
    if (alone.has(word)) continue;
    if (word.startsWith("-")) (order.options[word] ??= []).push(words[++at] ?? "");
    else order.folders.push(word.split("=") as [string, string]);
  }
  return order;
}

/** Copies single files, which are temporary, below `root`. */
async function layFiles(order: Order, root: string): Promise<Order> {
  const folders: Order["folders"] = [];
  for (const [source, target] of order.folders) {
    if ((await stat(source)).isDirectory()) folders.push([source, target]);
    else await lay(source, path.join(root, "tree", target));
  }
  for (const script of ["--after-install", "--after-remove"])
    for (const file of order.options[script] ?? []) await lay(file, path.join(root, script));
  return { ...order, folders };
}

async function lay(source: string, target: string): Promise<void> {
  await mkdir(path.dirname(target), { recursive: true });
  await copyFile(source, target);
}

if (import.meta.main) {
  const [folder = "", ...words] = process.argv.slice(2);
  const order = read(words);
  const root = path.join(folder, order.options["-t"]?.[0] ?? "");
  await mkdir(root, { recursive: true });
  await writeFile(path.join(root, "order.json"), JSON.stringify(await layFiles(order, root)));
  for (const file of order.options["--package"] ?? []) await writeFile(file, "");
}
