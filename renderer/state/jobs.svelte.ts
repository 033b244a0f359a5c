import type { Bridge, Snapshot, UndoOutcome } from "../../electron/contract/calls.ts";
import type { JobView } from "../../electron/contract/job.ts";
import { shownAfterEndMs } from "../../electron/contract/limits.ts";
import type { ListChange } from "../../electron/contract/list-change.ts";
import { ask } from "../lib/ask.ts";
import { changed, stable } from "../lib/stable.ts";
import type { Notices } from "./notices.svelte.ts";

/** Current and recent filings. */
export class Jobs {
  list = $state.raw<readonly JobView[]>([]);
  /** Jobs of one filing of several mails are undone together. */
  #batches = $state.raw<readonly (readonly string[])[]>([]);
  readonly #bridge: Bridge;
  readonly #notices: Notices;

  constructor(bridge: Bridge, notices: Notices) {
    this.#bridge = bridge;
    this.#notices = notices;
  }

  take({ jobs }: Partial<Snapshot>): void {
    if (jobs !== undefined) this.list = stable(this.list, jobs);
  }

  apply(change: ListChange<JobView>): void {
    const since = Date.now() - shownAfterEndMs;
    this.list = changed(this.list, change).filter(
      ({ finishedAt = Infinity }) => finishedAt > since,
    );
  }

  /** Notes the jobs that one decision made. */
  addBatch(jobIds: readonly string[]): void {
    this.#batches = [...this.#batches, jobIds].slice(-100);
  }

  /** The held jobs of the newest filing that can still be undone. */
  get undoable(): readonly JobView[] {
    const held = this.list
      .filter(({ state }) => state === "held")
      .toSorted((a, b) => b.createdAt - a.createdAt);
    const [newest] = held;
    if (newest === undefined) return [];
    const batch = this.#batches.find((ids) => ids.includes(newest.id)) ?? [newest.id];
    return held.filter(({ id }) => batch.includes(id));
  }

  /**
   * @param nevertheless the user knows that it may have arrived
   * @returns undefined when it failed; the user is notified
   */
  async undo(job: JobView, nevertheless: boolean): Promise<UndoOutcome | undefined> {
    const input = { jobId: job.id, ...(nevertheless && { nevertheless }) };
    const reply = await ask(() => this.#bridge.undoJob(input));
    if (!reply.ok) this.#notices.complain("This could not be undone", reply.problem);
    else if (reply.value.outcome === "filed") this.#notifyArrival(job);
    return reply.ok ? reply.value.outcome : undefined;
  }

  async retry(job: JobView): Promise<void> {
    const reply = await ask(() => this.#bridge.retryJob({ jobId: job.id }));
    if (!reply.ok) this.#notices.complain("This could not be tried again", reply.problem);
  }

  #notifyArrival({ subject, record }: JobView): void {
    const text =
      "Only the answer was lost. The mail stays there and does not come back to the tray.";
    this.#notices.add({
      tone: "advice",
      title: `“${subject}” is already with “${record.title}”`,
      lines: [{ text }],
    });
  }
}
