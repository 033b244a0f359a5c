import { bundled } from "./bundles.ts";

/** Stands for electron/storage/thread-script.ts: see vite.config.ts. */
export const threadScript = (name: string): string => bundled(name);
