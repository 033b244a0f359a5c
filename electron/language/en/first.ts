import type { Catalog } from "../pattern.ts";
import { frame } from "./frame.ts";
import { header } from "./header.ts";

/** Read before the window shows anything. All that it says later waits for all messages. */
export const englishAtFirst = { frame, header } as const satisfies Catalog;

export type EnglishAtFirst = typeof englishAtFirst;
