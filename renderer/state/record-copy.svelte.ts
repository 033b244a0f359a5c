import type { Bridge } from "../../electron/contract/bridge.ts";
import type { Problem, Reply } from "../../electron/contract/problem.ts";
import type { RecordCopyView } from "../../electron/contract/record-copy.ts";
import { ask } from "../lib/ask.ts";

/** The copy of the CRM's records on this computer, and the dialog that shows it. */
export class RecordCopy {
  isOpen = $state(false);
  /** Undefined until main has answered. */
  view = $state.raw<RecordCopyView | undefined>();
  /** What is being done; nothing else can be done meanwhile. */
  doing = $state<"update" | "clear" | "keep" | undefined>();
  /** Why the last call failed. */
  problem = $state.raw<Problem | undefined>();
  readonly #bridge: Bridge;
  /** Answers to earlier openings are old: the organisation may be another one. */
  #opening = 0;

  constructor(bridge: Bridge) {
    this.#bridge = bridge;
  }

  open(): void {
    this.isOpen = true;
    this.view = this.problem = this.doing = undefined;
    this.#opening += 1;
    void this.load();
  }

  close(): void {
    this.isOpen = false;
  }

  /** Asks for the size again, which grows during a sync. */
  load(): Promise<void> {
    return this.#take(() => this.#bridge.getRecordCopy());
  }

  update(): Promise<void> {
    return this.#do("update", () => this.#bridge.updateRecordCopy());
  }

  /** Main asks for confirmation first. */
  clear(): Promise<void> {
    return this.#do("clear", () => this.#bridge.clearRecordCopy());
  }

  /** Main asks for confirmation before it removes the copy. */
  async keep(kept: boolean): Promise<void> {
    await this.#do("keep", () => this.#bridge.keepRecordCopy({ kept }));
    if (kept && this.view?.isKept === true) await this.update();
  }

  async #do(
    what: "update" | "clear" | "keep",
    call: () => Promise<Reply<RecordCopyView>>,
  ): Promise<void> {
    if (this.doing !== undefined) return;
    const opening = this.#opening;
    this.doing = what;
    await this.#take(call);
    if (opening === this.#opening) this.doing = undefined;
  }

  async #take(call: () => Promise<Reply<RecordCopyView>>): Promise<void> {
    const opening = this.#opening;
    const reply = await ask(call);
    if (opening !== this.#opening) return;
    this.problem = reply.ok ? undefined : reply.problem;
    if (reply.ok) this.view = reply.value;
  }
}
