import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

const root = path.join(import.meta.dirname, "../../..");
const pages = globSync("{*.md,docs/*.md,electron/language/*.md}", { cwd: root });
const textOf = (page: string) => readFileSync(path.join(root, page), "utf8");

/** As GitHub makes them of headings. */
const anchorsOf = (page: string): string[] =>
  [...textOf(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );

it("each link of a page leads to a file, and to a heading that it has", () => {
  const links = pages.flatMap((page) =>
    [...textOf(page).matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)].map(([, link = ""]) => {
      const [file = "", anchor] = link.split("#");
      const target = file === "" ? page : path.join(path.dirname(page), file);
      return { page, link, target, anchor };
    }),
  );
  expect(links.length).toBeGreaterThan(40);
  const broken = links.filter(
    ({ target, anchor }) =>
      !existsSync(path.join(root, target)) ||
      (anchor !== undefined && !anchorsOf(target).includes(anchor)),
  );
  expect(broken).toEqual([]);
});

const ours = ["electron", "renderer", "tests", "build", "docs", ".github"].flatMap((folder) =>
  globSync(`${folder}/**`, { cwd: root }).map((file) => `/${file.replaceAll(path.sep, "/")}`),
);

/** ARCHITECTURE.md leaves out the folders that a chapter is about, and files of user data are none. */
const isThere = (name: string): boolean =>
  existsSync(path.join(root, name)) ||
  ours.some((file) =>
    name.endsWith("/") ? `${file}/`.includes(`/${name}`) : file.endsWith(`/${name}`),
  );

it("each path that a page names exists", () => {
  const pattern = /`((?:[\w.-]+\/)+(?:[\w.-]+\.(?:ts|mjs|svelte|md|json|yml|css))?)`/g;
  const named = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md"].flatMap((page) =>
    [...textOf(page).matchAll(pattern)]
      .map(([, name = ""]) => ({ page, name }))
      .filter(({ name }) => !/^(?:out|organisations|practice-crm|logs|spool|\.cache)\//.test(name)),
  );
  expect(named.length).toBeGreaterThan(60);
  expect(named.filter(({ name }) => !isThere(name))).toEqual([]);
});

it("each command of npm that a page names is a script", () => {
  const { scripts } = JSON.parse(textOf("package.json")) as { scripts: Record<string, string> };
  const named = pages.flatMap((page) =>
    [...textOf(page).matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, name = ""]) => ({
      page,
      name,
    })),
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter(({ name }) => !Object.hasOwn(scripts, name))).toEqual([]);
});
