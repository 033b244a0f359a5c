import type { Catalog } from "../pattern.ts";

/** What only main and the command line say: the window does not load it. */
export const englishForMain = {} as const satisfies Catalog;

export type EnglishForMain = typeof englishForMain;
