import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const root = path.join(import.meta.dirname, "../../..");
const page = "docs/zoho-api.md";

const text = readFileSync(path.join(root, page), "utf8");
const headings = new Set([...text.matchAll(/^#+ (.+)$/gm)].map(([, name = ""]) => name));

/** The sources that have comments. */
const sources = ["electron", "renderer", "build", "tests"].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:ts|mjs|svelte)$/.test(name) && !name.includes("fixtures"))
    .map((name) => path.join(root, folder, name))
    .filter((file) => file !== import.meta.filename),
);

/** What follows the name of the page wherever a comment has it, its lines joined. */
const citationsIn = (file: string): string[] =>
  readFileSync(file, "utf8")
    .replace(/\n\s*(?:\*|\/\/) /g, " ")
    .split(page)
    .slice(1);

describe("the citations of docs/zoho-api.md", () => {
  const citations = sources.flatMap((file) =>
    citationsIn(file).map((rest) => ({
      file: path.relative(root, file),
      heading: /^, "([^"\n]+)"/.exec(rest)?.[1],
    })),
  );

  it("are found", () => {
    expect(citations.length).toBeGreaterThan(50);
  });

  it("name a heading that exists", () => {
    const broken = citations.filter(({ heading = "" }) => !headings.has(heading));
    expect(broken).toEqual([]);
  });
});

it("the links within docs/zoho-api.md lead to its headings", () => {
  const anchors = [...headings].map((name) => name.toLowerCase().replaceAll(" ", "-"));
  const links = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor = ""]) => anchor);
  expect(links.length).toBeGreaterThan(10);
  expect(anchors).toEqual(expect.arrayContaining(links));
});
