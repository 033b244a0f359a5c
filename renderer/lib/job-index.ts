import type { AdditionsView, JobState, JobView } from "../../electron/contract/job.ts";

/** A calendar day begins and ends at one of these, in every time zone. In ms. */
const quarterMs = 15 * 60_000;

/**
 * The jobs by what becomes of them. It is told of each change, so that the counts cost the same
 * however many there are.
 */
export class JobIndex {
  readonly #all = new Map<string, JobView>();
  readonly #byState = new Map<JobState, Map<string, JobView>>();
  /** Filed mails that files are to follow, by what becomes of these. */
  readonly #byFiles = new Map<AdditionsView["state"], Set<string>>();
  /** How many were filed in each quarter of an hour, by its beginning. */
  readonly #filed = new Map<number, number>();
  /** Of the waiting ones that whose time comes first; missing where it has to be looked for. */
  #next: JobView | undefined;
  #isNextKnown = true;
  #latest: JobView | undefined;

  /** A job has come, changed or gone. */
  put(before: JobView | undefined, after: JobView | undefined): void {
    if (before !== undefined) this.#drop(before);
    if (after !== undefined) this.#add(after);
  }

  get(id: string): JobView | undefined {
    return this.#all.get(id);
  }

  get size(): number {
    return this.#all.size;
  }

  count(...states: JobState[]): number {
    return states.reduce((sum, state) => sum + (this.#byState.get(state)?.size ?? 0), 0);
  }

  /** How many filed mails have files that stand so. */
  countFiles(...states: AdditionsView["state"][]): number {
    return states.reduce((sum, state) => sum + (this.#byFiles.get(state)?.size ?? 0), 0);
  }

  /** Those in a state, in the order in which they came to it. */
  in(state: JobState): JobView[] {
    return [...(this.#byState.get(state)?.values() ?? [])];
  }

  /** @param isCounted whether a time is to be counted: the same for a quarter of an hour */
  filedWhen(isCounted: (time: number) => boolean): number {
    let sum = 0;
    for (const [quarter, count] of this.#filed) if (isCounted(quarter * quarterMs)) sum += count;
    return sum;
  }

  /** When the first of the waiting jobs is tried that wait for a time. */
  get nextAt(): number | undefined {
    if (!this.#isNextKnown) {
      this.#next = undefined;
      for (const job of this.#byState.get("waiting")?.values() ?? [])
        if (comesBefore(job, this.#next)) this.#next = job;
      this.#isNextKnown = true;
    }
    return this.#next?.nextAt;
  }

  /** The one that came to be in the CRM last. */
  get latest(): JobView | undefined {
    this.#latest ??= [...this.in("filed"), ...this.in("duplicate")].reduce<JobView | undefined>(
      (latest, job) => (endOf(job) > endOf(latest) ? job : latest),
      undefined,
    );
    return this.#latest;
  }

  #add(job: JobView): void {
    const { id, state } = job;
    this.#all.set(id, job);
    const others = this.#byState.get(state) ?? new Map<string, JobView>();
    this.#byState.set(state, others.set(id, job));
    if (state === "filed") this.#countFiled(job, 1);
    const files = job.additions?.state;
    if (files !== undefined)
      this.#byFiles.set(files, (this.#byFiles.get(files) ?? new Set<string>()).add(id));
    const isInCrm = state === "filed" || state === "duplicate";
    if (isInCrm && this.#latest !== undefined && endOf(job) >= endOf(this.#latest))
      this.#latest = job;
    if (state === "waiting" && this.#isNextKnown && comesBefore(job, this.#next)) this.#next = job;
  }

  #drop(job: JobView): void {
    const { id, state } = job;
    this.#all.delete(id);
    this.#byState.get(state)?.delete(id);
    if (state === "filed") this.#countFiled(job, -1);
    if (job.additions !== undefined) this.#byFiles.get(job.additions.state)?.delete(id);
    if (id === this.#latest?.id) this.#latest = undefined;
    if (id === this.#next?.id) this.#isNextKnown = false;
  }

  #countFiled({ finishedAt }: JobView, by: 1 | -1): void {
    if (finishedAt === undefined) return;
    const quarter = Math.floor(finishedAt / quarterMs);
    const count = (this.#filed.get(quarter) ?? 0) + by;
    if (count === 0) this.#filed.delete(quarter);
    else this.#filed.set(quarter, count);
  }
}

const endOf = (job: JobView | undefined): number => job?.finishedAt ?? -Infinity;

const comesBefore = ({ nextAt }: JobView, other: JobView | undefined): boolean =>
  nextAt !== undefined && nextAt < (other?.nextAt ?? Infinity);
