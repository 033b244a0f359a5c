import Store from "electron-store";
import { z } from "zod";
import { defaultHoldMs } from "../contract/limits.ts";
import { dataCentreSetting } from "../zoho/accounts/data-centres.ts";

/** Registered ports of nobody (RFC 6335 leaves them to whoever comes first); three, because one of them may be taken. */
const redirectPorts = [53682, 53683, 53684];

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
  /** Zoho's data centres that Mailpin does not know by itself, or knows wrongly. */
  dataCentres: z.array(dataCentreSetting).catch([]),
  /** Ports of this computer to which the browser may come back after a sign-in: those of the redirect URIs that were registered at Zoho. */
  redirectPorts: z.array(z.number().int().min(1024).max(65_535)).min(1).catch(redirectPorts),
  /** How the web address of a record is put together, for the day that Zoho changes it: `{web}`, `{org}`, `{tab}` and `{id}` are filled in. */
  recordLink: z.string().startsWith("{web}/").optional().catch(undefined),
  /** On a computer without a key ring: whether sign-ins may be kept in files. */
  keepSignInInFile: z.boolean().catch(false),
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
