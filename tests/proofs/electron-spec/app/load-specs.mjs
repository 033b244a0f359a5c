/**
 * Lets `require` load spec files where they lie: TypeScript is compiled on the way as their own
 * runner compiles it, and the packages that they import are those of this checkout.
 */
import { createRequire, registerHooks } from "node:module";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const load = createRequire(import.meta.url);
const absent = new URL("absent-package.cjs", import.meta.url).href;

/** @param {string} folder the checkout; modules outside it are left alone */
export function loadSpecsOf(folder) {
  const packages = packagesOf(folder);
  const root = pathToFileURL(`${path.resolve(folder)}${path.sep}`).href;
  const isInside = (/** @type {string | undefined} */ url) => url?.startsWith(root) === true;
  registerHooks({
    resolve(specifier, context, next) {
      if (!isInside(context.parentURL)) return next(specifier, context);
      if (/^\.\.?(\/|$)/.test(specifier)) {
        const file = new URL(`${specifier}.ts`, context.parentURL);
        return existsSync(file)
          ? { url: file.href, format: "commonjs", shortCircuit: true }
          : next(specifier, context);
      }
      return packages.has(specifier)
        ? { ...ours(specifier), shortCircuit: true }
        : next(specifier, context);
    },
    load(url, context, next) {
      if (!isInside(url) || !url.endsWith(".ts")) return next(url, context);
      return { format: "commonjs", source: compile(fileURLToPath(url)), shortCircuit: true };
    },
  });
}

/** @returns {ReadonlySet<string>} the packages that the specs use, by the checkout's package.json */
function packagesOf(/** @type {string} */ folder) {
  const names = ["package.json", "spec/package.json"].flatMap((name) => {
    const file = path.resolve(folder, name);
    if (!existsSync(file)) return [];
    const manifest = /** @type {{ devDependencies?: Record<string, string> }} */ (load(file));
    return Object.keys(manifest.devDependencies ?? {});
  });
  return new Set(names);
}

/** @returns {{ url: string, format?: "commonjs" }} the package as this checkout has it */
function ours(/** @type {string} */ name) {
  try {
    return { url: pathToFileURL(load.resolve(name)).href };
  } catch {
    return { url: absent, format: "commonjs" };
  }
}

/**
 * Cases read the source of their own functions, so the code must look as TypeScript makes it.
 *
 * @param {string} file
 */
function compile(file) {
  const ts = /** @type {typeof import("typescript")} */ (load("typescript"));
  const { outputText } = ts.transpileModule(readFileSync(file, "utf8"), {
    fileName: file,
    compilerOptions: {
      module: ts.ModuleKind.Node16,
      target: ts.ScriptTarget.ES2020,
      inlineSourceMap: true,
    },
  });
  return outputText;
}
