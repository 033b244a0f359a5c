import fs from "node:fs/promises";
import path from "node:path";

const end = "</ComponentGroup>";

/**
 * Adds what the installer offers Windows to the project of the MSI: electron-builder's own
 * fileAssociations would make Mailpin the default for mail files. A hook of electron-builder.
 *
 * @param {string} project the WiX file, which is about to be compiled
 * @throws Error when it has no group of components to add to
 */
export default async function offerInMsi(project) {
  const text = await fs.readFile(project, "utf8");
  if (!text.includes(end)) throw new Error(`${project} has no group of components.`);
  const file = path.join(import.meta.dirname, "resources/windows-file-types.xml");
  const component = /<Component [\s\S]*<\/Component>/.exec(await fs.readFile(file, "utf8"))?.[0];
  if (component === undefined) throw new Error(`${file} has no component.`);
  await fs.writeFile(
    project,
    text.replace(end, () => component + end),
  );
}
