import fs from "node:fs/promises";
import path from "node:path";
import { project } from "../scripts/project.mjs";
import { readJson } from "../scripts/json.mjs";

/** What CycloneDX knows of a part, as far as we read it. */
/** @typedef {{ "bom-ref"?: string, name: string, version?: string }} Component */
/** @typedef {{ ref: string, dependsOn?: readonly string[] }} Dependency */
/**
 * @typedef {{
 *   metadata: { component: Component & { "bom-ref": string } },
 *   components?: readonly Component[],
 *   dependencies?: readonly Dependency[],
 * }} Bill
 */

/**
 * One list of all that is in the package, as CycloneDX: the packages of each build, which
 * rollup-plugin-sbom has listed, and the runtimes beside them. The same sources make the same list.
 *
 * @param {readonly Component[]} runtimes
 * @param {string} [out] the build
 * @returns {Promise<Bill>}
 * @throws Error when the build has no lists
 */
export async function billOfMaterials(runtimes, out = path.join(project, "out")) {
  const files = (await fs.readdir(out, { recursive: true }))
    .filter((file) => /^sbom-[\w-]+\.json$/.test(path.basename(file)))
    .sort();
  const bills = files.map((file) => /** @type {Bill} */ (readJson(path.join(out, file))));
  const [first] = bills;
  if (first === undefined) throw new Error(`${out} has no lists of its packages.`);
  const ours = first.metadata.component["bom-ref"];
  const components = byReference(bills.flatMap((bill) => bill.components ?? []).concat(runtimes));
  const theirs = bills.flatMap((bill) => bill.dependencies ?? []).filter(({ ref }) => ref !== ours);
  return {
    ...first,
    components,
    dependencies: [
      { ref: ours, dependsOn: components.flatMap((part) => part["bom-ref"] ?? []) },
      ...together(theirs),
    ],
  };
}

/** @param {readonly Component[]} components */
const byReference = (components) =>
  [...new Map(components.map((part) => [part["bom-ref"] ?? part.name, part])).entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, part]) => part);

/**
 * A package may be in several builds, each with some of its dependencies.
 *
 * @param {readonly Dependency[]} dependencies
 * @returns {Dependency[]}
 */
function together(dependencies) {
  /** @type {Map<string, Set<string>>} */
  const all = new Map();
  for (const { ref, dependsOn = [] } of dependencies)
    all.set(ref, new Set([...(all.get(ref) ?? []), ...dependsOn]));
  return [...all.entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([ref, refs]) => ({ ref, dependsOn: [...refs].sort() }));
}

/**
 * A program that we ship as it is, with the name under which its vulnerabilities are told.
 *
 * @param {string} name
 * @param {string} version
 * @param {string} vendor of its CPE
 * @param {string} product
 */
export const runtime = (name, version, vendor, product) => ({
  type: "framework",
  name,
  version,
  "bom-ref": `pkg:generic/${name}@${version}`,
  purl: `pkg:generic/${name}@${version}`,
  cpe: `cpe:2.3:a:${vendor}:${product}:${version}:*:*:*:*:*:*:*`,
  licenses: [{ license: { id: "MIT", acknowledgement: "declared" } }],
});
