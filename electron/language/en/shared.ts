import type { Catalog } from "../pattern.ts";
import { directions } from "./directions.ts";
import { problems } from "./problems.ts";
import { reasons } from "./reasons.ts";
import { remarks } from "./remarks.ts";
import { sizes } from "./sizes.ts";
import { warnings } from "./warnings.ts";

/** What the window and main both say: the sentences of codes, and sizes. */
export const englishShared = {
  directions,
  problems,
  reasons,
  remarks,
  sizes,
  warnings,
} as const satisfies Catalog;

export type EnglishShared = typeof englishShared;
