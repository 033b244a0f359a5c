import { englishAtFirst, type EnglishAtFirst } from "../en/first.ts";
import type { Translation } from "../pattern.ts";

export const frenchAtFirst = { ...englishAtFirst } satisfies Translation<EnglishAtFirst>;
