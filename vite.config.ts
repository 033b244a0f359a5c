import { svelte } from "@sveltejs/vite-plugin-svelte";
import { globSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import path from "node:path";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

const root = import.meta.dirname;
const from = (...parts: string[]) => path.join(root, ...parts);

/**
 * Modules that the runtime provides; all others are bundled, so that the packaged app has no
 * node_modules.
 */
const provided = ["electron", ...builtinModules, /^node:/];

/**
 * Tests that replace whole modules, such as `electron`. Each has a worker of its own: one that has
 * loaded the real module would keep it.
 */
const mocking = globSync("tests/{unit,integration}/**/*.test.ts", { cwd: root }).filter((file) =>
  readFileSync(from(file), "utf8").includes("vi.mock("),
);
/** Tests that measure their process. */
const measuring = [
  "tests/proofs/worst-cases.test.ts",
  "tests/integration/workspace/hostile-text.test.ts",
  "tests/integration/zoho/filing/shorten.test.ts",
];
/** The licences of the packages that are bundled ask that their texts go along. */
const license = { fileName: "licenses.md" };
/** Which packages a build holds, as CycloneDX. Packing makes one list of them all. */
async function listPackages(outFilename: string): Promise<Plugin> {
  const { default: sbom } = await import("rollup-plugin-sbom"); // no test needs it
  // Equal sources, equal files: no time, no serial number.
  const options = { outDir: ".", outFilename, includeWellKnown: false, saveTimestamp: false };
  const plugin: unknown = sbom(options); // Its types are Rollup's, which is not installed.
  return plugin as Plugin;
}
/**
 * electron-store brings a validator of JSON schemas, 300 KB, for those who give it a schema. Zod
 * checks Mailpin's settings, so each start would load it in vain.
 */
const withoutSchemas: Plugin = {
  name: "without-json-schemas",
  apply: "build",
  enforce: "pre",
  resolveId: (id) => (/^ajv(?:-formats)?(?:\/|$)/.test(id) ? "\0no-ajv" : undefined),
  load: (id) =>
    id === "\0no-ajv"
      ? `export class Ajv2020 { constructor() { throw new Error("it was left out of the build"); } }
         export default undefined;`
      : undefined,
};
const isStyle = (file: string) => file.endsWith(".css");
let workers = 0;
/** Small code, in which the stack of an error still names its functions. */
const withNames = {
  compress: { keepNames: { function: true, class: true } },
  mangle: { keepNames: true },
  codegen: true,
};
const filesInMemory = from("tests/support/files-in-memory.ts");
const keepCompiled = from("tests/support/keep-compiled.ts");
/** All messages, in English, as where the app starts. */
const speaksEnglish = from("tests/support/speaks-english.ts");

/**
 * One build for four environments: the window and the drop strip (browser), the main process with
 * its helpers (Node, ESM), and the preload scripts: each is one CommonJS file, because a sandboxed
 * preload has no module loader, so they share no code.
 */
export default defineConfig({
  root: from("renderer"),
  cacheDir: from(".cache/vite"),
  base: "./",
  plugins: [
    svelte({ configFile: false }),
    withoutSchemas,
    {
      name: "packages",
      apply: "build",
      applyToEnvironment: (env) => listPackages(`sbom-${env.name}`),
    },
  ],
  worker: { plugins: () => [listPackages(`sbom-worker-${++workers}`)] },
  resolve: {
    // Half of mailparser asks for it as a CommonJS module, half as an ES module: two copies.
    alias: [{ find: /^libmime$/, replacement: from("node_modules/libmime/dist/cjs/libmime.js") }],
  },
  // Files that pdf.js would load are part of the script of its worker.
  assetsInclude: [/\.(?:pfb|wasm)$/],
  builder: {
    async buildApp(builder) {
      const build = (...names: readonly string[]) => {
        const worlds = names.map((name) => builder.environments[name]);
        return Promise.all(worlds.flatMap((world) => (world ? [builder.build(world)] : [])));
      };
      await build("client", "main", "preload");
      await build("strip"); // into the window's folder, which is emptied before
    },
  },
  environments: {
    client: {
      build: {
        license,
        outDir: from("out/renderer"),
        emptyOutDir: true,
        // Styles alone: scripts are near, and each hint for one holds the drawing up.
        modulePreload: {
          polyfill: false,
          resolveDependencies: (_, files) => files.filter(isStyle),
        },
        assetsInlineLimit: 0,
        target: "chrome146",
        rolldownOptions: {
          output: {
            // What the first screen reads is one file: thirty small ones are compressed less well.
            codeSplitting: { groups: [{ name: "start", test: /\/renderer\/main\.ts$/ }] },
          },
        },
      },
    },
    // The page of the drop strip, apart, so that the window's first screen stays one file.
    strip: {
      consumer: "client",
      build: {
        license: { fileName: "strip/licenses.md" },
        outDir: from("out/renderer"),
        emptyOutDir: false,
        copyPublicDir: false,
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
        target: "chrome146",
        rolldownOptions: { input: from("renderer/strip/index.html") },
      },
    },
    main: {
      consumer: "server",
      resolve: { noExternal: true, external: provided.filter((name) => typeof name === "string") },
      build: {
        license,
        outDir: from("out/main"),
        emptyOutDir: true,
        target: "node24",
        copyPublicDir: false,
        rolldownOptions: {
          input: {
            main: from("electron/main.ts"),
            parser: from("electron/mail/process/parser.ts"),
            "sent-reader": from("electron/mail/process/sent-reader.ts"),
            "practice-crm": from("electron/practice-crm/main.ts"),
            cli: from("electron/cli/main.ts"),
            launcher: from("electron/cli/launcher.ts"),
            "backup-thread": from("electron/storage/backup-thread.ts"),
            "integrity-thread": from("electron/storage/integrity-thread.ts"),
            "record-thread": from("electron/workspace/records/record-thread.ts"),
          },
          external: provided,
          output: {
            format: "esm",
            minify: withNames,
            entryFileNames: "[name].js",
            chunkFileNames: "[name]-[hash].js",
          },
        },
      },
    },
    preload: {
      consumer: "server",
      resolve: { noExternal: true, external: ["electron"] },
      build: {
        outDir: from("out/preload"),
        emptyOutDir: true,
        target: "chrome146",
        copyPublicDir: false,
        rolldownOptions: {
          input: {
            preload: from("electron/preload.ts"),
            "strip-preload": from("electron/strip-preload.ts"),
          },
          external: ["electron"],
          output: { format: "cjs", entryFileNames: "[name].cjs", minify: withNames },
        },
      },
    },
  },
  test: {
    root,
    environment: "node",
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.ts"],
          exclude: mocking,
          globalSetup: filesInMemory,
          setupFiles: speaksEnglish,
          // Plain functions leave nothing behind, and most of the time goes into loading them.
          isolate: false,
        },
      },
      ...["alone", "together"].map((how) => ({
        extends: true as const,
        resolve: {
          alias: [
            {
              find: /.*\/thread-script\.ts$/,
              replacement: from("tests/support/bundled-thread-script.ts"),
            },
          ],
        },
        test: {
          name: how,
          ...(how === "alone"
            ? { include: [...mocking, ...measuring] }
            : {
                include: ["tests/integration/**/*.test.ts", "tests/proofs/**/*.test.ts"],
                exclude: [...mocking, ...measuring],
                isolate: false,
              }),
          globalSetup: [filesInMemory, keepCompiled, from("tests/support/make-bundles.ts")],
          setupFiles: speaksEnglish,
          // They wait for processes, servers and windows, and a machine that does other work may
          // starve one. A test that fails twice is broken; the report names those that needed it.
          retry: process.env["CI"] === undefined ? 0 : 1,
        },
      })),
    ],
    // Many tests mostly wait for processes and browsers.
    maxWorkers: 3,
    // They only end what hangs: a busy machine takes ten times as long.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
