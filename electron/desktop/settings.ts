import Store from "electron-store";
import path from "node:path";
import { z, ZodError } from "zod";
import { defaultHistoryDays, defaultHoldMs } from "../contract/limits.ts";
import type { Notice } from "../contract/notice.ts";
import { diskProblem } from "../storage/disk-problem.ts";
import { setAside } from "../storage/set-aside.ts";
import { dataCentreSetting } from "../zoho/accounts/data-centres.ts";

/**
 * Registered ports of nobody (RFC 6335 leaves them to whoever comes first); three, because one of
 * them may be taken.
 */
const redirectPorts = [53682, 53683, 53684];

const schema = z.object({
  /** Seconds in which a filing can be undone before it is sent. */
  holdSeconds: z
    .number()
    .min(0)
    .max(120)
    .catch(defaultHoldMs / 1000),
  /**
   * Days for which the history remembers what was filed: its subject, its record and its
   * Message-ID.
   */
  historyDays: z.number().int().min(1).max(3_650).catch(defaultHistoryDays),
  window: z
    .object({
      x: z.number().exactOptional(),
      y: z.number().exactOptional(),
      width: z.number(),
      height: z.number(),
    })
    .catch({
      width: 1080,
      height: 720,
    }),
  /** Where the open dialog was last. */
  lastFolder: z.string().optional().catch(undefined),
  /** Zoho's data centres that Mailpin does not know by itself, or knows wrongly. */
  dataCentres: z.array(dataCentreSetting).catch([]),
  /**
   * Ports of this computer to which the browser may come back after a sign-in: those of the
   * redirect URIs that were registered at Zoho.
   */
  redirectPorts: z.array(z.number().int().min(1024).max(65_535)).min(1).catch(redirectPorts),
  /**
   * How the web address of a record is put together, for the day that Zoho changes it: `{web}`,
   * `{org}`, `{tab}` and `{id}` are filled in.
   */
  recordLink: z.string().startsWith("{web}/").optional().catch(undefined),
  /** On a computer without a key ring: whether sign-ins may be kept in files. */
  keepSignInInFile: z.boolean().catch(false),
});

export type Settings = z.output<typeof schema>;

const content = z.record(z.string(), z.unknown());

export type SettingsParts = {
  /** That of the data folder. */
  readonly folder: string;
  /** Told when the file could not be used. */
  readonly onNotice: (notice: Notice) => void;
  /** Told of each failure, for the log. */
  readonly onFailure: (error: unknown) => void;
};

/**
 * What people choose, in `settings.json` of the data folder. A value that makes no sense falls back
 * to its default, alone. A file that cannot be read is kept, and all values fall back. Neither
 * reading nor writing ever throws.
 */
export class SettingsFile {
  readonly #parts: SettingsParts;
  /** Absent when the file can neither be read nor be moved: then nothing is written. */
  readonly #store: Store | undefined;
  #known = schema.parse({});
  /** What could not be written yet. */
  #unwritten: Partial<Settings> = {};

  constructor(parts: SettingsParts) {
    this.#parts = parts;
    this.#store = this.#open();
  }

  read(): Settings {
    try {
      if (this.#store !== undefined) this.#known = schema.parse(this.#store.store);
    } catch (error) {
      this.#parts.onFailure(error);
    }
    return { ...this.#known, ...this.#unwritten };
  }

  /** What cannot be written is kept until Mailpin is closed, and written with the next value. */
  write<K extends keyof Settings>(key: K, value: Settings[K]): void {
    this.#unwritten = { ...this.#unwritten, [key]: value };
    if (this.#store === undefined) return;
    try {
      this.#store.set(this.#unwritten);
      this.#unwritten = {};
    } catch (error) {
      this.#parts.onFailure(error);
    }
  }

  #open(): Store | undefined {
    const { folder, onNotice, onFailure } = this.#parts;
    try {
      return openStore(folder);
    } catch (error) {
      onFailure(error);
      const opened = isDamaged(error) ? this.#openAnew() : undefined;
      if (opened === undefined) onNotice(unreadable(path.join(folder, "settings.json"), error));
      return opened;
    }
  }

  #openAnew(): Store | undefined {
    const { folder, onNotice, onFailure } = this.#parts;
    try {
      const aside = setAside(path.join(folder, "settings.json"));
      onNotice(startedAnew(path.join(folder, aside)));
      return openStore(folder);
    } catch (error) {
      onFailure(error);
      return undefined;
    }
  }
}

/**
 * @throws ZodError or SyntaxError for a file that holds no settings, and the file system's errors
 */
const openStore = (folder: string): Store =>
  new Store({
    cwd: folder,
    name: "settings",
    configFileMode: 0o600,
    // People write this file, too; some editors of Windows begin with a byte order mark.
    deserialize: (text) => content.parse(JSON.parse(text.replace(/^\uFEFF/, ""))),
  });

/** Whether trying again would not help, as opposed to a file that another program holds. */
const isDamaged = (error: unknown): boolean =>
  error instanceof ZodError ||
  error instanceof SyntaxError ||
  (error instanceof Error && "code" in error && error.code === "EISDIR");

const startedAnew = (aside: string): Notice => ({
  code: "settings-damaged",
  title: "Your settings could not be read",
  message: `Mailpin starts with its default settings. What was there is kept as “${aside}”.`,
});

const unreadable = (file: string, error: unknown): Notice => ({
  code: "settings-unreadable",
  title: "Your settings could not be read",
  message: `Mailpin uses its default settings, and keeps no changes of them, because it cannot read “${file}”. ${diskProblem(error)?.message ?? "Start Mailpin again when no other program uses it."}`,
});
