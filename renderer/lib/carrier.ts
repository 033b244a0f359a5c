import type { Bridge, Input } from "../../electron/contract/calls.ts";
import { pieceBytes } from "../../electron/contract/limits.ts";
import type { Reply } from "../../electron/contract/problem.ts";
import { ask } from "./ask.ts";

type Piece = Input<"bringPiece">;
type Refused = Extract<Reply<never>, { ok: false }>;

/** Brings files to main, one at a time. */
export class Carrier {
  readonly #bridge: Pick<Bridge, "bringPiece">;
  /** Ends when the pieces of the latest file are on their way. */
  #latest: Promise<unknown> = Promise.resolve();

  constructor(bridge: Pick<Bridge, "bringPiece">) {
    this.#bridge = bridge;
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
      const reply = await ask(() => this.#bridge.bringPiece(piece));
      if (!reply.ok) return reply;
    }
    return { ok: true, value: { at, bytes: at === 0 ? bytes : bytes.slice(at) } };
  }
}
