import { english, type English } from "../en/window.ts";
import type { Translation } from "../pattern.ts";

export const german = { ...english } satisfies Translation<English>;
