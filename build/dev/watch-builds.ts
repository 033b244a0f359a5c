import path from "node:path";
import { createBuilder, type BuildEnvironmentOptions, type Rolldown, type ViteBuilder } from "vite";
import { project } from "../scripts/project.mjs";

export type Listeners = { readonly onMain: () => void; readonly onPreload: () => void };

/**
 * Builds main with its helpers and the preload script, and again after each change. An error is
 * printed and ends nothing.
 *
 * @param outFolder gets main/ and preload/
 * @param listeners are told of each build that succeeds, but for the first
 * @returns after the first build of each
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
  const watchers = await Promise.all([
    watch(builder, "main", onMain),
    watch(builder, "preload", onPreload),
  ]);
  return {
    close: async () => {
      await Promise.all(watchers.map((watcher) => watcher.close()));
    },
  };
}

async function watch(
  builder: ViteBuilder,
  name: string,
  onRebuilt: () => void,
): Promise<Rolldown.RolldownWatcher> {
  const environment = builder.environments[name];
  if (environment === undefined) throw new Error(`vite.config.ts has no environment "${name}"`);
  const watcher = (await builder.build(environment)) as Rolldown.RolldownWatcher;
  const built = Promise.withResolvers<undefined>();
  let isFirst = true;
  watcher.on("event", ({ code }) => {
    if (code !== "BUNDLE_END") return;
    if (isFirst) built.resolve(undefined);
    else onRebuilt();
    isFirst = false;
  });
  await built.promise;
  return watcher;
}
