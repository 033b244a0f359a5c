import path from "node:path";

/** Where the tests' processes find the folder that `make-bundles.ts` made. */
export const bundlesVariable = "MAILPIN_TEST_BUNDLES";

/** @returns the path of a bundle */
export function bundled(name: string): string {
  const folder = process.env[bundlesVariable];
  if (folder === undefined) throw new Error(`${bundlesVariable} names no folder of bundles`);
  return path.join(folder, `${name}.js`);
}
