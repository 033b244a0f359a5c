import { readFile } from "node:fs/promises";
import { stripTypeScriptTypes } from "node:module";
import path from "node:path";
import type { PageSetup } from "./messages.ts";

const entry = path.join(import.meta.dirname, "../page/main.ts");
const importLine = /^import\s[^;]*?from\s+"([^"]+)";$/gm;
let runtime: Promise<string> | undefined;

/**
 * The one script that the shim adds to a document, in front of all others. It holds the window's
 * side of the shim, and the app's own preload in the function that Electron's loader would wrap
 * around it. It is a classic script, because it must have run before the page's own scripts.
 */
export async function pageScript(setup: PageSetup, preload: string | undefined): Promise<string> {
  runtime ??= join(entry);
  const run =
    preload === undefined
      ? "undefined"
      : `function (require, module, exports, process) {${await readFile(preload, "utf8")}\n}`;
  // The preload stays outside, because it may be written for sloppy mode.
  return `(function (preload) {"use strict";\n${await runtime}\nstart(${JSON.stringify(setup)}, preload);\n})(${run});`;
}

/**
 * Joins a file and its imports into one script, each before the files that import it. They share
 * one scope, so two equal names are a syntax error at the first start.
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

/** Node warns about this function at its first use; the warning would be among the app's output. */
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
 * @returns the document with the script in front of all others
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
