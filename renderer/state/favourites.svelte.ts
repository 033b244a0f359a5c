import { recordKey } from "../../electron/contract/record-key.ts";
import type { Bridge } from "../../electron/contract/bridge.ts";
import type { Snapshot } from "../../electron/contract/snapshot.ts";
import type { RecordRef } from "../../electron/contract/record.ts";
import { text } from "../../electron/language/text.ts";
import { ask } from "../lib/ask.ts";
import { isolated } from "../lib/legible.ts";
import { setOf } from "../lib/sets.ts";
import type { Notices } from "./notices.svelte.ts";

type Ref = Pick<RecordRef, "module" | "id">;

/** The records that the user starred. */
export class Favourites {
  #keys = $state.raw<ReadonlySet<string>>(setOf([]));
  readonly #bridge: Bridge;
  readonly #notices: Notices;

  constructor(bridge: Bridge, notices: Notices) {
    this.#bridge = bridge;
    this.#notices = notices;
  }

  take({ favourites }: Partial<Snapshot>): void {
    if (favourites !== undefined) this.#keys = setOf(favourites.map(recordKey));
  }

  has(record: Ref): boolean {
    return this.#keys.has(recordKey(record));
  }

  /** Stars a record, or takes its star away. Main then pushes the list. */
  async toggle(record: RecordRef): Promise<void> {
    const { module, id, title } = record;
    const reply = await ask(() =>
      this.has(record)
        ? this.#bridge.removeFavourite({ module, id })
        : this.#bridge.addFavourite({ module, id, title }),
    );
    if (!reply.ok)
      this.#notices.complain(
        text("records.star-failed", { record: isolated(title) }),
        reply.problem,
      );
  }
}
