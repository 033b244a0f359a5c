import { englishAtFirst, type EnglishAtFirst } from "../en/first.ts";
import type { Translation } from "../pattern.ts";

export const germanAtFirst = { ...englishAtFirst } satisfies Translation<EnglishAtFirst>;
