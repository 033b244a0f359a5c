import { setImmediate as turn } from "node:timers/promises";
import { problemIn, type Problem } from "../contract/problem.ts";
import { diskProblem } from "../storage/disk-problem.ts";
import { ZohoError } from "../zoho/errors/errors.ts";
import { backOffMs, paces } from "../scheduling/back-off.ts";
import { failingNow, isHopeless } from "./failing.ts";
import type { FilingSteps, Progress } from "./filing-steps.ts";
import type { Forbids, Job } from "./job.ts";
import type { PauseReason } from "../scheduling/account-pause.ts";
import { elsewhere, internal, sameIdThere } from "./problems.ts";
import { StaleJob } from "./advance.ts";
import type { OutboxStore } from "./store.ts";

export type AttemptTools = {
  readonly store: OutboxStore;
  readonly filing: FilingSteps;
  readonly forbids: Forbids;
  readonly now: () => number;
  readonly random: () => number;
  readonly signal: AbortSignal;
  /** The job's state has changed, and so has its view. */
  readonly onProgress: (job: Job) => void;
  /** More bytes of its files have been sent. Called often. */
  readonly onBytes: (jobId: string, progress: Progress) => void;
  readonly onError: (error: unknown) => void;
};

/** What an attempt has shown about the connection to Zoho. */
export type AttemptOutcome =
  | { readonly shows: "answers" }
  | { readonly shows: "nothing" }
  | { readonly shows: PauseReason; readonly error: ZohoError };

/**
 * Makes one attempt to file a claimed job, and stores its outcome. What may be filed can have
 * changed while it waited, or while its files were sent: then the mail is not.
 *
 * @throws only errors of the store; the row is then as the last successful write left it
 */
export async function attempt(claimed: Job, tools: AttemptTools): Promise<AttemptOutcome> {
  const { store } = tools;
  const inFlight = new InFlightJob(claimed, tools);
  try {
    refuseForbidden(claimed, tools);
    const { messageId, sent } = await send(inFlight, tools);
    store.associated(inFlight.job, messageId, sent);
    return { shows: "answers" };
  } catch (error) {
    if (error instanceof StaleJob) return { shows: "nothing" };
    if (error instanceof Forbidden) {
      store.ask(inFlight.job, { problem: error.problem, refused: false });
      await turn(); // nothing else gives way: hundreds may be forbidden at once
      return { shows: "nothing" };
    }
    const hasProgress = inFlight.job.fileIds.size > claimed.fileIds.size;
    const failure = await doubted(inFlight, error, tools);
    if (failure instanceof StaleJob) return { shows: "nothing" };
    return settle(inFlight.job, failure, hasProgress, tools);
  }
}

/** The job as of the last write, shared by the steps of an attempt. */
class InFlightJob {
  #job: Job;
  readonly #onProgress: (job: Job) => void;

  constructor(job: Job, { onProgress }: AttemptTools) {
    this.#job = job;
    this.#onProgress = onProgress;
  }

  get job(): Job {
    return this.#job;
  }

  set job(job: Job) {
    this.#job = job;
    this.#onProgress(job);
  }
}

/** The rules of the company or the user are against it. */
class Forbidden extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

function refuseForbidden(job: Job, { forbids }: AttemptTools): void {
  const problem = forbids(job);
  if (problem !== undefined) throw new Forbidden(problem);
}

async function send(
  inFlight: InFlightJob,
  tools: AttemptTools,
): ReturnType<FilingSteps["associate"]> {
  await uploadMissing(inFlight, tools);
  try {
    return await associate(inFlight, tools);
  } catch (error) {
    if (!(error instanceof ZohoError) || error.kind !== "files-refused") throw error;
  }
  // Ids are single-use and of unknown lifetime. Upload again for new ones; if Zoho refuses those
  // too, they are not the cause.
  inFlight.job = tools.store.uploadAgain(inFlight.job);
  await uploadMissing(inFlight, tools);
  return await associate(inFlight, tools);
}

/** Sends the mail, whose files are there. Sending them may have taken long: the rules count now. */
function associate(
  inFlight: InFlightJob,
  tools: AttemptTools,
): ReturnType<FilingSteps["associate"]> {
  refuseForbidden(inFlight.job, tools);
  inFlight.job = tools.store.noteIntent(inFlight.job);
  return tools.filing.associate(inFlight.job.request, inFlight.job.fileIds, tools.signal);
}

async function uploadMissing(
  inFlight: InFlightJob,
  { store, filing, signal, onBytes }: AttemptTools,
): Promise<void> {
  const { request, fileIds, fileCount, id } = inFlight.job;
  await filing.upload(
    request,
    fileIds,
    (position, fileId) => {
      inFlight.job = store.saveFileId(inFlight.job, position, fileId);
    },
    signal,
    (progress) => {
      onBytes(id, progress);
    },
  );
  signal.throwIfAborted();
  if (inFlight.job.fileIds.size < fileCount)
    throw new Error(`job ${id}: ${inFlight.job.fileIds.size} of ${fileCount} files were uploaded`);
}

/**
 * It is unknown whether Zoho's "already there" means the record or the whole organisation
 * (docs/zoho-api.md, "Duplicates"). Where we have filed the mail with another record, that one may
 * be meant: then only the record's own list can say that the mail is with this one, too. And what
 * the record has under the Message-ID may be another mail. Where it cannot be seen, one that we
 * have sent before is ours.
 */
async function doubted(
  inFlight: InFlightJob,
  error: unknown,
  { store, filing, signal }: AttemptTools,
): Promise<unknown> {
  const { job } = inFlight;
  if (!(error instanceof ZohoError) || error.kind !== "duplicate" || job.state !== "associating")
    return error;
  const isStrange = !job.mayHaveArrived;
  try {
    // Whatever becomes of the next calls, ours has filed nothing.
    if (isStrange) inFlight.job = store.noteRefusal(job);
    const title = store.filedElsewhere(job.id);
    if (title !== undefined && !(await filing.isListed(job.request, signal).catch(() => false)))
      return asked(error, elsewhere(title));
    const found = await filing.findFiled(job.request, job.fileIds, signal);
    if (found === "same" || (found === "unseen" && !isStrange)) {
      if (isStrange) inFlight.job = store.noteIntent(inFlight.job);
      return error;
    }
    if (!isStrange) inFlight.job = store.noteRefusal({ ...job, mayHaveArrived: false });
    return asked(error, sameIdThere(job.record.title, found));
  } catch (cause) {
    return isStrange || cause instanceof StaleJob ? cause : error;
  }
}

const asked = (cause: ZohoError, problem: Problem): ZohoError => {
  const { code, message, status } = cause;
  return new ZohoError({ kind: "ask", code, message, status, problem, cause });
};

/**
 * Stores a failure's effect on the job, and returns its effect on the outbox.
 *
 * @param hasProgress more files are uploaded than before this attempt
 */
function settle(
  job: Job,
  error: unknown,
  hasProgress: boolean,
  { store, now, random, signal, onError }: AttemptTools,
): AttemptOutcome {
  const known = error instanceof ZohoError ? error : undefined;
  if (
    signal.aborted &&
    (known === undefined || known.kind === "offline" || known.kind === "connection-lost")
  ) {
    store.interrupt(job);
    return { shows: "nothing" };
  }
  if (known === undefined) {
    onError(error);
    store.ask(job, { problem: problemIn(error) ?? diskProblem(error) ?? internal, refused: false });
    return { shows: "nothing" };
  }

  const { kind, problem, lastly = problem, retryAfterMs } = known;
  switch (kind) {
    case "offline":
      // Filed on a plane: nothing was sent, so the mail can still be taken back.
      store.postpone(job, { problem, refused: known.code === "unreachable" });
      return { shows: "offline", error: known };
    case "busy":
    case "signed-out":
      store.postpone(job, { problem, refused: true });
      return { shows: kind, error: known };
    case "connection-lost":
    case "server": {
      // On a train each attempt may upload one more file: that is progress, and restarts the count.
      const isAnew = hasProgress && job.state === "uploading" && kind === "connection-lost";
      const failing = failingNow(isAnew ? { attempts: 0 } : job, now());
      if (isHopeless(failing, known, now())) store.ask(job, { problem: lastly, refused: false });
      else {
        const nextAt = now() + backOffMs(failing.attempts, paces[kind], random, retryAfterMs);
        store.postpone(job, { problem, refused: false }, { nextAt, ...failing });
      }
      return { shows: "nothing" };
    }
    case "duplicate":
      if (job.state === "associating") store.alreadyThere(job, problem);
      else store.ask(job, { problem, refused: true });
      return { shows: "answers" };
    case "files-refused":
    case "ask":
    case "rejected":
      store.ask(job, { problem, refused: true });
      return { shows: "answers" };
  }
}
