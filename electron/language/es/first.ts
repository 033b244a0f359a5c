import { englishAtFirst, type EnglishAtFirst } from "../en/first.ts";
import type { Translation } from "../pattern.ts";

export const spanishAtFirst = { ...englishAtFirst } satisfies Translation<EnglishAtFirst>;
