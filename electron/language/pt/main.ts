import { englishForMain, type EnglishForMain } from "../en/main.ts";
import type { Translation } from "../pattern.ts";

export const portugueseForMain = { ...englishForMain } satisfies Translation<EnglishForMain>;
