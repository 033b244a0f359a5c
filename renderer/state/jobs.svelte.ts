import type { Bridge } from "../../electron/contract/bridge.ts";
import type { UndoOutcome } from "../../electron/contract/calls/filing.ts";
import type { Snapshot } from "../../electron/contract/snapshot.ts";
import type { JobView } from "../../electron/contract/job.ts";
import { shownAfterEndMs } from "../../electron/contract/limits.ts";
import type { ListChange } from "../../electron/contract/list-change.ts";
import { text } from "../../electron/language/text.ts";
import { ask } from "../lib/ask.ts";
import { isSameDay, type DateLocale } from "../lib/dates.ts";
import { JobIndex } from "../lib/job-index.ts";
import { canTakeBack, isUnderWay, type JobFilter, type JobOrder } from "../lib/jobs.ts";
import { isolated } from "../lib/legible.ts";
import { wordsOf } from "../lib/people.ts";
import { setOf } from "../lib/sets.ts";
import { changed, stable, type OnDifference } from "../lib/stable.ts";
import type { Notices } from "./notices.svelte.ts";

/** What the window says of all jobs together. */
export type Summary = {
  readonly waiting: number;
  readonly needYou: number;
  readonly canRetry: boolean;
  readonly canTakeBack: boolean;
  readonly nextAt: number | undefined;
  /** The held jobs of the newest filing, the newest first. */
  readonly held: readonly JobView[];
  readonly sending: readonly JobView[];
  readonly latest: JobView | undefined;
};

/** How often jobs that ended a day ago leave the list, in ms. */
const sweepEveryMs = 60_000;

/** Whether its mail is with the record, or will not be. */
const isOver = ({ finishedAt }: JobView): boolean => finishedAt !== undefined;

/** Current and recent filings. */
export class Jobs {
  /** Oldest first. */
  list = $state.raw<readonly JobView[]>([]);
  filter = $state<JobFilter>("all");
  order = $state<JobOrder>("urgency");
  /** Changes when filings have ended, or were taken back: suggestions may be others then. */
  ended = $state(0);
  readonly summary: Summary = $derived.by(() => {
    void this.list; // the index is not state, and changes with the list
    return this.#summary();
  });
  /** Jobs of one filing of several mails are undone together. */
  #batches = $state.raw<readonly (readonly string[])[]>([]);
  /** Of filings that main has answered and not yet pushed. */
  #coming: ReadonlySet<string> = setOf([]);
  /** Called when the last of them is there. */
  #onArrival: (() => void) | undefined;
  #index = new JobIndex();
  #sweptAt = 0;
  #onchange: OnDifference<JobView> = () => undefined;
  readonly #bridge: Bridge;
  readonly #notices: Notices;

  constructor(bridge: Bridge, notices: Notices) {
    this.#bridge = bridge;
    this.#notices = notices;
  }

  take({ jobs }: Partial<Snapshot>): void {
    if (jobs === undefined) return;
    this.#index = new JobIndex();
    for (const job of jobs) this.#index.put(undefined, job);
    this.list = stable(this.list, jobs);
    this.#coming = setOf([]); // they were of another company
    this.#onArrival?.();
  }

  apply(change: ListChange<JobView>): void {
    const put = (before: JobView | undefined, after: JobView | undefined) => {
      this.#index.put(before, after);
      this.#onchange(before, after);
      const wasUnderWay = before !== undefined && !isOver(before);
      if (wasUnderWay && (after === undefined || isOver(after))) this.ended += 1;
    };
    this.list = changed(
      this.list,
      { ...change, removed: [...change.removed, ...this.#old()] },
      put,
    );
    if (!this.areComing) return;
    const here = setOf([...change.changed.map(({ id }) => id), ...change.removed]);
    this.#coming = setOf([...this.#coming].filter((id) => !here.has(id)));
    if (this.#coming.size === 0) this.#onArrival?.();
  }

  /** @param onchange is told of each change that main tells of. @returns stops that */
  listen(onchange: OnDifference<JobView>): () => void {
    this.#onchange = onchange;
    return () => {
      this.#onchange = () => undefined;
    };
  }

  /** Whether the jobs of a filing are still to come. */
  get areComing(): boolean {
    return this.#coming.size > 0;
  }

  /** Resolves when they are here. */
  async arrived(): Promise<void> {
    if (!this.areComing) return;
    await new Promise<void>((resolve) => {
      this.#onArrival = resolve;
    });
  }

  get(id: string): JobView | undefined {
    return this.#index.get(id);
  }

  /** How many jobs a filter shows. */
  count(filter: JobFilter, now: number, place: DateLocale): number {
    const { waiting, needYou } = this.summary;
    switch (filter) {
      case "all":
        return this.list.length;
      case "needs-you":
        return needYou;
      case "waiting":
        return waiting + this.#index.count("held");
      case "filed-today":
        return this.#index.filedWhen((time) => isSameDay(time, now, place));
    }
  }

  /** Notes the jobs that one decision made. */
  addBatch(jobIds: readonly string[]): void {
    this.#batches = [...this.#batches, jobIds].slice(-100);
    const coming = jobIds.filter((id) => this.get(id) === undefined);
    this.#coming = setOf([...this.#coming, ...coming]);
  }

  /**
   * The jobs of the newest filing that can still be undone, the newest first: those on hold, or,
   * where none is, those that wait since they were filed in this window.
   */
  get undoable(): readonly JobView[] {
    const { held } = this.summary;
    if (held.length > 0) return held;
    for (const ids of this.#batches.toReversed()) {
      const waiting = ids.flatMap((id) => this.#index.get(id) ?? []).filter(canTakeBack);
      if (waiting.length > 0) return waiting.toReversed();
    }
    return [];
  }

  #summary(): Summary {
    const index = this.#index;
    const held = index.in("held").toSorted((a, b) => b.createdAt - a.createdAt);
    const [newest] = held;
    const batch = setOf(this.#batches.find((ids) => newest && ids.includes(newest.id)) ?? []);
    return {
      waiting:
        index.count("waiting", "uploading", "associating") + index.countFiles("waiting", "adding"),
      needYou: index.count("needs-you") + index.countFiles("needs-you"),
      canRetry: index.count("waiting", "needs-you") + index.countFiles("waiting", "needs-you") > 0,
      canTakeBack: index.count("held", "waiting") > 0,
      nextAt: index.nextAt,
      held: held.filter(({ id }) => id === newest?.id || batch.has(id)),
      sending: [...index.in("uploading"), ...index.in("associating")],
      latest: index.latest,
    };
  }

  /** Jobs that ended a day ago; looked for once in a while. */
  #old(): string[] {
    const now = Date.now();
    if (now - this.#sweptAt < sweepEveryMs) return [];
    this.#sweptAt = now;
    const since = now - shownAfterEndMs;
    return this.list.flatMap((job) =>
      isUnderWay(job) || (job.finishedAt ?? Infinity) > since ? [] : [job.id],
    );
  }

  /**
   * @param nevertheless the user knows that it may have arrived
   * @returns undefined when it failed; the user is notified
   */
  async undo(job: JobView, nevertheless: boolean): Promise<UndoOutcome | undefined> {
    const input = { jobId: job.id, ...(nevertheless && { nevertheless }) };
    const reply = await ask(() => this.#bridge.undoJob(input));
    if (!reply.ok) this.#notices.complain(text("jobs.undo-failed"), reply.problem);
    else if (reply.value.outcome === "filed") this.#notifyArrival(job);
    return reply.ok ? reply.value.outcome : undefined;
  }

  /**
   * Takes back those of these jobs that cannot have reached the CRM, together.
   *
   * @returns them; undefined when it failed, and the user is notified
   */
  async takeBack(jobs: readonly JobView[]): Promise<readonly JobView[] | undefined> {
    const jobIds = jobs.map(({ id }) => id);
    const reply = await ask(() => this.#bridge.takeBackJobs({ jobIds }));
    if (!reply.ok) {
      this.#notices.complain(text("jobs.undo-failed"), reply.problem);
      return undefined;
    }
    const ids = setOf(reply.value.jobIds);
    return jobs.filter(({ id }) => ids.has(id));
  }

  async retryAll(): Promise<void> {
    const reply = await ask(() => this.#bridge.retryAll());
    if (!reply.ok) this.#notices.complain(text("jobs.retry-all-failed"), reply.problem);
  }

  /** @param how `as-another`: under an id of its own */
  async retry(job: JobView, how?: "as-another"): Promise<void> {
    const input = { jobId: job.id, ...(how === "as-another" && { asAnother: true as const }) };
    const reply = await ask(() => this.#bridge.retryJob(input));
    if (!reply.ok) this.#notices.complain(text("jobs.retry-failed"), reply.problem);
  }

  /** The user does without the files that are to follow a filed mail. */
  async giveUpFiles(job: JobView): Promise<void> {
    const reply = await ask(() => this.#bridge.giveUpFiles({ jobId: job.id }));
    if (!reply.ok) this.#notices.complain(text("jobs.give-up-failed"), reply.problem);
  }

  #notifyArrival({ subject, record }: JobView): void {
    const names = { subject: isolated(wordsOf(subject)), record: isolated(record.title) };
    this.#notices.add({
      tone: "advice",
      title: text("jobs.arrived.title", names),
      lines: [{ text: text("jobs.arrived.text") }],
    });
  }
}
