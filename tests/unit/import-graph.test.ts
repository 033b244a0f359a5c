import { globSync, readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import path from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const root = path.join(import.meta.dirname, "../..");
const sources = globSync("{electron,renderer,build}/**/*.{ts,mjs,svelte}", { cwd: root });

/** Types count: the lint rule against circles passes over them. */
const importsOf = (file: string): string[] =>
  ts
    .preProcessFile(readFileSync(path.join(root, file), "utf8"))
    .importedFiles.filter(({ fileName }) => fileName.startsWith("."))
    .map(({ fileName }) => path.join(path.dirname(file), fileName));

/** Takes away files that import nothing that is left, until no such file is left. */
function circlesIn(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const left = new Map(graph);
  let size: number;
  do {
    size = left.size;
    for (const [file, imported] of left)
      if (!imported.some((other) => left.has(other))) left.delete(file);
  } while (left.size < size);
  return [...left.keys()];
}

type Loaded = { readonly ever: readonly string[]; readonly atOnce: readonly string[] };
const loaded = new Map<string, Loaded>();

/**
 * What a file loads when it runs, ever or before its first line: types are taken out, and the
 * markup of components.
 */
function loadedBy(file: string): Loaded {
  const known = loaded.get(file);
  if (known !== undefined) return known;
  const source = readFileSync(path.join(root, file), "utf8");
  const code = file.endsWith(".svelte")
    ? [...source.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map(([, part]) => part).join("\n")
    : source;
  const script = stripTypeScriptTypes(code);
  const filesIn = (text: string) =>
    ts
      .preProcessFile(text)
      .importedFiles.map(({ fileName }) =>
        fileName.startsWith(".") ? path.join(path.dirname(file), fileName) : fileName,
      );
  const all = { ever: filesIn(script), atOnce: filesIn(script.replaceAll("import(", "(")) };
  loaded.set(file, all);
  return all;
}

/** The imports that lead from a file to another file or a package, one under the other. */
function wayTo(wanted: string, from: string, when: keyof Loaded = "ever"): string[] {
  const ways = new Map([[from, [from]]]);
  for (const [file, way] of ways) {
    if (file === wanted) return way;
    if (!sources.includes(file)) continue;
    for (const next of loadedBy(file)[when]) if (!ways.has(next)) ways.set(next, [...way, next]);
  }
  return [];
}

it("finds a circle", () => {
  const graph = new Map([
    ["a", ["b"]],
    ["b", ["c"]],
    ["c", ["b"]],
    ["d", []],
  ]);
  expect(circlesIn(graph)).toEqual(["a", "b", "c"]);
});

it("has no circle of imports", () => {
  const graph = new Map(sources.map((file) => [file, importsOf(file)]));
  expect([...graph.values()].flat().length).toBeGreaterThan(sources.length);
  expect(circlesIn(graph)).toEqual([]);
});

describe("the window", () => {
  it("loads its parts, which the next test follows", () => {
    expect(wayTo("svelte", "renderer/main.ts")).toEqual(["renderer/main.ts", "svelte"]);
    expect(wayTo("electron/contract/limits.ts", "renderer/main.ts").at(0)).toBe("renderer/main.ts");
    expect(wayTo("zod", "electron/desktop/ipc/bridge.ts")).not.toEqual([]);
  });

  it("loads no schema: main checks what crosses the bridge, and zod is as large as the window", () => {
    expect(wayTo("zod", "renderer/main.ts")).toEqual([]);
  });
});

describe("main", () => {
  it("starts without what reads mails and their HTML: every start would wait for it", () => {
    expect(wayTo("zod", "electron/start/app.ts", "atOnce").at(-1)).toBe("zod");
    for (const reader of ["mailparser", "htmlparser2", "sanitize-html"]) {
      expect(wayTo(reader, "electron/mail/process/parser.ts", "atOnce").at(-1)).toBe(reader);
      expect(wayTo(reader, "electron/start/app.ts", "atOnce")).toEqual([]);
    }
  });
});
