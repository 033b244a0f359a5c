import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { expect, it } from "vitest";

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
