import path from "node:path";
import { createBuilder, type BuildEnvironmentOptions, type Rolldown, type ViteBuilder } from "vite";
import { project } from "../scripts/project.mjs";

export type Listeners = { readonly onMain: () => void; readonly onPreload: () => void };

/**
 * Builds main with its helpers and the preload script, and again after each change. What does not
 * build is reported, and the listener hears of the next build that succeeds.
 *
 * @param outFolder gets main/ and preload/
 */
export async function watchBuilds(
  outFolder: string,
  { onMain, onPreload }: Listeners,
): Promise<{ close: () => Promise<void> }> {
  const watched = (name: string, sourcemap: boolean | "inline"): BuildEnvironmentOptions => ({
    outDir: path.join(outFolder, name),
    sourcemap,
    watch: {},
  });
  const builder = await createBuilder({
    configFile: path.join(project, "vite.config.ts"),
    logLevel: "error",
    environments: {
      main: { build: watched("main", true) },
      // A sandboxed page cannot read a map beside the script.
      preload: { build: watched("preload", "inline") },
    },
  });
  // Main opens the window with the preload script, which must be there by then.
  const preload = await watch(builder, "preload", onPreload);
  const main = await watch(builder, "main", onMain);
  return {
    close: async () => {
      await Promise.all([preload.close(), main.close()]);
    },
  };
}

/** @returns once there is a first build */
async function watch(
  builder: ViteBuilder,
  name: string,
  onBuilt: () => void,
): Promise<Rolldown.RolldownWatcher> {
  const environment = builder.environments[name];
  if (environment === undefined) throw new Error(`vite.config.ts has no environment "${name}"`);
  const watcher = (await builder.build(environment)) as Rolldown.RolldownWatcher;
  const { promise, resolve } = Promise.withResolvers<undefined>();
  watcher.on("event", ({ code }) => {
    if (code !== "BUNDLE_END") return;
    onBuilt();
    resolve(undefined);
  });
  await promise;
  return watcher;
}
