import type { Catalog } from "../pattern.ts";
import { directions } from "./directions.ts";
import { problems } from "./problems.ts";
import { reasons } from "./reasons.ts";
import { remarks } from "./remarks.ts";
import { sizes } from "./sizes.ts";
import { warnings } from "./warnings.ts";

/** What the window says, and others may say, too. */
export const english = {
  directions,
  problems,
  reasons,
  remarks,
  sizes,
  warnings,
} as const satisfies Catalog;

export type English = typeof english;
