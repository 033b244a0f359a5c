import fs from "node:fs/promises";
import path from "node:path";
import { readJson } from "../scripts/json.mjs";
import { addCommands, nodeBeside } from "./add-commands.mjs";
import { billOfMaterials, runtime } from "./bill-of-materials.mjs";

/**
 * What electron-builder cannot add by itself. A hook of its, before it signs.
 *
 * @param {import("electron-builder").AfterPackContext} context
 */
export default async function afterPack(context) {
  demandNotarisation(context);
  demandFeed(context);
  await addCommands(context);
  const resources = context.packager.getResourcesDir(context.appOutDir);
  const node = nodeBeside(context);
  if (node !== undefined)
    await fs.cp(path.join(node, "LICENSE"), path.join(resources, "licenses/node/LICENSE"));
  const bill = await billOfMaterials(runtimesOf(context));
  await fs.writeFile(path.join(resources, "sbom.cdx.json"), `${JSON.stringify(bill, null, 2)}\n`);
}

/** @param {import("electron-builder").AfterPackContext} context */
function runtimesOf(context) {
  const electron = context.packager.info.framework.version;
  const runtimes = [runtime("electron", electron, "electronjs", "electron")];
  const node = nodeBeside(context);
  if (node === undefined) return runtimes;
  const { version } = /** @type {{ version: string }} */ (
    readJson(path.join(node, "package.json"))
  );
  return [...runtimes, runtime("node", version, "nodejs", "node.js")];
}

/**
 * electron-builder notarises where the environment says how, and is content where it does not.
 *
 * @param {import("electron-builder").AfterPackContext} context
 * @throws Error when a release for macOS would not be notarised
 */
function demandNotarisation({ electronPlatformName, packager }) {
  if (electronPlatformName !== "darwin" || !packager.forceCodeSigning) return;
  const ways = ["APPLE_API_KEY", "APPLE_ID", "APPLE_KEYCHAIN_PROFILE"];
  if (!ways.some((name) => (process.env[name] ?? "") !== ""))
    throw new Error(
      `A release for macOS is notarised, and none of ${ways.join(", ")} is set. ` +
        "docs/releasing.md lists the variables.",
    );
}

/**
 * A variable that the workflow has no secret for is empty, with which electron-builder is content.
 *
 * @param {import("electron-builder").AfterPackContext} context
 * @throws Error when a release would never find the versions after it
 */
function demandFeed({ packager }) {
  const feed = process.env["MAILPIN_UPDATES_URL"] ?? "";
  if (!packager.forceCodeSigning || /^https:\/\/[^/]/.test(feed)) return;
  throw new Error(
    "A release fetches the versions after it, and MAILPIN_UPDATES_URL is no address (https://…). " +
      "docs/releasing.md lists the variables.",
  );
}
