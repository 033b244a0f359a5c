import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const packageJson = z.object({
  name: z.string().default("app"),
  productName: z.string().optional(),
  version: z.string().default("0.0.0"),
});

/** The fields of an app's package.json that Electron reads. */
export type AppInfo = { readonly folder: string; readonly name: string; readonly version: string };

/**
 * @param app its folder, or its main script: then Electron reads no package.json
 * @param main its main script
 */
export function readAppInfo(app: string, main: string): AppInfo {
  const file = path.join(app, "package.json");
  if (!existsSync(file)) return { folder: path.dirname(main), name: "Electron", version: "0.0.0" };
  const { name, productName, version } = packageJson.parse(JSON.parse(readFileSync(file, "utf8")));
  return { folder: app, name: productName ?? name, version };
}
