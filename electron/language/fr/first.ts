import type { EnglishAtFirst } from "../en/first.ts";
import type { Translation } from "../pattern.ts";
import { frame } from "./frame.ts";
import { header } from "./header.ts";

export const frenchAtFirst = { frame, header } satisfies Translation<EnglishAtFirst>;
