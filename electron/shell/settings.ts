import Store from "electron-store";
import { z } from "zod";
import { defaultHoldMs } from "../contract/limits.ts";

const schema = z.object({
  /** Seconds in which a filing can be undone before it is sent. */
  holdSeconds: z
    .number()
    .min(0)
    .max(120)
    .catch(defaultHoldMs / 1000),
  window: z
    .object({ x: z.number().exactOptional(), y: z.number().exactOptional(), width: z.number(), height: z.number() })
    .catch({
      width: 1080,
      height: 720,
    }),
  /** Where the open dialog was last. */
  lastFolder: z.string().optional().catch(undefined),
});

export type Settings = z.output<typeof schema>;

/** What people choose, in `settings.json` of the data folder. A value that makes no sense falls back to its default, alone. */
export class SettingsFile {
  readonly #store = new Store<Record<string, unknown>>({ name: "settings", clearInvalidConfig: true });

  read(): Settings {
    return schema.parse(this.#store.store);
  }

  write<K extends keyof Settings>(key: K, value: Settings[K]): void {
    this.#store.set(key, value);
  }
}
