/**
 * One run of a tool; `tool` is its script in node_modules.
 *
 * @typedef {{ name: string, tool: string, args: readonly string[] }} Check
 */

/**
 * The TypeScript projects of the checkout: every one that has a file checks its types.
 *
 * @type {readonly { name: string, config: string, folders: RegExp }[]}
 */
const projects = [
  { name: "tests", config: "tests/tsconfig.json", folders: /^tests\// },
  { name: "window", config: "renderer/tsconfig.json", folders: /^renderer\// },
  {
    name: "shim's page",
    config: "build/electron-shim/page/tsconfig.json",
    folders: /^build\/electron-shim\/page\//,
  },
  { name: "electron and build", config: "tsconfig.json", folders: /^(electron|build)\/|^[^/]+$/ },
];
/** Files that another project has, too. */
const shared = new Map([
  ["window", /^electron\/contract\//],
  ["shim's page", /^build\/electron-shim\/wire\//],
]);

/**
 * The checks that a change needs, the longest first. They see a mistake in what has changed; one
 * that the change causes in another project is left to `npm test`.
 *
 * @param {readonly { name: string, exists: boolean }[]} files
 * @returns {Check[]}
 */
export function checksFor(files) {
  const present = files.filter(({ exists }) => exists).map(({ name }) => name);
  const code = present.filter(isCode);
  const changedCode = files.map(({ name }) => name).filter(isCode);
  const types = projects
    .filter((project) => changedCode.some((name) => isIn(project, name)))
    .map(typesCheck);
  return [
    ...(code.length === 0 ? [] : lintChecks(code)),
    ...types,
    ...(present.length === 0 ? [] : [formatCheck(present)]),
  ];
}

/** @param {string} name */
const isCode = (name) => /\.(ts|js|mjs|svelte)$/.test(name);

/** @param {string} name */
const projectOf = (name) => projects.find(({ folders }) => folders.test(name));

/**
 * @param {(typeof projects)[number]} project
 * @param {string} name
 */
const isIn = (project, name) =>
  projectOf(name) === project || shared.get(project.name)?.test(name) === true;

/**
 * @param {readonly string[]} files
 * @returns {Check[]}
 */
const lintChecks = (files) => [
  {
    name: "walls and components",
    tool: "eslint/bin/eslint.js",
    args: ["--max-warnings", "0", "--no-warn-ignored", ...files],
  },
  {
    name: "lint",
    tool: "oxlint/bin/oxlint",
    args: [
      ...["--type-aware", "--report-unused-disable-directives", "--max-warnings", "0"],
      ...["--no-error-on-unmatched-pattern", ...files],
    ],
  },
];

/**
 * @param {(typeof projects)[number]} project
 * @returns {Check}
 */
const typesCheck = ({ name, config }) =>
  name === "window"
    ? {
        name: `types of ${name}`,
        tool: "svelte-check/bin/svelte-check",
        args: ["--tsconfig", config, "--fail-on-warnings"],
      }
    : { name: `types of ${name}`, tool: "typescript-7/bin/tsc", args: ["-p", config] };

/**
 * @param {readonly string[]} files
 * @returns {Check}
 */
const formatCheck = (files) => ({
  name: "format",
  tool: "prettier/bin/prettier.cjs",
  args: ["--check", "--ignore-unknown", ...files],
});
