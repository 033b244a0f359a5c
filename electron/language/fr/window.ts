import { english, type English } from "../en/window.ts";
import type { Translation } from "../pattern.ts";

export const french = { ...english } satisfies Translation<English>;
