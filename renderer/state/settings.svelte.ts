import type { Bridge } from "../../electron/contract/bridge.ts";
import type { Snapshot } from "../../electron/contract/snapshot.ts";
import { defaultHistoryDays, defaultHoldSeconds } from "../../electron/contract/limits.ts";
import type { Problem } from "../../electron/contract/problem.ts";
import type {
  ManagedName,
  Settings as Values,
  SettingsChange,
} from "../../electron/contract/settings.ts";
import type { FolderToWatch, WatchedFolder } from "../../electron/contract/watched-folder.ts";
import { text } from "../../electron/language/text.ts";
import { ask } from "../lib/ask.ts";

/** What the user has set, and the dialog that changes it. */
export class Settings {
  values = $state.raw<Values>({
    holdSeconds: defaultHoldSeconds,
    notifications: true,
    historyDays: defaultHistoryDays,
    keepFiledDays: 0,
    language: "system",
    appearance: "system",
    darkMails: true,
    nameLeftOut: true,
    addLeftOut: false,
    grouping: "none",
    singleKeys: true,
    hotkey: "",
    isHotkeyTaken: false,
    dropStrip: false,
    stripPlace: 0.5,
    startAtLogin: false,
    firstStep: "none",
    updates: "stable",
    updatesItself: false,
    managed: [],
    companyNeverFile: [],
  });
  watchedFolder = $state.raw<WatchedFolder>({ state: "none" });
  isOpen = $state(false);
  /** Why the last change was not remembered. */
  problem = $state.raw<Problem | undefined>();
  readonly #bridge: Bridge;

  constructor(bridge: Bridge) {
    this.#bridge = bridge;
  }

  take({ settings, watchedFolder }: Partial<Snapshot>): void {
    if (settings !== undefined) this.values = settings;
    if (watchedFolder !== undefined) this.watchedFolder = watchedFolder;
  }

  /** Whether the company decides it. */
  isManaged(name: ManagedName): boolean {
    return this.values.managed.includes(name);
  }

  /** How a field shows that: it is locked, and its note says so. */
  lockOf(name: ManagedName, note?: string): { isLocked: boolean; note: string | undefined } {
    const isLocked = this.isManaged(name);
    return { isLocked, note: isLocked ? text("settings.managed") : note };
  }

  get holdMs(): number {
    return this.values.holdSeconds * 1000;
  }

  open(): void {
    this.isOpen = true;
  }

  close(): void {
    this.isOpen = false;
    this.problem = undefined;
  }

  async watch(folder: FolderToWatch): Promise<void> {
    const reply = await ask(() => this.#bridge.watchFolder({ folder }));
    this.problem = reply.ok ? undefined : reply.problem;
  }

  /** Main asks for confirmation first. @returns whether it was forgotten */
  async forgetHistory(): Promise<boolean> {
    const reply = await ask(() => this.#bridge.forgetHistory());
    this.problem = reply.ok ? undefined : reply.problem;
    return reply.ok && reply.value.isForgotten;
  }

  async change(change: SettingsChange): Promise<void> {
    this.problem = await this.tryChange(change);
  }

  /** @returns why it was refused, to be said beside the field */
  async tryChange(change: SettingsChange): Promise<Problem | undefined> {
    const reply = await ask(() => this.#bridge.changeSettings(change));
    return reply.ok ? undefined : reply.problem;
  }
}
