import type { Connection } from "../../electron/contract/connection.ts";
import type { JobView, Seen } from "../../electron/contract/job.ts";
import { recordKey } from "../../electron/contract/record-key.ts";
import type { Remedy } from "../../electron/contract/problem.ts";
import { isolated } from "./legible.ts";
import { wordsOf } from "./people.ts";
import { countdown, isSameDay, type DateLocale } from "./dates.ts";
import { formatShare } from "./size.ts";

/** Which jobs are shown. */
export type JobFilter = "all" | "needs-you" | "waiting" | "filed-today";
export type JobOrder = "urgency" | "age" | "record";

/** "2 waiting", "1 needs you"; empty for a count of zero. */
export const waitingWords = (count: number): string => (count === 0 ? "" : `${count} waiting`);
export const needYouWords = (count: number): string =>
  count === 0 ? "" : `${count} ${count === 1 ? "needs you" : "need you"}`;
export const filedTodayWords = (count: number): string =>
  count === 0 ? "" : `${count} filed today`;

/** Whether the job can be taken back without a doubt. */
export const canTakeBack = ({ state, mayHaveArrived }: JobView): boolean =>
  (state === "held" || state === "waiting") && mayHaveArrived !== true;

/** What came back to the tray, once it was asked for. */
export const backWords = (back: readonly [JobView, ...JobView[]]): string =>
  back.length === 1
    ? `“${isolated(wordsOf(back[0].subject))}” is back in the tray`
    : `${back.length} emails are back in the tray`;

/** @param count of the filings that could not be taken back */
export const stayedWords = (count: number): string =>
  count === 1
    ? "1 other is on its way to the CRM by now, or filed, and cannot be taken back."
    : `${count} others are on their way to the CRM by now, or filed, and cannot be taken back.`;

/** How long a filing can be undone. */
export const holdWords = (seconds: number): string =>
  seconds === 0 ? "Sent at once" : `${Math.round(seconds)} ${seconds === 1 ? "second" : "seconds"}`;

/** Read `second` only for countdowns: every reader is updated each second. */
type Ticking = { readonly second: number };

/** The state of a filing in words. */
export function stateWords(job: JobView, clock: Ticking): string {
  switch (job.state) {
    case "held":
      return job.nextAt === undefined
        ? "About to be sent"
        : `Sends in ${countdown(job.nextAt - clock.second)}`;
    case "waiting":
      return "Waiting";
    case "uploading":
      return uploadWords(job.files);
    case "associating":
      return "Filing in Zoho";
    case "filed":
      return filedWords(job.seen);
    case "duplicate":
      return "Already there";
    case "needs-you":
      return "Needs you";
    case "cancelled":
      return "Taken back";
  }
}

/** Whether the mail was read back from the CRM, and how the CRM shows it. */
export function filedWords(seen: Seen | undefined): string {
  switch (seen) {
    case undefined:
      return "Filed";
    case "whole":
      return "Filed ✓ seen in the CRM";
    case "other":
      return "Filed, shown differently in the CRM";
    case "incomplete":
      return "Filed without files";
  }
}

function uploadWords({ uploaded, total, progress }: JobView["files"]): string {
  if (progress !== undefined)
    return `Sending attachments, ${formatShare(progress.sent, progress.total)}`;
  return total === 0 ? "Sending" : `Sending attachments, ${uploaded} of ${total}`;
}

/** "next try in 20 s"; undefined without a known time. */
export function nextTry(at: number | undefined, clock: Ticking): string | undefined {
  if (at === undefined) return undefined;
  return at <= clock.second ? "trying again now" : `next try in ${countdown(at - clock.second)}`;
}

/** What is said when the time to undo a filing begins. */
export function startWords(count: number, holdMs: number, keys: string): string {
  const what = count === 1 ? "about to be filed" : `filed with ${count - 1} more`;
  return `${what}. Press ${keys} within ${holdWords(holdMs / 1000)} to undo.`;
}

/** The bytes of all uploads together, "1.2 of 3.4 MB"; undefined where none is known. */
export function progressOf(sending: readonly JobView[]): string | undefined {
  const known = sending.flatMap(({ files }) => files.progress ?? []);
  const sum = (of: "sent" | "total") => known.reduce((all, one) => all + one[of], 0);
  return known.length === 0 ? undefined : formatShare(sum("sent"), sum("total"));
}

/** What the user can do about a filing. */
export type JobAction =
  "undo" | "send-now" | "retry" | "take-back" | Exclude<Remedy, "retry" | "file-as-another">;

export function actionsFor({ state, problem, mayHaveArrived }: JobView): readonly JobAction[] {
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
    case "uploading":
    case "associating":
    case "filed":
    case "duplicate":
    case "cancelled":
      return [];
  }
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
    case "retry":
    case "file-as-another": // offered in the tray, before there is a job
    case undefined:
      return ["retry", "take-back"];
  }
}

/** The warning before a filing that may have arrived is taken back. */
export const doubtWords = ({ record }: JobView, crm: string): string =>
  `This mail may already be with “${record.title}”: an answer from ${crm} was lost. If you file it elsewhere, it may be there twice.`;

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
      return state === "needs-you";
    case "waiting":
      return finishedAt === undefined && state !== "needs-you";
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
    (job.state === "needs-you" ? urgent : job.finishedAt === undefined ? open : ended).push(job);
  return [...urgent, ...open, ...ended];
}

const titles = new Intl.Collator("en", { numeric: true });

/** Jobs of a record together, oldest first; the records by their titles. */
function byRecord(jobs: readonly JobView[]): JobView[] {
  const groups = Map.groupBy(jobs, ({ record }) => recordKey(record));
  return [...groups.values()]
    .sort(([a], [b]) => titles.compare(a?.record.title ?? "", b?.record.title ?? ""))
    .flat();
}

export function connectionWords({ state }: Connection): string {
  switch (state) {
    case "connecting":
      return "Connecting…";
    case "online":
      return "Online";
    case "offline":
      return "Offline";
    case "busy":
      return "Zoho is busy";
    case "signed-out":
      return "Signed out";
  }
}
