import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const packageJson = z.object({
  name: z.string().default("app"),
  productName: z.string().optional(),
  version: z.string().default("0.0.0"),
});

/** The fields of the package.json above the main script that Electron reads. */
export type AppInfo = { readonly folder: string; readonly name: string; readonly version: string };

export function readAppInfo(main: string): AppInfo {
  for (let folder = path.dirname(main); ; folder = path.dirname(folder)) {
    const file = path.join(folder, "package.json");
    if (existsSync(file)) {
      const { name, productName, version } = packageJson.parse(
        JSON.parse(readFileSync(file, "utf8")),
      );
      return { folder, name: productName ?? name, version };
    }
    if (path.dirname(folder) === folder)
      return { folder: path.dirname(main), name: "app", version: "0.0.0" };
  }
}
