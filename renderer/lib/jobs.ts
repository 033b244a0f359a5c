import type { Connection } from "../../electron/contract/connection.ts";
import type { JobView } from "../../electron/contract/job.ts";
import type { Remedy } from "../../electron/contract/problem.ts";
import { countdown, isSameDay, type DateLocale } from "./dates.ts";
import { formatShare } from "./size.ts";

/** What the strip at the bottom counts. */
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

/** "2 waiting · 1 needs you", without what is zero. */
export function tallyWords(tally: Tally): { waiting: string; needYou: string; filedToday: string } {
  const unlessZero = (count: number, words: string) => (count === 0 ? "" : `${count} ${words}`);
  return {
    waiting: unlessZero(tally.waiting, "waiting"),
    needYou: unlessZero(tally.needYou, tally.needYou === 1 ? "needs you" : "need you"),
    filedToday: unlessZero(tally.filedToday, "filed today"),
  };
}

/** Read only where something counts down: what reads it is updated each second. */
type Ticking = { readonly second: number };

/** The state of a filing as a person would say it. */
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
      return "Filed";
    case "duplicate":
      return "Already there";
    case "needs-you":
      return "Needs you";
    case "cancelled":
      return "Taken back";
  }
}

function uploadWords({ uploaded, total, progress }: JobView["files"]): string {
  if (progress !== undefined)
    return `Sending attachments, ${formatShare(progress.sent, progress.total)}`;
  return total === 0 ? "Sending" : `Sending attachments, ${uploaded} of ${total}`;
}

/** "next try in 20 s" for what waits for a known moment. */
export function nextTry(at: number | undefined, clock: Ticking): string | undefined {
  if (at === undefined) return undefined;
  return at <= clock.second ? "trying again now" : `next try in ${countdown(at - clock.second)}`;
}

/** What a person may do about a filing. */
export type JobAction = "undo" | "send-now" | "retry" | "take-back" | Exclude<Remedy, "retry">;

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
 * The remedy first. To choose anew is to take the mail back, and without a sign-in there is no
 * point in trying again.
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
    case undefined:
      return ["retry", "take-back"];
  }
}

/** What there is to know before a filing is taken back that may have arrived. */
export const doubtWords = ({ record }: JobView, crm: string): string =>
  `This mail may already be with “${record.title}”, because an answer of ${crm} was lost: filed elsewhere, it may be there twice.`;

/** Whether the mail is in the CRM. */
export const isInCrm = ({ state }: JobView): boolean => state === "filed" || state === "duplicate";

/** What needs the user first, then what is on its way, then what has ended, each newest first. */
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
