import path from "node:path";
import { ProblemError } from "../contract/problem.ts";
import type { WatchedFolder as View } from "../contract/watched-folder.ts";
import { mayBeCut } from "../mail/cut-mail.ts";
import { OneByOne } from "../scheduling/one-by-one.ts";
import { setTimer } from "../scheduling/set-timer.ts";
import { diskProblem } from "../storage/disk-problem.ts";
import { openDatabase } from "../storage/database.ts";
import { KnownFiles, knownFilesMigrations } from "../watched-folder/known-files.ts";
import { WatchedFolder } from "../watched-folder/watched-folder.ts";
import type { SettingsFile } from "./settings.ts";

export type FolderWatchParts = {
  /** The app's data folder. */
  readonly dataFolder: string;
  readonly settings: SettingsFile;
  /**
   * Opens files as mails; resolves when each is in the tray or was refused.
   *
   * @param from name of the folder
   * @returns those that may open another time
   */
  readonly open: (files: readonly string[], from: string) => Promise<readonly string[]>;
  readonly onChange: (view: View) => void;
  readonly onFailure: (error: unknown) => void;
};

/** Watches the folder that the settings name, if any. */
export class FolderWatch {
  readonly #parts: FolderWatchParts;
  #known: KnownFiles | undefined;
  #folder: WatchedFolder | undefined;
  #isReachable = true;
  readonly #changes = new OneByOne();

  constructor(parts: FolderWatchParts) {
    this.#parts = parts;
  }

  get view(): View {
    const { watchedFolder: folder } = this.#parts.settings.read();
    if (folder === "") return { state: "none" };
    return {
      state: this.#isReachable ? "watched" : "unreachable",
      name: path.basename(folder) || folder,
    };
  }

  /** Goes on with the folder of the settings. */
  start(): Promise<void> {
    return this.#changes.run(() => this.#begin());
  }

  /**
   * @param folder absolute path; empty: none from now on
   * @throws ProblemError `folder-not-seen`, those of diskProblem
   */
  watch(folder: string): Promise<void> {
    return this.#changes.run(async () => {
      await this.#folder?.close();
      this.#folder = undefined;
      this.#parts.settings.write("watchedFolder", folder);
      try {
        await this.#begin();
      } catch (cause) {
        this.#folder = undefined;
        this.#parts.settings.write("watchedFolder", "");
        throw new ProblemError(
          diskProblem(cause) ?? {
            code: "folder-not-seen",
            values: { folder: path.basename(folder) },
          },
          { cause },
        );
      } finally {
        this.#parts.onChange(this.view);
      }
    });
  }

  close(): Promise<void> {
    return this.#changes.run(async () => {
      await this.#folder?.close();
      this.#known?.close();
      [this.#folder, this.#known] = [undefined, undefined];
    });
  }

  async #begin(): Promise<void> {
    const { dataFolder, settings, open, onChange, onFailure } = this.#parts;
    const { watchedFolder: folder } = settings.read();
    this.#isReachable = true;
    if (folder === "") return;
    const file = path.join(dataFolder, "watched-folder.sqlite");
    this.#known ??= new KnownFiles(openDatabase(file, knownFilesMigrations));
    this.#folder = new WatchedFolder({
      ...{ folder, known: this.#known, mayBeCut, setTimer, onFailure },
      open: (files) => open(files, path.basename(folder)),
      onReachable: (isReachable) => {
        this.#isReachable = isReachable;
        onChange(this.view);
      },
    });
    await this.#folder.start();
  }
}
