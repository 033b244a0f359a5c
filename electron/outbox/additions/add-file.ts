import { setImmediate as turn } from "node:timers/promises";
import { bytesMissing } from "../../storage/spool.ts";
import { backOffMs, paces } from "../../scheduling/back-off.ts";
import { problemIn } from "../../contract/problem.ts";
import { ZohoError } from "../../zoho/errors/errors.ts";
import { StaleJob } from "../advance.ts";
import type { AttemptOutcome } from "../attempt.ts";
import { failingNow, isHopeless } from "../failing.ts";
import type { AdditionSteps, ListedAttachment, Progress } from "../filing-steps.ts";
import type { Forbids } from "../job.ts";
import { notAdded, type NotAdded } from "../problems.ts";
import type { Addition, Doubt } from "./addition.ts";
import type { AdditionStore } from "./store.ts";

/**
 * A call whose answer was lost may still arrive for so long: something on its way may hold it
 * back. In ms.
 */
export const settleMs = 2 * 60_000;

export type AddTools = {
  readonly store: AdditionStore;
  readonly filing: AdditionSteps;
  readonly forbids: Forbids;
  readonly now: () => number;
  readonly random: () => number;
  readonly signal: AbortSignal;
  /** How long a call without an answer may still arrive. */
  readonly settleMs: number;
  /** More bytes have been sent. Called often. */
  readonly onBytes: (jobId: string, progress: Progress) => void;
  readonly onError: (error: unknown) => void;
};

/**
 * Makes one attempt to add a claimed file to the Attachments of its record, and stores its outcome.
 * Zoho would take the file a second time. So nothing is sent before the record's list was read: it
 * tells whether an earlier call arrived, and which attachments are not ours should this one's
 * answer be lost.
 *
 * @throws only errors of the store; the row is then as the last successful write left it
 */
export async function addFile(claimed: Addition, tools: AddTools): Promise<AttemptOutcome> {
  const { store, filing, forbids, signal, onBytes } = tools;
  if (forbids(claimed) !== undefined) {
    const why = claimed.doubt === undefined ? "not-allowed" : "not-allowed-unsure";
    store.ask(claimed, notAdded(claimed.name, why), "as-before");
    await turn(); // as for a mail
    return { shows: "nothing" };
  }
  let addition = claimed;
  try {
    const listed = await filing.listAttachments(addition.record, signal);
    if (addition.doubt !== undefined && isSettled(addition, addition.doubt, listed, tools))
      return { shows: "answers" };
    signal.throwIfAborted();
    addition = store.noteIntent(addition, listed && idsOfSize(listed, addition));
    const id = await filing.addAttachment(addition, signal, (progress) => {
      onBytes(addition.jobId, progress);
    });
    store.added(addition, id);
    return { shows: "answers" };
  } catch (error) {
    if (error instanceof StaleJob) return { shows: "nothing" };
    return settle(addition, error, addition !== claimed, tools);
  }
}

/**
 * Looks for a file that may be there. It is not sent again while its call may still arrive.
 *
 * @returns whether this attempt is over
 */
function isSettled(
  addition: Addition,
  doubt: Doubt,
  listed: readonly ListedAttachment[] | undefined,
  { store, now, settleMs }: AddTools,
): boolean {
  const found = find(addition, doubt, listed, store.idsOn(addition.record));
  if (found === "unclear") store.ask(addition, notAdded(addition.name, "unclear"), "as-before");
  else if (found !== "missing") store.added(addition, found.id);
  else {
    // A clock that was set back says nothing: then the whole time is waited for once more.
    const passed = now() - doubt.since;
    if (passed >= settleMs) return false;
    const leftMs = passed < 0 ? settleMs : settleMs - passed;
    const problem = notAdded(addition.name, "lost");
    store.postpone(addition, problem, "as-before", { nextAt: now() + leftMs });
  }
  return true;
}

/** Among the attachments of a record the one that our call made, as far as they tell. */
export function find(
  { name, size, account }: Pick<Addition, "name" | "size" | "account">,
  { known }: Doubt,
  listed: readonly ListedAttachment[] | undefined,
  others: ReadonlySet<string>,
): ListedAttachment | "missing" | "unclear" {
  if (listed === undefined) return "unclear";
  const alike = idsOfSize(listed, { size }).filter((id) => !others.has(id));
  const left = listed.filter(({ id }) => alike.includes(id));
  if (known === undefined) return left.some((one) => one.name === name) ? "unclear" : "missing";
  const fresh = left.filter(({ id, by = account }) => !known.includes(id) && by === account);
  const same = fresh.find((one) => one.name === name && one.size === size);
  return same ?? (fresh.length === 0 ? "missing" : "unclear");
}

const idsOfSize = (
  listed: readonly ListedAttachment[],
  { size }: Pick<Addition, "size">,
): string[] => listed.filter((one) => (one.size ?? size) === size).map(({ id }) => id);

/**
 * Stores a failure's effect on the file, and returns its effect on the outbox.
 *
 * @param isSent the intent was noted in this attempt: before, nothing was sent
 */
function settle(
  addition: Addition,
  error: unknown,
  isSent: boolean,
  { store, now, random, signal, onError }: AddTools,
): AttemptOutcome {
  const known = error instanceof ZohoError ? error : undefined;
  const isLost =
    known === undefined || known.kind === "offline" || known.kind === "connection-lost";
  if (signal.aborted && isLost) {
    store.interrupt(addition);
    return { shows: "nothing" };
  }
  if (known === undefined) {
    onError(error);
    store.ask(addition, notAdded(addition.name, ownFault(error)), isSent ? "new" : "as-before");
    return { shows: "nothing" };
  }

  // A refused call has added nothing; what an earlier one did was asked before it was sent.
  const isRefused = (!isLost && known.kind !== "server") || known.code === "unreachable";
  const doubt = !isSent ? "as-before" : isRefused ? "none" : "new";
  const { kind, problem, retryAfterMs } = known;
  switch (kind) {
    case "offline":
    case "busy":
    case "signed-out":
      store.postpone(addition, problem, doubt);
      return { shows: kind, error: known };
    case "connection-lost":
    case "server": {
      const failing = failingNow(addition, now());
      if (isHopeless(failing, known, now()))
        store.ask(addition, notAdded(addition.name, "given-up", problem.support), doubt);
      else {
        const nextAt = now() + backOffMs(failing.attempts, paces[kind], random, retryAfterMs);
        store.postpone(addition, problem, doubt, { nextAt, ...failing });
      }
      return { shows: "nothing" };
    }
    case "duplicate":
    case "files-refused":
    case "ask":
    case "rejected": {
      const why = refusals.get(problem.code) ?? "refused";
      store.ask(addition, notAdded(addition.name, why, problem.support), doubt);
      return { shows: "answers" };
    }
  }
}

const refusals: ReadonlyMap<string, NotAdded> = new Map<string, NotAdded>([
  ["attachment-too-large", "too-large"],
  ["storage-full", "storage-full"],
  ["virus", "virus"],
  ["scope-missing", "scope"],
  ["no-permission", "permission"],
  ["record-gone", "record"],
  ["module-gone", "record"],
]);

/** What of this computer kept the file from being sent. */
const ownFault = (error: unknown): NotAdded =>
  problemIn(error)?.code === bytesMissing.code ? "bytes-missing" : "internal";
