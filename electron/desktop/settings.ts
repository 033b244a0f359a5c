import Store from "electron-store";
import path from "node:path";
import { z, ZodError } from "zod";
import { grouping } from "../contract/grouping.ts";
import { defaultHoldSeconds, longestHoldSeconds } from "../contract/limits.ts";
import { problemText } from "../contract/messages/problems.ts";
import type { Notice } from "../contract/notice.ts";
import {
  appearance,
  firstStep,
  hotkey,
  languageSetting,
  updateChannel,
} from "../contract/settings.ts";
import { diskProblem } from "../storage/disk-problem.ts";
import { setAside } from "../storage/set-aside.ts";
import { organisationSettings } from "../workspace/organisation-settings.ts";
import { dataCentreSetting } from "../zoho/accounts/data-centres.ts";
import { text } from "../language/text.ts";

/** Unassigned ports (RFC 6335); three, because one of them may be in use. */
const redirectPorts = [53682, 53683, 53684];

const schema = z.object({
  ...organisationSettings.shape,
  /** Seconds in which a filing can be undone before it is sent. Earlier versions allowed more. */
  holdSeconds: z
    .number()
    .min(0)
    .transform((seconds) => Math.min(seconds, longestHoldSeconds))
    .catch(defaultHoldSeconds),
  /** Whether the desktop tells what became of the outbox while nobody looks at the window. */
  notifications: z.boolean().catch(true),
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
  /** The language of Mailpin's own words. */
  language: languageSetting.catch("system"),
  /** Which colours the window has. */
  appearance: appearance.catch("system"),
  /** Whether a dark window shows mails dark, too. */
  darkMails: z.boolean().catch(true),
  /** Whether files that are left out are added to the record's own Attachments. */
  addLeftOut: z.boolean().catch(false),
  /** How the tray shows its mails. */
  grouping: grouping.catch("none"),
  /** Whether digits and the question mark do something by themselves. */
  singleKeys: z.boolean().catch(true),
  /** Keys that bring the window forward from any program; empty: none. */
  hotkey: hotkey.catch(""),
  /** Whether a strip at the edge of the screen takes drops. */
  dropStrip: z.boolean().catch(false),
  /** Where it is, from 0, the top of the edge, to 1, the bottom. */
  stripPlace: z.number().min(0).max(1).catch(0.5),
  /** The folder whose new mails Mailpin takes by itself; empty: none. */
  watchedFolder: z.string().catch(""),
  /** Where a mail program keeps what was sent: a mailbox, or a folder of saved mails. */
  sentSource: z
    .object({ kind: z.enum(["none", "file", "folder"]), path: z.string() })
    .catch({ kind: "none", path: "" }),
  /** Only the start of a new data folder begins with the first of them. */
  firstStep: firstStep.catch("none"),
  /** Which new versions are fetched, where Mailpin does that itself. */
  updates: updateChannel.catch("stable"),
  /** The last folder of the open dialog. */
  lastFolder: z.string().optional().catch(undefined),
  /** Data centres of Zoho that are missing or wrong in Mailpin's own list. */
  dataCentres: z.array(dataCentreSetting).catch([]),
  /** Local ports of the redirect URIs that are registered at Zoho. */
  redirectPorts: z.array(z.number().int().min(1024).max(65_535)).min(1).catch(redirectPorts),
  /** Without a key ring: whether sign-ins may be kept in files. */
  keepSignInInFile: z.boolean().catch(false),
});

export type Settings = z.output<typeof schema>;
export type SentSource = Settings["sentSource"];

const content = z.record(z.string(), z.unknown());

export type SettingsParts = {
  /** The data folder. */
  readonly folder: string;
  /** What the company decides, whatever the file says. */
  readonly managed?: Partial<Settings>;
  /** Called when the file could not be used, or written. */
  readonly onNotice: (notice: Notice) => void;
  /** Called for each failure, for the log. */
  readonly onFailure: (error: unknown) => void;
};

/**
 * The user's settings, in `settings.json` of the data folder. An invalid value alone falls back to
 * its default. An unreadable file is kept, and all values fall back. Neither reading nor
 * writing throws.
 */
export class SettingsFile {
  readonly #parts: SettingsParts;
  /** Absent when the file can be neither read nor moved; then nothing is written. */
  readonly #store: Store | undefined;
  /** As in the file: most of them are asked for again and again. */
  #known: Settings;
  /** Values that could not be written yet. */
  #unwritten: Partial<Settings> = {};
  /** The user knows that they could not. */
  #isTold = false;

  constructor(parts: SettingsParts) {
    this.#parts = parts;
    this.#store = this.#open();
    this.#known = this.#kept();
  }

  read(): Settings {
    return { ...this.#known, ...this.#unwritten, ...this.#parts.managed };
  }

  /**
   * A value that cannot be written is kept until Mailpin closes, and written with the next value.
   * The user is told.
   */
  write<K extends keyof Settings>(key: K, value: Settings[K]): void {
    this.change({ [key]: value });
  }

  change(values: { readonly [K in keyof Settings]?: Settings[K] | undefined }): void {
    const given = Object.entries(values).filter(([, value]) => value !== undefined);
    this.#unwritten = { ...this.#unwritten, ...Object.fromEntries(given) };
    if (this.#store === undefined) return;
    try {
      this.#store.set(this.#unwritten);
      this.#unwritten = {};
      this.#isTold = false;
      this.#known = this.#kept();
    } catch (error) {
      this.#parts.onFailure(error);
      this.#tell(error);
    }
  }

  /** Once, until something could be written. */
  #tell(error: unknown): void {
    if (!this.#isTold) this.#parts.onNotice(unsavedNotice(error));
    this.#isTold = true;
  }

  #kept(): Settings {
    try {
      return schema.parse(this.#store?.store ?? {});
    } catch (error) {
      this.#parts.onFailure(error);
      return schema.parse({});
    }
  }

  #open(): Store | undefined {
    const { folder, onNotice, onFailure } = this.#parts;
    try {
      return openStore(folder);
    } catch (error) {
      onFailure(error);
      const opened = isDamaged(error) ? this.#replaceDamaged() : undefined;
      if (opened === undefined)
        onNotice(unreadableNotice(path.join(folder, "settings.json"), error));
      return opened;
    }
  }

  #replaceDamaged(): Store | undefined {
    const { folder, onNotice, onFailure } = this.#parts;
    try {
      const aside = setAside(path.join(folder, "settings.json"));
      onNotice(damagedNotice(path.join(folder, aside)));
      return openStore(folder);
    } catch (error) {
      onFailure(error);
      return undefined;
    }
  }
}

/** @throws ZodError or SyntaxError for a file without valid settings, and file system errors */
const openStore = (folder: string): Store =>
  new Store({
    cwd: folder,
    name: "settings",
    configFileMode: 0o600,
    // Users edit this file, too; some Windows editors add a byte order mark.
    deserialize: (text) => content.parse(JSON.parse(text.replace(/^\uFEFF/, ""))),
  });

/** Whether the file itself is damaged, and not just locked by another program. */
const isDamaged = (error: unknown): boolean =>
  error instanceof ZodError ||
  error instanceof SyntaxError ||
  (error instanceof Error && "code" in error && error.code === "EISDIR");

const damagedNotice = (aside: string): Notice => ({
  code: "settings-damaged",
  title: text("told.settings-unreadable"),
  message: text("told.settings-set-aside", { file: aside }),
});

const unsavedNotice = (error: unknown): Notice => ({
  code: "settings-unsaved",
  title: text("told.settings-unsaved"),
  message: text("told.settings-unsaved-text", {
    remedy: remedyOf(error, text("told.settings-in-use-now")),
  }),
});

const unreadableNotice = (file: string, error: unknown): Notice => ({
  code: "settings-unreadable",
  title: text("told.settings-unreadable"),
  message: text("told.settings-unreadable-text", {
    file,
    remedy: remedyOf(error, text("told.settings-in-use")),
  }),
});

/** @param inUse what to do where it is not the disk that fails */
function remedyOf(error: unknown, inUse: string): string {
  const disk = diskProblem(error);
  return disk === undefined ? inUse : problemText(disk);
}
