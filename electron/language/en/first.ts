import type { Catalog } from "../pattern.ts";
import { frame } from "./frame.ts";
import { header } from "./header.ts";

/** Part of the window's first script. All that the window says later waits for all messages. */
export const englishAtFirst = { frame, header } as const satisfies Catalog;

export type EnglishAtFirst = typeof englishAtFirst;
