import type { Bridge, Snapshot } from "../../electron/contract/calls.ts";
import type { Problem, Reply } from "../../electron/contract/problem.ts";
import { ask } from "../lib/ask.ts";

/** The addresses and domains of which no mail may be filed, and the dialog that changes them. */
export class NeverFile {
  entries = $state.raw<readonly string[]>([]);
  isOpen = $state(false);
  /** What is typed for the next entry. */
  typed = $state("");
  /** Why the last change failed. */
  problem = $state.raw<Problem | undefined>();
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
    this.typed = "";
    this.problem = undefined;
  }

  async add(): Promise<void> {
    const entry = this.typed.trim();
    if (entry === "") return;
    const isDone = await this.#change(() => this.#bridge.addNeverFile({ entry }));
    if (isDone) this.typed = "";
  }

  async remove(entry: string): Promise<void> {
    await this.#change(() => this.#bridge.removeNeverFile({ entry }));
  }

  async #change(call: () => Promise<Reply<void>>): Promise<boolean> {
    const reply = await ask(call);
    this.problem = reply.ok ? undefined : reply.problem;
    return reply.ok;
  }
}
