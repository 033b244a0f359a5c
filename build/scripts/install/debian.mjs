import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { runTool } from "../processes/processes.mjs";
import { say, Trouble } from "../errors.mjs";

/** Which Linux this is, as os-release names it: "debian", "ubuntu"; undefined elsewhere. */
export function linuxName() {
  if (!fs.existsSync("/etc/os-release")) return undefined;
  return /^ID="?(\w+)/m.exec(fs.readFileSync("/etc/os-release", "utf8"))?.[1];
}

/** Whether packages can be installed without a question: as root, on Debian or Ubuntu. */
export const canInstallPackages = () =>
  process.getuid?.() === 0 && ["debian", "ubuntu"].includes(linuxName() ?? "");

/**
 * Installs the named packages that are missing; quick if none is.
 *
 * @param {readonly string[]} names
 * @throws {Trouble} when some are missing and cannot be installed here
 */
export async function ensureDebianPackages(names) {
  const missing = names.filter((name) => !isPackageInstalled(name));
  if (missing.length === 0) return;
  const command = `apt-get install ${missing.join(" ")}`;
  if (!canInstallPackages())
    throw new Trouble(`Some programs are missing here. Install them with: sudo ${command}`);
  say(`Installing ${missing.join(", ")}...`);
  await aptGet(["update"]);
  await aptGet(["install", "--yes", "--no-install-recommends", ...missing]);
}

/** @param {string} name */
export function isPackageInstalled(name) {
  const { stdout } = spawnSync("dpkg-query", ["--show", "--showformat=${db:Status-Status}", name], {
    encoding: "utf8",
  });
  return stdout === "installed";
}

/**
 * @param {readonly string[]} args
 * @throws {Trouble} with the output of apt-get, when it fails
 */
async function aptGet(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const { code, output } = await runTool("apt-get", ["--quiet", ...args], { env });
  if (code !== 0)
    throw new Trouble(
      `${output.trimEnd()}\n\napt-get ${args.join(" ")} failed. The reason is above.`,
    );
}
