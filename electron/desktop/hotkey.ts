import { app, globalShortcut } from "electron";
import { ProblemError } from "../contract/problem.ts";

/** The keys that Mailpin takes from all programs; none before the system has given them. */
export class Hotkey {
  readonly #onPress: () => void;
  #held = "";

  constructor(onPress: () => void) {
    this.#onPress = onPress;
  }

  /** Empty: none. */
  get held(): string {
    return this.#held;
  }

  /**
   * Takes these keys in the place of the former ones.
   *
   * @param keys as in the settings
   * @throws ProblemError `hotkey-taken` where another program has them; the former ones stay
   */
  hold(keys: string): void {
    if (keys === this.#held) return;
    if (keys !== "" && !globalShortcut.register(keys, this.#onPress))
      throw new ProblemError({ code: "hotkey-taken" });
    this.release();
    this.#held = keys;
  }

  release(): void {
    if (this.#held !== "") globalShortcut.unregister(this.#held);
    this.#held = "";
  }
}

/**
 * On Wayland only the desktop's portal gives a program keys that are pressed elsewhere; it asks the
 * user. Before `ready`.
 *
 * @see https://www.electronjs.org/docs/latest/api/global-shortcut
 */
export function useKeysOfPortal(): void {
  if (process.platform !== "linux") return;
  const features = app.commandLine.getSwitchValue("enable-features");
  const all = [...(features === "" ? [] : [features]), "GlobalShortcutsPortal"].join(",");
  app.commandLine.appendSwitch("enable-features", all);
}
