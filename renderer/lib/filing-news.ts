import type { Connection } from "../../electron/contract/connection.ts";
import type { JobState, JobView } from "../../electron/contract/job.ts";
import { problemText } from "../../electron/contract/messages/problems.ts";
import { recordKey } from "../../electron/contract/record-key.ts";
import { text, textOf } from "../../electron/language/text.ts";
import { needYouWords } from "./jobs.ts";
import { isolated } from "./legible.ts";
import { inCrmId, namesOf, undoBegins } from "./latest.ts";
import { setOf } from "./sets.ts";

type Event = "begun" | "waits" | "filed" | "needs-you";

/** What is around the filings when they are told of. */
export type Around = {
  /** The filings on hold, the newest first. */
  readonly held: readonly JobView[];
  readonly holdMs: number;
  /** Whether some are on their way. */
  readonly isSending: boolean;
  readonly connection: Connection["state"];
  readonly now: number;
};

/** Mails that are filed one after the other are told of together, but not later than this. In ms. */
const longestMs = 30_000;
/** The window also gets old filings for the first time; a filing of this age is new. In ms. */
const newMs = 10_000;

const eventOf: Partial<Record<JobState, Event>> = {
  held: "begun",
  waiting: "waits",
  filed: "filed",
  duplicate: "filed",
  "needs-you": "needs-you",
};

/** Gathers what becomes of filings, so that forty of them are one sentence. */
export class FilingNews {
  readonly #jobs: Record<Event, Map<string, JobView>> = {
    begun: new Map(),
    waits: new Map(),
    filed: new Map(),
    "needs-you": new Map(),
  };
  #filedSince: number | undefined;

  /**
   * A filing has come, changed or gone.
   *
   * @returns whether there is something to say
   */
  note(before: JobView | undefined, after: JobView | undefined, now: number): boolean {
    if (after !== undefined && isNews(before, after, now)) this.#put(before, after, now);
    return Object.values(this.#jobs).some(({ size }) => size > 0);
  }

  /** @returns the sentences for what was gathered; what still goes on is kept */
  take({ held, holdMs, isSending, connection, now }: Around): string[] {
    const words: string[] = [];
    const [first] = held;
    if (this.#empty("begun").length > 0 && first !== undefined) {
      const records = recordsOf(held);
      words.push(undoBegins({ first, count: held.length, records }, holdMs));
    }
    if (this.#empty("waits").length > 0) words.push(waitsWords(connection));
    if (!isSending || now - (this.#filedSince ?? now) > longestMs) {
      this.#filedSince = undefined;
      words.push(filedWords(this.#empty("filed")));
    }
    words.push(needyWords(this.#empty("needs-you")));
    return words.filter((sentence) => sentence !== "");
  }

  /** Those of another company are nobody's business. */
  forget(): void {
    for (const jobs of Object.values(this.#jobs)) jobs.clear();
    this.#filedSince = undefined;
  }

  #put(before: JobView | undefined, after: JobView, now: number): void {
    for (const jobs of Object.values(this.#jobs)) jobs.delete(after.id);
    const event = eventOf[after.state];
    // After a fault it waits for the next attempt, which the line about the connection says.
    if (event === undefined || (event === "waits" && before !== undefined && isOnItsWay(before)))
      return;
    this.#jobs[event].set(after.id, after);
    if (event === "filed") this.#filedSince ??= now;
  }

  #empty(event: Event): readonly JobView[] {
    const jobs = [...this.#jobs[event].values()];
    this.#jobs[event].clear();
    return jobs;
  }
}

/** Not what was seen in the CRM later, for instance. */
const isNews = (before: JobView | undefined, after: JobView, now: number): boolean =>
  before === undefined ? now - after.createdAt < newMs : before.state !== after.state;

const isOnItsWay = ({ state }: JobView): boolean =>
  state === "uploading" || state === "associating";

const recordsOf = (jobs: readonly JobView[]): number =>
  setOf(jobs.map(({ record }) => recordKey(record))).size;

function waitsWords(connection: Connection["state"]): string {
  if (connection === "offline") return text("file-to.offline");
  return connection === "signed-out" ? text("file-to.signed-out") : "";
}

function filedWords(jobs: readonly JobView[]): string {
  const [first] = jobs;
  if (first === undefined) return "";
  const count = jobs.length;
  if (count === 1) return textOf(inCrmId(first), namesOf(first));
  const records = recordsOf(jobs);
  return records === 1
    ? text("latest.filed-more", { count, record: namesOf(first).record })
    : text("latest.filed-records", { count, records });
}

function needyWords(jobs: readonly JobView[]): string {
  const [first] = jobs;
  if (first === undefined || jobs.length > 1) return needYouWords(jobs.length);
  const why = first.problem === undefined ? "" : isolated(problemText(first.problem));
  return text("latest.needs-you", { ...namesOf(first), why });
}
