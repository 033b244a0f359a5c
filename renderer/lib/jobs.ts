import type { Connection } from "../../electron/contract/connection.ts";
import type { AdditionsView, JobView, Seen } from "../../electron/contract/job.ts";
import { recordKey } from "../../electron/contract/record-key.ts";
import type { Remedy } from "../../electron/contract/problem.ts";
import { spokenLanguage, text } from "../../electron/language/text.ts";
import { isolated } from "./legible.ts";
import { wordsOf } from "./people.ts";
import { countdown, isSameDay, type DateLocale } from "./dates.ts";
import { formatShare } from "./size.ts";

/** Which jobs are shown. */
export type JobFilter = "all" | "needs-you" | "waiting" | "filed-today";
export type JobOrder = "urgency" | "age" | "record";

/** "2 waiting", "1 needs you"; empty for a count of zero. */
export const waitingWords = (count: number): string =>
  count === 0 ? "" : text("outbox.waiting", { count });
export const needYouWords = (count: number): string =>
  count === 0 ? "" : text("outbox.need-you", { count });
export const filedTodayWords = (count: number): string =>
  count === 0 ? "" : text("outbox.filed-today", { count });

/** Whether the job can be taken back without a doubt. */
export const canTakeBack = ({ state, mayHaveArrived }: JobView): boolean =>
  (state === "held" || state === "waiting") && mayHaveArrived !== true;

/** What came back to the tray, once it was asked for. */
export const backWords = (back: readonly [JobView, ...JobView[]]): string =>
  back.length === 1
    ? text("jobs.back-one", { subject: isolated(wordsOf(back[0].subject)) })
    : text("jobs.back-more", { count: back.length });

/** @param count of the filings that could not be taken back */
export const stayedWords = (count: number): string => text("jobs.stayed", { count });

/** How long a filing can be undone. */
export const holdWords = (seconds: number): string =>
  seconds === 0
    ? text("jobs.sent-at-once")
    : text("jobs.undo-time", { seconds: Math.round(seconds) });

/** Read `second` only for countdowns: every reader is updated each second. */
type Ticking = { readonly second: number };

/** The state of a filing in words. */
export function stateWords({ state, nextAt, files, seen }: JobView, clock: Ticking): string {
  switch (state) {
    case "held":
      return nextAt === undefined
        ? text("jobs.state.held")
        : text("jobs.state.held-until", { time: countdown(nextAt - clock.second) });
    case "uploading":
      return uploadWords(files);
    case "filed":
      return filedWords(seen);
    case "waiting":
    case "associating":
    case "duplicate":
    case "needs-you":
    case "cancelled":
      return text(`jobs.state.${state}`);
  }
}

/** What becomes of the files that follow a mail. */
export function additionsWords({ total, added, state }: AdditionsView): string {
  if (state === "planned") return text("jobs.additions.planned", { count: total });
  if (added === total) return text("jobs.additions.over", { count: total });
  return text("jobs.additions.going", { added, total });
}

/** Whether the mail, or a file that follows it, needs the user. */
export const needsUser = ({ state, additions }: JobView): boolean =>
  state === "needs-you" || additions?.state === "needs-you";

/** Whether the mail, or a file that follows it, is still to be sent. */
export const isUnderWay = ({ finishedAt, additions }: JobView): boolean =>
  finishedAt === undefined || (additions !== undefined && additions.state !== "over");

/** Whether the mail was read back from the CRM, and how the CRM shows it. */
export const filedWords = (seen: Seen | undefined): string =>
  text(seen === undefined ? "jobs.state.filed" : `jobs.state.filed-${seen}`);

function uploadWords({ uploaded, total, progress }: JobView["files"]): string {
  if (progress !== undefined)
    return text("jobs.state.uploading-bytes", {
      share: formatShare(progress.sent, progress.total),
    });
  if (total === 0) return text("jobs.state.sending");
  return text("jobs.state.uploading", { uploaded, total });
}

/** "next try in 20 s"; undefined without a known time. */
export function nextTry(at: number | undefined, clock: Ticking): string | undefined {
  if (at === undefined) return undefined;
  if (at <= clock.second) return text("jobs.trying-now");
  return text("jobs.next-try", { time: countdown(at - clock.second) });
}

/** What the user can do about a filing. */
export type JobAction =
  ("undo" | "send-now" | "retry" | "take-back" | "give-up-files") | Exclude<Remedy, "retry">;

export function actionsFor(job: JobView): readonly JobAction[] {
  const { state, problem, mayHaveArrived } = job;
  switch (state) {
    case "held":
      return ["undo", "send-now"];
    case "waiting":
      // Whether it arrived is asked only when Mailpin has given up to find out by itself.
      if (mayHaveArrived === true)
        return actionsAgainst(problem?.remedy).filter((action) => isSafeInDoubt.has(action));
      return actionsAgainst(problem?.remedy);
    case "needs-you":
      return actionsAgainst(problem?.remedy);
    case "filed":
    case "duplicate":
      return actionsForFiles(job);
    case "uploading":
    case "associating":
    case "cancelled":
      return [];
  }
}

/** The mail is filed: now its files follow. */
function actionsForFiles({ additions }: JobView): readonly JobAction[] {
  if (additions?.state !== "needs-you" && additions?.state !== "waiting") return [];
  const signIn = additions.problem?.remedy === "sign-in" ? ["sign-in" as const] : [];
  // One that waits for another file is settled there.
  const retry = additions.problem?.kind === "held-back" ? [] : ["retry" as const];
  return [...signIn, ...retry, "give-up-files"];
}

/** What can be done about a mail that may have arrived without filing it twice. */
const isSafeInDoubt: ReadonlySet<JobAction> = new Set<JobAction>([
  "retry",
  "sign-in",
  "sign-in-to-proxy",
]);

/**
 * The remedy comes first. Choosing again takes the mail back, so that action is not offered twice.
 * Without a sign-in, a retry is pointless.
 */
function actionsAgainst(remedy: Remedy | undefined): readonly JobAction[] {
  switch (remedy) {
    case "sign-in":
      return ["sign-in", "take-back"];
    case "sign-in-to-proxy":
      return [remedy, "take-back"];
    case "choose-record":
    case "choose-link":
    case "choose-owner":
    case "choose-attachments":
      return [remedy, "retry"];
    case "file-as-another":
      return [remedy, "take-back"];
    case "retry":
    case undefined:
      return ["retry", "take-back"];
  }
}

/** The warning before a filing that may have arrived is taken back. */
export const doubtWords = ({ record }: JobView, crm: string): string =>
  text("jobs.in-doubt", { record: record.title, crm });

/** Whether the mail is in the CRM. */
export const isInCrm = ({ state }: JobView): boolean => state === "filed" || state === "duplicate";

type Arrangement = { readonly filter: JobFilter; readonly order: JobOrder };

/**
 * The jobs that are shown, in their order.
 *
 * @param jobs oldest first
 */
export function arranged(
  jobs: readonly JobView[],
  { filter, order }: Arrangement,
  now: number,
  place: DateLocale,
): readonly JobView[] {
  const shown = jobs.filter((job) => isShown(job, filter, now, place));
  switch (order) {
    case "urgency":
      return byUrgency(shown);
    case "age":
      return shown;
    case "record":
      return byRecord(shown);
  }
}

function isShown(job: JobView, filter: JobFilter, now: number, place: DateLocale): boolean {
  const { state, finishedAt } = job;
  switch (filter) {
    case "all":
      return true;
    case "needs-you":
      return needsUser(job);
    case "waiting":
      return isUnderWay(job) && !needsUser(job);
    case "filed-today":
      return state === "filed" && finishedAt !== undefined && isSameDay(finishedAt, now, place);
  }
}

/**
 * Jobs that need the user first, then unfinished ones, then finished ones, each newest first.
 *
 * @param jobs oldest first, so that nothing has to be sorted
 */
export function byUrgency(jobs: readonly JobView[]): JobView[] {
  const [urgent, open, ended]: [JobView[], JobView[], JobView[]] = [[], [], []];
  for (const job of jobs.toReversed())
    (needsUser(job) ? urgent : isUnderWay(job) ? open : ended).push(job);
  return [...urgent, ...open, ...ended];
}

/** Jobs of a record together, oldest first; the records by their titles. */
function byRecord(jobs: readonly JobView[]): JobView[] {
  const groups = Map.groupBy(jobs, ({ record }) => recordKey(record));
  const order = new Intl.Collator(spokenLanguage(), { numeric: true });
  return [...groups.values()]
    .sort(([a], [b]) => order.compare(a?.record.title ?? "", b?.record.title ?? ""))
    .flat();
}

export const connectionWords = ({ state }: Connection): string =>
  state === "connecting" ? text("frame.connecting") : text(`jobs.connection.${state}`);
