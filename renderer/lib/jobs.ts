import type { Connection } from "../../electron/contract/connection.ts";
import type { JobView, Seen } from "../../electron/contract/job.ts";
import type { Remedy } from "../../electron/contract/problem.ts";
import { countdown, isSameDay, type DateLocale } from "./dates.ts";
import { formatShare } from "./size.ts";

/** The counts in the bar at the bottom. */
export type Tally = {
  readonly waiting: number;
  readonly needYou: number;
  readonly filedToday: number;
};

export function tallyOf(jobs: readonly JobView[], now: number, place: DateLocale): Tally {
  const count = (test: (job: JobView) => boolean) => jobs.filter(test).length;
  return {
    waiting: count(
      ({ state }) => state === "waiting" || state === "uploading" || state === "associating",
    ),
    needYou: count(({ state }) => state === "needs-you"),
    filedToday: count(
      ({ state, finishedAt }) =>
        state === "filed" && finishedAt !== undefined && isSameDay(finishedAt, now, place),
    ),
  };
}

/** "2 waiting · 1 needs you"; a count of zero is left empty. */
export function tallyWords(tally: Tally): { waiting: string; needYou: string; filedToday: string } {
  const unlessZero = (count: number, words: string) => (count === 0 ? "" : `${count} ${words}`);
  return {
    waiting: unlessZero(tally.waiting, "waiting"),
    needYou: unlessZero(tally.needYou, tally.needYou === 1 ? "needs you" : "need you"),
    filedToday: unlessZero(tally.filedToday, "filed today"),
  };
}

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

/** What the user can do about a filing. */
export type JobAction =
  "undo" | "send-now" | "retry" | "take-back" | Exclude<Remedy, "retry" | "file-as-another">;

export function actionsFor({ state, problem }: JobView): readonly JobAction[] {
  switch (state) {
    case "held":
      return ["undo", "send-now"];
    case "waiting":
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

/**
 * The remedy comes first. Choosing again takes the mail back, so that action is not offered twice.
 * Without a sign-in, a retry is pointless.
 */
function actionsAgainst(remedy: Remedy | undefined): readonly JobAction[] {
  switch (remedy) {
    case "sign-in":
      return ["sign-in", "take-back"];
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

/** Jobs that need the user first, then unfinished ones, then finished ones, each newest first. */
export function byUrgency(jobs: readonly JobView[]): JobView[] {
  const rank = ({ state, finishedAt }: JobView) =>
    state === "needs-you" ? 0 : finishedAt === undefined ? 1 : 2;
  return jobs.toSorted((a, b) => rank(a) - rank(b) || b.createdAt - a.createdAt);
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
