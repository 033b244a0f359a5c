import { EventEmitter } from "node:events";
import type { Organisations } from "../workspace/organisations.ts";
import type { OutboxStatus } from "../workspace/outbox-status.ts";

/** While many mails are sent, the status is looked at so often at most. In ms. */
const everyMs = 500;

/** Tells what has become of the outboxes of all organisations, as often as people can read it. */
export class OutboxWatch extends EventEmitter<{ changed: [OutboxStatus] }> {
  readonly #organisations: Organisations;
  readonly #onFailure: (error: unknown) => void;
  #timer: NodeJS.Timeout | undefined;
  /** Something has changed since the last look. */
  #isDue = false;

  constructor(organisations: Organisations, onFailure: (error: unknown) => void) {
    super();
    this.#organisations = organisations;
    this.#onFailure = onFailure;
    organisations.changes.on("outbox", this.note);
  }

  get current(): OutboxStatus {
    return this.#organisations.outbox;
  }

  /** Something may have changed. */
  readonly note = (): void => {
    this.#isDue = true;
    if (this.#timer === undefined) this.#look();
  };

  stop(): void {
    this.#organisations.changes.off("outbox", this.note);
    this.removeAllListeners();
    clearTimeout(this.#timer);
  }

  readonly #look = (): void => {
    this.#timer = undefined;
    if (!this.#isDue) return;
    this.#isDue = false;
    this.#timer = setTimeout(this.#look, everyMs);
    try {
      this.emit("changed", this.current);
    } catch (error) {
      this.#onFailure(error); // a disk that fails
    }
  };
}
