import path from "node:path";
import { say } from "../scripts/errors.mjs";
import { cacheFolder, project } from "../scripts/project.mjs";
import { findStarter } from "../scripts/app/start-mailpin.mjs";
import { layOutApp } from "./app-folder.ts";
import { AppRuns } from "./app-runs.ts";
import { wordsForDevelopment } from "./app-words.ts";
import { watchBuilds } from "./watch-builds.ts";
import { serveWindow } from "./window-server.ts";

/**
 * Runs Mailpin from its sources. A change in the window shows at once and keeps the window's state,
 * a new preload script reloads the window, and any other change starts the app anew on the same
 * data. Ends with the app.
 *
 * @returns the app's exit code
 */
export async function develop(words: readonly string[]): Promise<number> {
  const folder = path.join(cacheFolder(project), "dev");
  const appFolder = path.join(folder, "app");
  layOutApp(appFolder);
  const starter = await findStarter(appFolder, { open: !words.includes("--no-open") });
  const window = await serveWindow();
  const app = new AppRuns(starter, await wordsForDevelopment(words, folder), window.address);
  say("Building Mailpin; Ctrl+C ends it.");
  const builds = await watchBuilds(path.join(appFolder, "out"), {
    onMain: () => {
      app.startAnew();
    },
    onPreload: window.reload,
  });
  app.startAnew();
  try {
    return await app.ended;
  } finally {
    await Promise.all([builds.close(), window.close()]);
  }
}
