import js from "@eslint/js";
import prettier from "eslint-config-prettier/flat";
import importX, { createNodeResolver } from "eslint-plugin-import-x";
import regexp from "eslint-plugin-regexp";
import globals from "globals";
import path from "node:path";
import { defineConfig } from "eslint/config";
import ts from "typescript-eslint";
import { electronWalls } from "./build/lint/electron-walls.mjs";

// The parser of components then translates all of them for one compiler, which knows their props.
// Otherwise each component starts a compiler that knows no other. The parser reads it once, when it
// is loaded.
process.env["SVELTE_ESLINT_PARSER_EXPERIMENTAL_TS_SYS_HOOK"] = "1";
const { default: svelte } = await import("eslint-plugin-svelte");

const root = import.meta.dirname;
/** Folders of electron/ that do not know Electron. */
const plainFolders = [
  ...["text", "html", "people", "storage", "scheduling", "mail", "records", "zoho", "outbox"],
  ...["suggestions", "practice-crm", "cli", "watched-folder", "sent-mails"],
];

/**
 * The way of a mail through electron/mail: a layer imports from itself and from the layers below.
 * Paths are relative to electron/mail.
 */
const mailLayers = [
  ["process"],
  [
    "parse.ts",
    "cut-mail.ts",
    "show.ts",
    "sent-head.ts",
    "sent-mailbox.ts",
    "assemble.ts",
    "fingerprint.ts",
    "unpack.ts",
    "sniff.ts",
    "other-files.ts",
  ],
  ["kinds"],
  ["formats"],
  ["content", "addresses", "dates"],
  ["attachments", "charset", "quoting"],
  [
    "direction-by-file.ts",
    "remarks.ts",
    "raw-mail.ts",
    "file-bytes.ts",
    "prepared-mail.ts",
    "sent-mail.ts",
    "errors.ts",
    "parse-limits.ts",
  ],
].map((layer) => layer.map((name) => `electron/mail/${name}`));

/**
 * @typedef {{ target: string, from: string, except?: string[], message: string }} Wall
 * @type {(folder: string, may: readonly string[], message: string) => Wall} the other folders of
 *   electron/ that a folder may know
 */
const onlyKnows = (folder, may, message) => ({
  target: `electron/${folder}`,
  from: "electron",
  except: [folder, ...may].map((name) => `./${name}`),
  message: `${folder}/ ${message}`,
});

const noBuild = "The product does not know its scripts, its packaging or the shim.";
const outsideProcess = [
  "electron/mail/*.ts",
  "electron/mail/!(process)/**",
  "electron/mail/process/{parser-*,sent-*,serve}.ts",
];

/**
 * The import walls of ARCHITECTURE.md: `target` may not import `from`, except for the paths in
 * `except` (relative to `from`).
 * @type {readonly Wall[]}
 */
const walls = [
  {
    target: "renderer",
    from: "electron",
    except: ["./contract", "./language"],
    message: "The window may know electron/contract and electron/language, and nothing else.",
  },
  {
    target: "renderer/ui",
    from: "renderer",
    except: ["./ui", "./lib"],
    message: "A primitive of the window gets what it shows as props.",
  },
  {
    target: "renderer/!(gallery)/**",
    from: "renderer/gallery",
    message: "The gallery shows primitives to us, and is no part of the app.",
  },
  {
    target: "electron",
    from: "renderer",
    message: "Main does not import the window; it serves its built files.",
  },
  { target: "electron", from: "build", message: noBuild },
  { target: "renderer", from: "build", message: noBuild },
  onlyKnows("language", [], "holds Mailpin's own words, and knows nothing."),
  onlyKnows("contract", ["language"], "imports nothing but itself and the words."),
  onlyKnows("text", [], "holds plain functions of strings."),
  onlyKnows("html", ["text"], "knows HTML, and nothing of mail or Zoho."),
  onlyKnows("people", ["contract", "text"], "tells who is who, and asks nobody."),
  onlyKnows("scheduling", ["contract"], "knows time, not what waits for it."),
  onlyKnows("storage", ["contract", "scheduling"], "knows the disk, not what is kept on it."),
  onlyKnows(
    "watched-folder",
    ["scheduling", "storage"],
    "finds files, and does not know what they are opened for.",
  ),
  onlyKnows(
    "sent-mails",
    ["contract", "mail", "scheduling", "storage", "watched-folder"],
    "finds what was sent, and does not know what was filed.",
  ),
  onlyKnows(
    "policy",
    ["contract", "people", "storage"],
    "says what a company decides, and not what follows from it.",
  ),
  onlyKnows(
    "practice-crm",
    [],
    "is an independent double: it shares no code with the client it tests.",
  ),
  onlyKnows("mail/quoting", ["html", "text"], "is about words and HTML alone."),
  onlyKnows(
    "records",
    ["contract", "people", "text"],
    "stands alone: what it needs of the others comes in as an argument.",
  ),
  onlyKnows(
    "zoho",
    [
      ...["contract", "html", "language", "mail/quoting", "mail/prepared-mail.ts", "scheduling"],
      "text",
    ],
    "stands alone: what it needs of the others comes in as an argument.",
  ),
  onlyKnows(
    "outbox",
    ["contract", "scheduling", "storage", "text", "zoho/errors/errors.ts"],
    "takes the filing functions as arguments; of zoho/ it may know the error classes.",
  ),
  onlyKnows(
    "suggestions",
    ["contract", "people", "records", "storage", "text"],
    "reads the copy of the records and the history of filings, and nothing of mails or Zoho.",
  ),
  onlyKnows(
    "drafts",
    ["contract", "language", "mail", "people", "storage", "text"],
    "turns files into drafts, and knows no CRM.",
  ),
  ...outsideProcess.map((target) => ({
    target,
    from: "electron",
    except: ["./mail", "./contract", "./html", "./text"],
    message: "mail/ stands alone: only its process puts it together with the rest.",
  })),
  ...mailLayers.flatMap((layer, index) =>
    mailLayers.slice(0, index).flatMap((upper) =>
      upper.flatMap((from) =>
        layer.map((target) => ({
          target,
          from,
          message: "In mail/ imports follow the flow; see `mailLayers`.",
        })),
      ),
    ),
  ),
  {
    target: "electron/mail/*.ts",
    from: "electron/mail/process",
    message: "In mail/ imports follow the flow; see `mailLayers`.",
  },
  ...["desktop", "workspace", "drafts", "cli"].map((folder) => ({
    target: `electron/${folder}`,
    from: "electron/start",
    message: "start/ puts the parts together, and is used by main.ts only.",
  })),
  ...["workspace", "drafts", "cli"].map((folder) => ({
    target: `electron/${folder}`,
    from: "electron/desktop",
    message: "desktop/ is used by start/ and main.ts only.",
  })),
];

const plainNode =
  "Only desktop/, start/, main.ts and preload.ts import electron; take what you need from it as an argument.";
const rawIpc = {
  name: "electron",
  importNames: ["ipcMain", "ipcRenderer"],
  message:
    "Channels are registered in desktop/ipc/bridge.ts and asked in preload.ts, so that every sender and value is checked.",
};

export default defineConfig(
  // What oxlint reads as well, it alone reads (.oxlintrc.json): its compiler is many times as fast.
  // Left to ESLint are components, which oxlint cannot read, and the walls of the product.
  { ignores: ["*", "!electron", "!renderer"] },
  { files: ["**/*.ts"], languageOptions: { parser: ts.parser } },
  {
    files: ["renderer/**"],
    extends: [svelte.configs.recommended],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  {
    files: ["**/*.svelte"],
    extends: [
      ...[js.configs.recommended, ts.configs.strict, ts.configs.stylistic],
      ...[ts.configs.strictTypeCheckedOnly, ts.configs.stylisticTypeCheckedOnly],
    ],
    languageOptions: {
      globals: globals.browser,
      parserOptions: {
        parser: ts.parser,
        projectService: true,
        tsconfigRootDir: root,
        extraFileExtensions: [".svelte"],
      },
    },
    rules: {
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/consistent-type-definitions": ["error", "type"],
      "@typescript-eslint/consistent-type-imports": "error",
      "no-console": "error",
      eqeqeq: "error",
    },
  },
  {
    plugins: { "import-x": importX },
    settings: {
      "import-x/ignore": ["node_modules"],
      "import-x/resolver-next": [
        createNodeResolver({ extensions: [".ts", ".js", ".mjs", ".svelte"] }),
      ],
    },
    rules: {
      "import-x/no-restricted-paths": [
        "error",
        {
          zones: walls.map((wall) => ({
            ...wall,
            target: path.join(root, wall.target),
            from: path.join(root, wall.from),
          })),
        },
      ],
    },
  },
  {
    // Mail is hostile: an expression with quadratic time lets one subject freeze the app.
    files: ["electron/**", "renderer/**"],
    plugins: { regexp },
    rules: {
      "regexp/no-super-linear-backtracking": ["error", { report: "potential" }],
      "regexp/no-super-linear-move": ["error", { report: "potential" }],
    },
  },
  electronWalls,
  {
    files: plainFolders.map((folder) => `electron/${folder}/**`),
    rules: {
      "no-restricted-imports": ["error", { paths: [{ name: "electron", message: plainNode }] }],
    },
  },
  {
    files: ["electron/{contract,drafts,workspace}/**", "electron/*.ts"],
    ignores: ["electron/main.ts", "electron/start/**", "electron/*preload.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        { paths: [{ name: "electron", message: plainNode, allowTypeImports: true }] },
      ],
    },
  },
  {
    files: ["electron/desktop/**", "electron/start/**", "electron/main.ts"],
    ignores: ["electron/desktop/ipc/bridge.ts"],
    rules: { "no-restricted-imports": ["error", { paths: [rawIpc] }] },
  },
  { files: ["**/*.svelte"], extends: [prettier, svelte.configs.prettier] },
);
