import { readFile } from "node:fs/promises";
import { stripTypeScriptTypes } from "node:module";
import path from "node:path";
import type { PageSetup } from "./messages.ts";

const entry = path.join(import.meta.dirname, "../page/main.ts");
const importLine = /^import\s[^;]*?from\s+"([^"]+)";$/gm;
let runtime: Promise<string> | undefined;

/**
 * The one script that the shim adds to a document, as its first: the window's side of the shim and
 * the app's own preload, unchanged, in the function that Electron's loader would wrap around it. A
 * classic script, because the page's own scripts must find everything in place.
 */
export async function pageScript(setup: PageSetup, preload: string | undefined): Promise<string> {
  runtime ??= join(entry);
  const run =
    preload === undefined
      ? "undefined"
      : `function (require, module, exports, process) {${await readFile(preload, "utf8")}\n}`;
  // The preload stays outside: whether its code is strict is its own affair.
  return `(function (preload) {"use strict";\n${await runtime}\nstart(${JSON.stringify(setup)}, preload);\n})(${run});`;
}

/**
 * Makes one script of a file and what it imports, each before those that need it. Names are shared
 * by all, so two equal ones are a syntax error at the first start.
 */
async function join(file: string, done = new Set<string>()): Promise<string> {
  if (done.has(file)) return "";
  done.add(file);
  const code = stripTypes(await readFile(file, "utf8"));
  const parts: string[] = [];
  for (const [, imported] of code.matchAll(importLine)) {
    if (imported !== undefined)
      parts.push(await join(path.resolve(path.dirname(file), imported), done));
  }
  return [...parts, code.replaceAll(importLine, "").replaceAll(/^export (?=\w)/gm, "")].join("\n");
}

/** Node still warns about this function at its first use, on a screen that is the app's. */
function stripTypes(code: string): string {
  const emitWarning = process.emitWarning.bind(process);
  process.emitWarning = () => undefined;
  try {
    return stripTypeScriptTypes(code);
  } finally {
    process.emitWarning = emitWarning;
  }
}

/**
 * @param html a whole document, with or without a head
 * @returns it with the script in front of every other
 */
export function addScript(html: string, source: string, nonce: string): string {
  const tag = `<script nonce="${nonce}" src="${source}"></script>`;
  const front =
    /<head(?:\s[^>]*)?>/i.exec(html) ??
    /<html(?:\s[^>]*)?>/i.exec(html) ??
    /<!doctype[^>]*>/i.exec(html);
  const at = front === null ? 0 : front.index + front[0].length;
  return html.slice(0, at) + tag + html.slice(at);
}
