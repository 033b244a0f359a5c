import { englishAtFirst, type EnglishAtFirst } from "../en/first.ts";
import type { Translation } from "../pattern.ts";

export const hindiAtFirst = { ...englishAtFirst } satisfies Translation<EnglishAtFirst>;
