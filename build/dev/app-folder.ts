import fs from "node:fs";
import path from "node:path";
import { project } from "../scripts/project.mjs";

/**
 * Makes a folder that looks like the checkout to the app: package.json, and out/ for the builds.
 * The checkout's own out/ stays as it is, so that tests and `npm start` can run meanwhile.
 */
export function layOutApp(folder: string): void {
  fs.mkdirSync(folder, { recursive: true });
  fs.copyFileSync(path.join(project, "package.json"), path.join(folder, "package.json"));
  // Main reads the window's icon from the disk; all else of the window comes from Vite's server.
  fs.cpSync(path.join(project, "renderer/public"), path.join(folder, "out/renderer"), {
    recursive: true,
  });
}
