import { flushCompileCache } from "node:module";
import path from "node:path";

/**
 * Lets all Node processes of the tests share what they have compiled: most of the time of a short
 * one goes into reading the same TypeScript.
 *
 * A global setup of Vitest and of Playwright.
 */
export default function keepCompiled(): void {
  process.env["NODE_COMPILE_CACHE"] ??= path.join(import.meta.dirname, "../../.cache/compiled");
}

/** Node writes it at its end: call it where a process will be killed instead. */
export const keepNow = flushCompileCache;
