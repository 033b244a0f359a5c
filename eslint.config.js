import js from "@eslint/js";
import prettier from "eslint-config-prettier/flat";
import importX, { createNodeResolver } from "eslint-plugin-import-x";
import regexp from "eslint-plugin-regexp";
import svelte from "eslint-plugin-svelte";
import globals from "globals";
import path from "node:path";
import { defineConfig } from "eslint/config";
import ts from "typescript-eslint";

const root = import.meta.dirname;
const services = ["text", "html", "storage", "conversation", "email", "records", "zoho", "outbox", "practice", "cli"];

/** The import walls of ARCHITECTURE.md: `target` may not import `from`, but for the paths in `except` (relative to `from`). */
const walls = [
  {
    target: "renderer",
    from: "electron",
    except: ["./contract"],
    message: "The window may know electron/contract and nothing else of electron/.",
  },
  { target: "electron", from: "renderer", message: "Main does not import the window; it serves its built files." },
  { target: "electron", from: "build", message: "The product knows nothing of its launcher, its packaging or the stand-in." },
  { target: "renderer", from: "build", message: "The product knows nothing of its launcher, its packaging or the stand-in." },
  { target: "electron/contract", from: "electron", except: ["./contract"], message: "The contract imports nothing but itself." },
  ...["email", "zoho", "records"].map((folder) => ({
    target: `electron/${folder}`,
    from: "electron",
    except: [`./${folder}`, "./contract", "./conversation", "./html", "./text"],
    message: `${folder}/ stands alone: what it needs of the others comes in as an argument.`,
  })),
  {
    target: "electron/conversation",
    from: "electron",
    except: ["./conversation", "./html", "./text"],
    message: "conversation/ is about words and HTML alone.",
  },
  {
    target: "electron/storage",
    from: "electron",
    except: ["./storage", "./contract"],
    message: "storage/ knows the disk, not what is kept on it.",
  },
  {
    target: "electron/html",
    from: "electron",
    except: ["./html", "./text"],
    message: "html/ knows HTML, and nothing of mail or Zoho.",
  },
  { target: "electron/text", from: "electron", except: ["./text"], message: "text/ holds plain functions of strings." },
  {
    target: "electron/outbox",
    from: "electron",
    except: ["./outbox", "./contract", "./storage", "./text", "./zoho/errors.ts"],
    message: "outbox/ takes the filing functions as arguments; of zoho/ it may know the error classes.",
  },
  {
    target: "electron/practice",
    from: "electron",
    except: ["./practice"],
    message: "The practice CRM is an independent double: it shares no code with the client it tests.",
  },
  ...["intake", "organisation", "cli"].map((folder) => ({
    target: `electron/${folder}`,
    from: "electron/shell",
    message: "shell/ is used by main.ts and ipc/ only.",
  })),
];

const plainNode = "electron is imported in shell/, main.ts and preload.ts only; take what you need of it as an argument.";
const rawIpc = {
  name: "electron",
  importNames: ["ipcMain", "ipcRenderer"],
  message: "Channels are registered in shell/bridge.ts and asked in preload.ts, so that every sender and value is checked.",
};

export default defineConfig(
  {
    ignores: [
      "out/",
      "dist/",
      ".cache/",
      "node_modules/",
      ".vitest/",
      "test-results/",
      "playwright-report/",
      "tests/fixtures/stand-in/",
    ],
  },
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  ts.configs.stylisticTypeChecked,
  svelte.configs.recommended,
  {
    plugins: { "import-x": importX },
    languageOptions: {
      parserOptions: {
        project: ["tsconfig.json", "build/stand-in/page/tsconfig.json", "renderer/tsconfig.json", "tests/tsconfig.json"],
        tsconfigRootDir: root,
        extraFileExtensions: [".svelte"],
      },
    },
    settings: {
      "import-x/ignore": ["node_modules"],
      "import-x/resolver-next": [createNodeResolver({ extensions: [".ts", ".js", ".mjs", ".svelte"] })],
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
      "import-x/no-cycle": "error",
      "@typescript-eslint/consistent-type-definitions": ["error", "type"],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "no-console": "error",
      eqeqeq: "error",
    },
  },
  {
    // Mail is hostile: an expression whose time grows with the square of its text freezes the app with one subject.
    files: ["electron/**", "renderer/**"],
    plugins: { regexp },
    rules: {
      "regexp/no-super-linear-backtracking": ["error", { report: "potential" }],
      "regexp/no-super-linear-move": ["error", { report: "potential" }],
    },
  },
  {
    files: services.map((folder) => `electron/${folder}/**`),
    rules: { "no-restricted-imports": ["error", { paths: [{ name: "electron", message: plainNode }] }] },
  },
  {
    files: ["electron/{contract,intake,ipc,organisation}/**", "electron/*.ts"],
    ignores: ["electron/main.ts", "electron/preload.ts"],
    rules: {
      "no-restricted-imports": ["error", { paths: [{ name: "electron", message: plainNode, allowTypeImports: true }] }],
    },
  },
  {
    files: ["electron/shell/**", "electron/main.ts"],
    ignores: ["electron/shell/bridge.ts"],
    rules: { "no-restricted-imports": ["error", { paths: [rawIpc] }] },
  },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { globals: globals.browser, parserOptions: { parser: ts.parser } },
  },
  { files: ["**/*.{js,mjs}"], languageOptions: { globals: globals.node } },
  { files: ["build/**", "electron/cli/**"], rules: { "no-console": "off" } },
  {
    files: ["tests/**"],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
  prettier,
  svelte.configs.prettier,
);
