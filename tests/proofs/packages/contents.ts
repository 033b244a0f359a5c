/** What is in a package, and whether it belongs there. */
import { Spec, Validation } from "@cyclonedx/cyclonedx-library";
import { extractFile, listPackage, statFile } from "@electron/asar";
import assert from "node:assert/strict";
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { fusesIn, shipped } from "../packaged/fuses.ts";
import { stubVersion } from "../../support/stub-electron.ts";
import type { Packed } from "./pack.ts";

export type FileSize = { readonly path: string; readonly bytes: number };

/** In bytes. Installers compress it; this is what lies on the disk. */
export const asarLimit = 5_000_000;

/** The only files of the app's code: no package, source, source map, test or secret. */
const belongs = [
  /^package\.json$/,
  /^out\/main\/[\w-]+\.js$/,
  /^out\/preload\/(?:strip-)?preload\.cjs$/,
  /^out\/renderer\/(?:strip\/)?index\.html\.br$/,
  /^out\/renderer\/assets\/[\w-]+\.(?:js|css|svg)\.br$/,
  /^out\/renderer\/icons\/[\w@]+\.(?:png|svg\.br)$/,
];

/** Beside it: what is for people and the IT department, and the command for a terminal. */
const belongsBeside = [
  /^(?:app\.asar|apparmor-profile|sbom\.cdx\.json)$/,
  /^policy\/(?:policy\.json|mailpin\.mobileconfig|mailpin\.admx|en-US\/mailpin\.adml)$/,
  /^licenses\/(?:LICENSE|(?:main|renderer|renderer\/strip)\/licenses\.md|node\/LICENSE)$/,
  /^licenses\/pdfjs-dist\/(?:LICENSE|(?:standard_fonts|wasm)\/LICENSE_\w+)$/,
  /^cli\/(?:mailpin|node|app\/package\.json|app\/[\w-]+\.js)$/,
];

const strangers = (files: readonly FileSize[], known: readonly RegExp[]): string[] =>
  files.map((file) => file.path).filter((name) => !known.some((pattern) => pattern.test(name)));

export function inAsar(asar: string): FileSize[] {
  return listPackage(asar, { isPack: false })
    .map((name) => name.slice(1))
    .flatMap((name) => {
      const entry = statFile(asar, name);
      return "size" in entry ? [{ path: name, bytes: entry.size }] : [];
    });
}

/** The files of a folder, links included. */
export async function inFolder(folder: string): Promise<FileSize[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory());
  const sizes = files.map(async (entry) => {
    const file = path.join(entry.parentPath, entry.name);
    return { path: path.relative(folder, file), bytes: (await stat(file)).size };
  });
  return (await Promise.all(sizes)).sort((one, other) => (one.path < other.path ? -1 : 1));
}

export async function checkAsar({ asar }: Packed): Promise<string> {
  const files = inAsar(asar);
  assert.deepEqual(strangers(files, belongs), [], "the asar has files that do not belong there");
  const bytes = (await stat(asar)).size;
  assert.ok(bytes < asarLimit, `app.asar has ${bytes} bytes, and ${asarLimit} are the most`);
  const { main, ...rest } = z
    .looseObject({ main: z.string() })
    .parse(JSON.parse(extractFile(asar, "package.json").toString()));
  assert.ok(
    files.some((file) => file.path === main),
    `${main} is missing`,
  );
  assert.deepEqual(
    Object.keys(rest).filter((key) => /^(?:scripts|d.*ependencies)$/.test(key)),
    [],
  );
  return `app.asar: ${files.length} files, ${bytes} of at most ${asarLimit} bytes`;
}

export async function checkBeside({ app }: Packed): Promise<string> {
  const files = await inFolder(path.join(app, "resources"));
  assert.deepEqual(
    strangers(files, belongsBeside),
    [],
    "resources/ has what does not belong there",
  );
  const modules = (await inFolder(app)).filter(({ path: name }) =>
    /node_modules|\.map$/.test(name),
  );
  assert.deepEqual(modules, []);
  return `resources/: ${files.length} files`;
}

export async function checkFuses({ app }: Packed): Promise<string> {
  assert.deepEqual(await fusesIn(path.join(app, "mailpin")), shipped);
  const set = Object.entries(shipped).filter(([, isOn]) => isOn);
  return `on: ${set.map(([name]) => name).join(", ")}; all others off`;
}

const billSchema = z.object({
  bomFormat: z.literal("CycloneDX"),
  specVersion: z.enum(Spec.Version),
  metadata: z.object({ component: z.object({ name: z.literal("mailpin") }) }),
  components: z.array(
    z.object({
      "bom-ref": z.string(),
      group: z.string().optional(),
      name: z.string(),
      version: z.string(),
      purl: z.string(),
      licenses: z.array(z.unknown()).min(1),
    }),
  ),
  dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()).optional() })),
});

/** Only constants, of which the build leaves nothing. */
const leavesNoCode = new Set(["esm-env"]);

/** The list names every package once, and each has its licence's text in the package. */
export async function checkBill({ app }: Packed): Promise<string> {
  const resources = path.join(app, "resources");
  const text = await readFile(path.join(resources, "sbom.cdx.json"), "utf8");
  const { specVersion, components, dependencies } = billSchema.parse(JSON.parse(text));
  const against: unknown = await new Validation.JsonStrictValidator(specVersion).validate(text);
  assert.equal(against, null, "CycloneDX's own schema refuses it");
  const references = new Set(components.map((part) => part["bom-ref"]));
  assert.equal(references.size, components.length, "a package is listed twice");
  const unknown = dependencies
    .flatMap(({ dependsOn = [] }) => dependsOn)
    .filter((reference) => !references.has(reference));
  assert.deepEqual(unknown, [], "a dependency is not listed");
  const names = components.map(({ group, name }) =>
    group === undefined ? name : `${group}/${name}`,
  );
  const electron = components.find(({ name }) => name === "electron");
  assert.equal(electron?.version, stubVersion);
  const licensed = await licensedIn(path.join(resources, "licenses"));
  const unlicensed = names.filter((name) => !licensed.has(name) && !leavesNoCode.has(name));
  assert.deepEqual(unlicensed, [], "a licence is missing");
  assert.deepEqual(
    [...licensed].filter((name) => !names.includes(name)),
    [],
    "a part is not listed",
  );
  return `CycloneDX ${specVersion}, by its schema: ${components.length} parts, each with its licence`;
}

/** Packages whose licences go along. Electron's own lie beside its executable. */
async function licensedIn(folder: string): Promise<ReadonlySet<string>> {
  const lists = (await inFolder(folder)).filter((file) => file.path.endsWith(".md"));
  const texts = await Promise.all(
    lists.map((file) => readFile(path.join(folder, file.path), "utf8")),
  );
  const named = texts.flatMap((text) =>
    [...text.matchAll(/^## (\S+) - /gm)].map(([, name]) => name),
  );
  return new Set([...named.flatMap((name) => name ?? []), "pdfjs-dist", "node", "electron"]);
}
