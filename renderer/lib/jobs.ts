import type { Connection, OrganisationView } from "../../electron/contract/connection.ts";
import type { JobView } from "../../electron/contract/job.ts";
import { countdown, isSameDay, type Place } from "./dates.ts";

/** What the strip at the bottom counts. */
export type Tally = { readonly waiting: number; readonly needYou: number; readonly filedToday: number };

export function tallyOf(jobs: readonly JobView[], now: number, place: Place): Tally {
  const count = (test: (job: JobView) => boolean) => jobs.filter(test).length;
  return {
    waiting: count(({ state }) => state === "waiting" || state === "uploading" || state === "associating"),
    needYou: count(({ state }) => state === "needs-you"),
    filedToday: count(
      ({ state, finishedAt }) => state === "filed" && finishedAt !== undefined && isSameDay(finishedAt, now, place),
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

/** The state of a filing as a person would say it. */
export function stateWords(job: JobView, now: number): string {
  switch (job.state) {
    case "held":
      return job.nextAt === undefined ? "About to be sent" : `Sends in ${countdown(job.nextAt - now)}`;
    case "waiting":
      return "Waiting";
    case "uploading":
      return job.files.total === 0 ? "Sending" : `Sending attachments, ${job.files.uploaded} of ${job.files.total}`;
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

/** "next try in 20 s" for what waits for a known moment. */
export function nextTry(at: number | undefined, now: number): string | undefined {
  return at === undefined ? undefined : at <= now ? "trying again now" : `next try in ${countdown(at - now)}`;
}

/** What a person may do about a filing. */
export type Deed = "undo" | "retry" | "take-back";

export function deedsFor({ state }: JobView): readonly Deed[] {
  switch (state) {
    case "held":
      return ["undo"];
    case "waiting":
    case "needs-you":
      return ["retry", "take-back"];
    case "uploading":
    case "associating":
    case "filed":
    case "duplicate":
    case "cancelled":
      return [];
  }
}

/** What needs the user first, then what is on its way, then what has ended, each newest first. */
export function byUrgency(jobs: readonly JobView[]): JobView[] {
  const rank = ({ state, finishedAt }: JobView) => (state === "needs-you" ? 0 : finishedAt === undefined ? 1 : 2);
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

/** The tag beside the company's name; a production company, the normal case, wears none. */
export function organisationTag(type: OrganisationView["type"]): string | undefined {
  switch (type) {
    case "practice":
      return "Practice";
    case "sandbox":
      return "Sandbox";
    case "developer":
      return "Developer edition";
    case "production":
      return undefined;
  }
}
