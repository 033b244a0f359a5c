import { randomUUID } from "node:crypto";
import type { Opening } from "../../contract/opening.ts";
import type { Follow } from "../../drafts/intake.ts";

/** So long a change may wait before it is told, ms: what thousands of mails cost stays small. */
const tellEveryMs = 250;

/** The openings under way: how far they are, and how they are stopped. */
export class Openings {
  readonly #tell: (openings: Opening[]) => void;
  readonly #underWay = new Set<UnderWay>();
  #timer: NodeJS.Timeout | undefined;
  /** Whether the latest list that was told had an opening. */
  #hasTold = false;
  #isClosed = false;

  /** @param tell hears of them at once when reading begins, then a few times a second */
  constructor(tell: (openings: Opening[]) => void) {
    this.#tell = tell;
  }

  /**
   * Follows an opening as long as `open` takes.
   *
   * @param files how many it has
   * @param id by which the window knows it, where the window began it
   */
  async follow<T>(
    files: number,
    open: (follow: Follow) => Promise<T>,
    id: string = randomUUID(),
  ): Promise<T> {
    const underWay = new UnderWay(id, files, () => {
      this.#change();
    });
    this.#underWay.add(underWay);
    this.#change();
    try {
      return await open(underWay);
    } finally {
      this.#underWay.delete(underWay);
      underWay.end();
      this.#change();
    }
  }

  list(): Opening[] {
    return [...this.#underWay].map((one) => one.view());
  }

  /** @returns how far they came, once they have ended */
  async stop(ids: readonly string[]): Promise<Opening[]> {
    const stopped = [...this.#underWay].filter(({ id }) => ids.includes(id));
    for (const one of stopped) one.stop();
    await Promise.all(stopped.map(({ ended }) => ended));
    return stopped.map((one) => one.view());
  }

  /** Nothing is told any more. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
  }

  #change(): void {
    if (this.#isClosed) return;
    if (!this.#hasTold && this.#underWay.size > 0) this.#tellNow();
    else
      this.#timer ??= setTimeout(() => {
        this.#tellNow();
      }, tellEveryMs);
  }

  #tellNow(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const openings = this.list();
    this.#hasTold = openings.length > 0;
    this.#tell(openings);
  }
}

class UnderWay implements Follow {
  readonly id: string;
  readonly #files: number;
  readonly #onChange: () => void;
  readonly #stopped = new AbortController();
  readonly #ended = Promise.withResolvers<undefined>();
  #read = 0;
  /** A mail may be in two of the files, or be read twice. */
  readonly #mails = new Set<string>();

  constructor(id: string, files: number, onChange: () => void) {
    this.id = id;
    this.#files = files;
    this.#onChange = onChange;
  }

  get signal(): AbortSignal {
    return this.#stopped.signal;
  }

  get ended(): Promise<undefined> {
    return this.#ended.promise;
  }

  readonly onFile = (): void => {
    this.#read += 1;
    this.#onChange();
  };

  readonly onMail = (draftId: string): void => {
    this.#mails.add(draftId);
    this.#onChange();
  };

  view(): Opening {
    const [first] = this.#mails;
    return {
      id: this.id,
      files: { read: this.#read, of: this.#files },
      mails: this.#mails.size,
      ...(first !== undefined && { first }),
    };
  }

  stop(): void {
    this.#stopped.abort();
  }

  end(): void {
    this.#ended.resolve(undefined);
  }
}
