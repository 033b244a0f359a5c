import fs from "node:fs";
import path from "node:path";

/**
 * Chromium's sandbox needs user namespaces. Root has none there, and since 24.04 Ubuntu gives them
 * only to programs with a profile: a package installs one, npm does not. Without namespaces
 * Chromium starts only with --no-sandbox.
 *
 * @param {string} executable Electron or a Chromium
 * @returns {string[]} the switches that it needs to start on this machine
 */
export function sandboxArguments(executable) {
  if (process.platform !== "linux") return [];
  if (process.getuid?.() === 0) return ["--no-sandbox"];
  return isUnpackaged(executable) && namespacesAreRestricted() && !hasSetuidHelper(executable)
    ? ["--no-sandbox"]
    : [];
}

/** @param {string} executable */
const isUnpackaged = (executable) =>
  !["/usr/", "/opt/", "/snap/"].some((folder) => executable.startsWith(folder));

function namespacesAreRestricted() {
  return (
    setting("apparmor_restrict_unprivileged_userns") === "1" ||
    setting("unprivileged_userns_clone") === "0"
  );
}

/** @param {string} name */
function setting(name) {
  try {
    return fs.readFileSync(path.join("/proc/sys/kernel", name), "utf8").trim();
  } catch {
    return undefined; // this kernel has no such restriction
  }
}

/** @param {string} executable */
function hasSetuidHelper(executable) {
  const helper = fs.statSync(path.join(path.dirname(executable), "chrome-sandbox"), {
    throwIfNoEntry: false,
  });
  return helper?.uid === 0 && (helper.mode & 0o4000) !== 0;
}
