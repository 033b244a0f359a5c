import type { Output } from "../../electron/contract/calls.ts";
import type { Arrival } from "../drop/arrivals.ts";
import type { Seen, Sighting } from "../drop/sighting.ts";

/** What arrived with the latest drag, drop or paste; only in memory. And the dialog that tells it. */
export class LastDrop {
  isOpen = $state(false);
  sighting = $state.raw<Sighting | undefined>();
  /** What became of its files, by their place. */
  answers = $state.raw<readonly (string | undefined)[]>([]);
  /** Weak: arrivals hold the files' bytes. */
  #places = new WeakMap<Arrival, number>();

  /** Looks at the data at once: after the event it is gone. */
  see(how: Seen["how"], data: DataTransfer, arrivals: readonly Arrival[] = []): void {
    const seen: Seen = {
      ...{ how, effects: data.effectAllowed, types: [...data.types] },
      items: Array.from(data.items, ({ kind, type }) => ({ kind, type })),
      files: arrivals.map(({ name, size }) => ({ name, size })),
    };
    const places = new WeakMap(arrivals.map((arrival, place) => [arrival, place]));
    this.#places = places;
    this.answers = [];
    void import("../drop/sighting.ts").then(({ sightingOf }) => {
      if (this.#places === places) this.sighting = sightingOf(seen);
    });
  }

  /** A file of the latest drop, or of one before it, was read. */
  async answer(arrival: Arrival, opened: Output<"openMails">): Promise<void> {
    const { answerOf } = await import("../drop/sighting.ts");
    const place = this.#places.get(arrival);
    if (place !== undefined)
      this.answers = Object.assign([...this.answers], { [place]: answerOf(opened) });
  }

  readonly open = (): void => {
    this.isOpen = true;
  };

  readonly close = (): void => {
    this.isOpen = false;
  };
}
