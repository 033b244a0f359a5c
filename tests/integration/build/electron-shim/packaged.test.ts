import { execFile } from "node:child_process";
import { chmod, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { inElectron, temporaryFolder } from "./fixture.ts";

const run = promisify(execFile);
const shim = path.join(import.meta.dirname, "../../../../build/electron-shim/run.ts");

const main = `import { app } from "electron";
console.log(JSON.stringify([app.isPackaged, process.defaultApp === true, process.argv.slice(1),
  app.getName(), app.getAppPath(), process.execPath, process.resourcesPath ?? ""]));
app.exit();`;

/** An app as electron-packager lays it out. @returns its executable and its folder */
async function pack(name: string): Promise<{ executable: string; app: string }> {
  const folder = await temporaryFolder();
  const executable = path.join(folder, name);
  const app = path.join(folder, "resources/app");
  await mkdir(app, { recursive: true });
  const packageJson = { name: "packed", type: "module", main: "main.js" };
  await writeFile(path.join(app, "package.json"), JSON.stringify(packageJson));
  await writeFile(path.join(app, "main.js"), main);
  await writeFile(executable, "");
  await chmod(executable, 0o755);
  return { executable, app };
}

async function seen(words: string[], env: NodeJS.ProcessEnv = {}): Promise<unknown[]> {
  const { stdout } = await run(process.execPath, [shim, "--no-open", ...words], {
    env: { ...process.env, ...env },
  });
  return JSON.parse(stdout) as unknown[];
}

/** docs/api/app.md, "`app.isPackaged` _Readonly_". */
// Electron's own executable cannot be renamed for a test; the proof of packages does it.
describe.skipIf(process.platform !== "linux" || inElectron)("app.isPackaged", () => {
  test("is true for an executable of another name, which finds its app beside itself", async () => {
    const { executable, app } = await pack("mailpin");
    await expect(seen(["--executable", executable, "--", "a.eml"])).resolves.toEqual([
      true,
      false,
      ["a.eml"],
      "packed",
      app,
      executable,
      path.dirname(app),
    ]);
  });

  test("is false for one that is called electron, as for the shim itself", async () => {
    const { executable, app } = await pack("electron");
    await expect(seen(["--executable", executable, "--", app, "a.eml"])).resolves.toEqual([
      false,
      true,
      [app, "a.eml"],
      "packed",
      app,
      executable,
      "",
    ]);
    expect((await seen(["--", app])).slice(0, 2)).toEqual([false, true]);
  });

  test("is true where ELECTRON_FORCE_IS_PACKAGED is set", async () => {
    const { app } = await pack("electron");
    const forced = await seen(["--", app], { ELECTRON_FORCE_IS_PACKAGED: "" });
    expect(forced.slice(0, 2)).toEqual([true, true]);
  });
});
