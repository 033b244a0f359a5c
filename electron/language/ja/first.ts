import { englishAtFirst, type EnglishAtFirst } from "../en/first.ts";
import type { Translation } from "../pattern.ts";

export const japaneseAtFirst = { ...englishAtFirst } satisfies Translation<EnglishAtFirst>;
