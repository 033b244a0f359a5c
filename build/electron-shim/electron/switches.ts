/**
 * `app.commandLine`: Chromium's switches that the app got (`--name` or `--name=value`) or added.
 */
export class Switches implements Pick<
  Electron.CommandLine,
  "hasSwitch" | "getSwitchValue" | "appendSwitch" | "appendArgument" | "removeSwitch"
> {
  readonly #values = new Map<string, string>();

  constructor(words: readonly string[]) {
    for (const word of words) {
      const [, name, value] = /^--([^=]+)(?:=(.*))?$/s.exec(word) ?? [];
      if (name !== undefined) this.appendSwitch(name, value);
    }
  }

  hasSwitch(name: string): boolean {
    return this.#values.has(name.toLowerCase());
  }

  getSwitchValue(name: string): string {
    return this.#values.get(name.toLowerCase()) ?? "";
  }

  appendSwitch(name: string, value = ""): void {
    this.#values.set(name.toLowerCase(), value);
  }

  removeSwitch(name: string): void {
    this.#values.delete(name.toLowerCase());
  }

  appendArgument(): void {
    // Arguments are for Chromium, which does not run here.
  }
}
