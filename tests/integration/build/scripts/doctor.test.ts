import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const root = path.join(import.meta.dirname, "../../../..");

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "mailpin-doctor-"));
});
afterEach(() => rm(folder, { recursive: true }));

type Finding = { readonly state: string; readonly says: string };

/** Runs the doctor where every other thing is missing. */
const examine = (env: NodeJS.ProcessEnv = {}) =>
  new Promise<{ code: number; findings: Record<string, Finding> }>((resolve) => {
    const { PATH } = process.env;
    const nothing = { PATH, ELECTRON_OVERRIDE_DIST_PATH: folder, MAILPIN_BROWSER: "/nowhere" };
    execFile(
      process.execPath,
      [path.join(root, "build/scripts/doctor.mjs"), "--json"],
      { env: { ...nothing, ...env } },
      (error, stdout) => {
        const findings = JSON.parse(stdout) as Record<string, Finding>;
        resolve({ code: error === null ? 0 : Number(error.code), findings });
      },
    );
  });

/** A program in the place of another. */
async function program(name: string, script: string): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return file;
}

/** An Electron that is the shim. */
const shim = () =>
  program(
    "electron",
    `exec "${process.execPath}" "${root}/build/electron-shim/run.ts" --no-open -- "$1/main.mjs"`,
  );

describe.skipIf(process.platform !== "linux")("npm run doctor", () => {
  it("tries the Node and the SQLite that Mailpin runs on", async () => {
    const { findings } = await examine();
    expect(findings["Node 24"]).toMatchObject({ state: "works" });
    expect(findings["Node 24"]?.says).toMatch(/^v2\d\..*SQLite 3\..* full-text/);
    expect(findings["packages"]).toMatchObject({ state: "works" });
  });

  it("fails where a browser is here and runs no page", async () => {
    const { code, findings } = await examine({
      MAILPIN_BROWSER: await program("chrome", "exit 0"),
    });
    expect(findings["browser"]).toMatchObject({ state: "broken" });
    expect(code).toBe(1);
  });

  it("tells a display that is named from one that answers", async () => {
    const none = await examine({ MAILPIN_BROWSER: await program("chrome", "echo answer: 42") });
    expect(none).toMatchObject({ code: 0, findings: { display: { state: "absent" } } });
    const named = await examine({ DISPLAY: ":98765" });
    expect(named).toMatchObject({ code: 1, findings: { display: { state: "broken" } } });
  });

  it("runs an app in Electron, and does not take Chromium's text file for a key ring", async () => {
    await shim();
    const { findings } = await examine();
    expect(findings["Electron"]).toMatchObject({ state: "works" });
    expect(findings["key ring"]).toMatchObject({ state: "absent" });
  });

  it("says of an Electron that does not start why", async () => {
    await program("electron", "echo 'libnss3.so is missing' >&2; exit 127");
    const { code, findings } = await examine();
    expect(code).toBe(1);
    expect(findings["Electron"]?.says).toContain("libnss3.so is missing");
  });
});
