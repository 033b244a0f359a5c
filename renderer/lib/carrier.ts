import type { Bridge } from "../../electron/contract/bridge.ts";
import type { Input } from "../../electron/contract/calls.ts";
import type { Page } from "../../electron/contract/calls/mails.ts";
import { pieceBytes } from "../../electron/contract/limits.ts";
import type { Reply } from "../../electron/contract/problem.ts";
import { ask } from "./ask.ts";

type Piece = Omit<Input<"bringPiece">, "page">;
type Refused = Extract<Reply<never>, { ok: false }>;

type CarrierBridge = Pick<Bridge, "holdFiles" | "bringPiece">;

/** Brings files to main, one at a time, and lets it know how many are to come. */
export class Carrier {
  readonly #bridge: CarrierBridge;
  readonly #page: Page;
  #held = 0;
  /** Ends when the pieces of the latest file are on their way. */
  #latest: Promise<unknown> = Promise.resolve();

  constructor(bridge: CarrierBridge, page: Page) {
    this.#bridge = bridge;
    this.#page = page;
  }

  /** @param change so many more files are to come; fewer where it is negative */
  hold(change: number): void {
    this.#held += change;
    void ask(() => this.#bridge.holdFiles({ page: this.#page, files: this.#held }));
  }

  /** @param open hands over the last piece, or the only one */
  async carry<T>(
    bytes: Uint8Array<ArrayBuffer>,
    open: (last: Piece) => Promise<T>,
  ): Promise<T | Refused> {
    const before = this.#latest;
    const { promise, resolve } = Promise.withResolvers<undefined>();
    this.#latest = promise;
    await before;
    const last = await this.#allButLast(bytes);
    const answer = last.ok ? open(last.value) : last;
    resolve(undefined);
    return answer;
  }

  async #allButLast(bytes: Uint8Array<ArrayBuffer>): Promise<{ ok: true; value: Piece } | Refused> {
    let at = 0;
    for (; bytes.length - at > pieceBytes; at += pieceBytes) {
      // A copy: of a view, the whole buffer would cross.
      const piece = { at, bytes: bytes.slice(at, at + pieceBytes) };
      const reply = await ask(() => this.#bridge.bringPiece({ page: this.#page, ...piece }));
      if (!reply.ok) return reply;
    }
    return { ok: true, value: { at, bytes: at === 0 ? bytes : bytes.slice(at) } };
  }
}
