import fs from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { project } from "../scripts/project.mjs";

/** Beyond this quality a percent costs ten times as long. */
const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
const compress = (/** @type {Buffer} */ bytes) => promisify(brotliCompress)(bytes, { params });
const source = path.join(project, "out/renderer");
const target = path.join(project, ".cache/packed-window");
/** What the pages need as text. Main reads the pictures itself. */
const isText = (/** @type {string} */ name) => /\.(?:html|js|css|svg)$/.test(name);
const isPicture = (/** @type {string} */ name) => /\.(?:png|woff2)$/.test(name);

/**
 * Lays the window's files out as the package has them: text by Brotli, a third of its size, which
 * `electron/desktop/pages.ts` undoes. A hook of electron-builder, before it packs.
 */
export default async function compressWindow() {
  const names = await fs.readdir(source, { recursive: true });
  const packed = new Set(
    names.flatMap((name) => (isText(name) ? [`${name}.br`] : isPicture(name) ? [name] : [])),
  );
  for (const name of packed) await lay(name);
  await removeOthers(packed);
}

/**
 * Whole or not at all: two packs may run at once.
 *
 * @param {string} name
 */
async function lay(name) {
  const file = path.join(target, name);
  const text = name.endsWith(".br");
  const bytes = await fs.readFile(path.join(source, text ? name.slice(0, -".br".length) : name));
  await fs.mkdir(path.dirname(file), { recursive: true });
  await fs.writeFile(`${file}.${process.pid}`, text ? await compress(bytes) : bytes);
  await fs.rename(`${file}.${process.pid}`, file);
}

/**
 * @param {ReadonlySet<string>} packed
 */
async function removeOthers(packed) {
  for (const entry of await fs.readdir(target, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isFile() && !packed.has(path.relative(target, file))) await fs.rm(file);
  }
}
