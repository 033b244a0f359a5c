import path from "node:path";

/**
 * @param name of a thread's entry
 * @param beside `import.meta` of a module in the entry's folder
 * @returns the entry's path: a TypeScript file among the sources, a JavaScript file in the built app
 */
export const threadScript = (
  name: string,
  { dirname, filename }: Pick<ImportMeta, "dirname" | "filename">,
): string => path.join(dirname, `${name}${path.extname(filename)}`);
