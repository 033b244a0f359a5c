import type { EnglishAtFirst } from "../en/first.ts";
import type { Translation } from "../pattern.ts";
import { frame } from "./frame.ts";

export const spanishAtFirst = { frame } satisfies Translation<EnglishAtFirst>;
