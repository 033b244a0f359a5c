import type { ListChange } from "../../contract/list-change.ts";
import type { ChangeLog } from "../../storage/change-log.ts";
import type { ListPlace } from "../../storage/list-place.ts";

/** A list that the window shows. */
export type ListSource<T> = {
  readonly log: ChangeLog;
  readonly list: {
    /** Those that come after a place in the list, in their order. */
    after(seq: number, limit: number): readonly ListPlace[];
    /** Those with these ids that are in the list, in its order. */
    load(ids: readonly string[]): T[];
  };
};

/** So many rows take some 10 ms to read, check and send. */
const pageSize = 50;
/** More than a window shows at first; the code that reads them is slow the first time. */
const firstPageSize = 25;
/** Meanwhile a window that starts draws its first screen. In ms. */
const restAfterMs = 400;

/**
 * Emits what has changed in a list: the changes of one turn together, many of them page by page.
 * Neither a change nor the start of the window costs more because the list is long.
 */
export class ListNews<T extends { readonly id: string }> {
  readonly #source: ListSource<T>;
  readonly #emit: (change: ListChange<T>) => void;
  readonly #onError: (error: unknown) => void;
  readonly #noted = new Set<string>();
  /** After which place rows are still to be emitted, whether they have changed or not. */
  #rest: number | undefined;
  #pending: NodeJS.Immediate | undefined;
  #resting: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(
    source: ListSource<T>,
    emit: (change: ListChange<T>) => void,
    onError: (error: unknown) => void,
  ) {
    this.#source = source;
    this.#emit = emit;
    this.#onError = onError;
  }

  /**
   * Something may have changed.
   *
   * @param id whose change is not in the database
   */
  note(id?: string): void {
    if (id !== undefined) this.#noted.add(id);
    this.#schedule();
  }

  /** All of them look different now. */
  noteAll(): void {
    this.#rest = 0;
    this.#schedule();
  }

  /** @returns the first page; the others are emitted one after the other */
  startOver(): T[] {
    const page = this.#page(0, firstPageSize);
    if (this.#rest !== undefined && !this.#isClosed)
      this.#resting ??= setTimeout(() => {
        this.#resting = undefined;
        this.#schedule();
      }, restAfterMs);
    return page;
  }

  close(): void {
    this.#isClosed = true;
    clearImmediate(this.#pending);
    clearTimeout(this.#resting);
  }

  #schedule(): void {
    if (this.#isClosed) return;
    this.#pending ??= setImmediate(() => {
      this.#pending = undefined;
      try {
        this.#emitNext();
      } catch (error) {
        this.#onError(error);
      }
    });
  }

  #emitNext(): void {
    const ids = new Set([...this.#noted, ...this.#source.log.next(pageSize)]);
    this.#noted.clear();
    if (ids.size > 0) {
      this.#schedule(); // there may be more
      const changed = this.#source.list.load([...ids]);
      for (const { id } of changed) ids.delete(id);
      this.#emit({ changed, removed: [...ids] });
    } else if (this.#rest !== undefined) {
      this.#schedule(); // there may be more
      const changed = this.#page(this.#rest, pageSize);
      if (changed.length > 0) this.#emit({ changed, removed: [] });
    }
  }

  #page(after: number, size: number): T[] {
    const places = this.#source.list.after(after, size);
    this.#rest = places.length < size ? undefined : places.at(-1)?.seq;
    return this.#source.list.load(places.map(({ id }) => id));
  }
}
