import { englishForMain, type EnglishForMain } from "../en/main.ts";
import type { Translation } from "../pattern.ts";

export const hindiForMain = { ...englishForMain } satisfies Translation<EnglishForMain>;
