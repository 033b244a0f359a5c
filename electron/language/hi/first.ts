import type { EnglishAtFirst } from "../en/first.ts";
import type { Translation } from "../pattern.ts";
import { frame } from "./frame.ts";

export const hindiAtFirst = { frame } satisfies Translation<EnglishAtFirst>;
