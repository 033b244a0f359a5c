import type { EnglishShared } from "../en/shared.ts";
import type { Translation } from "../pattern.ts";
import { directions } from "./directions.ts";
import { problems } from "./problems.ts";
import { reasons } from "./reasons.ts";
import { remarks } from "./remarks.ts";
import { sizes } from "./sizes.ts";
import { warnings } from "./warnings.ts";

export const frenchShared = {
  directions,
  problems,
  reasons,
  remarks,
  sizes,
  warnings,
} satisfies Translation<EnglishShared>;
