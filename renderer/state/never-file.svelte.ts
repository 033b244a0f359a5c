import type { Bridge } from "../../electron/contract/bridge.ts";
import type { Snapshot } from "../../electron/contract/snapshot.ts";
import type { Problem } from "../../electron/contract/problem.ts";
import { failureOf } from "../lib/ask.ts";

/** The addresses and domains of which no mail may be filed, and the dialog that changes them. */
export class NeverFile {
  entries = $state.raw<readonly string[]>([]);
  isOpen = $state(false);
  readonly #bridge: Bridge;

  constructor(bridge: Bridge) {
    this.#bridge = bridge;
  }

  take({ neverFile }: Partial<Snapshot>): void {
    if (neverFile !== undefined) this.entries = neverFile;
  }

  open(): void {
    this.isOpen = true;
  }

  close(): void {
    this.isOpen = false;
  }

  add = (entry: string): Promise<Problem | undefined> =>
    failureOf(() => this.#bridge.addNeverFile({ entry }));

  remove = (entry: string): Promise<Problem | undefined> =>
    failureOf(() => this.#bridge.removeNeverFile({ entry }));
}
