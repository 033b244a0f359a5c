import { build, Platform } from "electron-builder";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { node24 } from "../../../build/scripts/install/node24.mjs";
import { stubElectron, stubVersion } from "../../support/stub-electron.ts";
import { orderSchema, type Order } from "./fpm.ts";

export const root = path.join(import.meta.dirname, "../../..");

/** A package for Linux that electron-builder has ordered, and fpm would make. */
export type Ordered = {
  readonly order: Order;
  /** The files beside the app's own folder, where they would be installed. */
  readonly tree: string;
  /** The scripts that run when it was installed and removed. */
  readonly afterInstall: string;
  readonly afterRemove: string;
};

export type Packed = {
  /** A folder for what is made of it. */
  readonly folder: string;
  /** The app, as an installer lays it out. */
  readonly app: string;
  readonly asar: string;
  readonly deb: Ordered;
  readonly rpm: Ordered;
};

/** Packs the build in out/ for Linux, around a stub of Electron, into an empty folder. */
export async function pack(folder: string): Promise<Packed> {
  process.env["CUSTOM_FPM_PATH"] = await fpm(folder);
  await build({
    projectDir: root,
    targets: Platform.LINUX.createTarget(["dir", "deb", "rpm"]),
    publish: "never",
    config: {
      extends: "build/packaging/electron-builder.yml",
      directories: { output: path.join(folder, "dist") },
      electronDist: await stubElectron(folder),
      electronVersion: stubVersion,
    },
  });
  const app = path.join(folder, "dist/linux-unpacked");
  const [deb, rpm] = await Promise.all([ordered(folder, "deb"), ordered(folder, "rpm")]);
  return { folder, app, asar: path.join(app, "resources/app.asar"), deb, rpm };
}

async function fpm(folder: string): Promise<string> {
  const [file, program] = [path.join(folder, "fpm"), path.join(import.meta.dirname, "fpm.ts")];
  await mkdir(folder, { recursive: true });
  const words = [node24(), program, folder].map((word) => `'${word}'`).join(" ");
  await writeFile(file, `#!/bin/sh\nexec ${words} "$@"\n`, { mode: 0o755 });
  return file;
}

async function ordered(folder: string, target: string): Promise<Ordered> {
  const from = path.join(folder, target);
  const text = await readFile(path.join(from, "order.json"), "utf8");
  return {
    order: orderSchema.parse(JSON.parse(text)),
    tree: path.join(from, "tree"),
    afterInstall: path.join(from, "--after-install"),
    afterRemove: path.join(from, "--after-remove"),
  };
}
