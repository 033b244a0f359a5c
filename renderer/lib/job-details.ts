import type { JobState, JobView } from "../../electron/contract/job.ts";
import { problemText } from "../../electron/contract/messages/problems.ts";
import { timeWithZone, type DateLocale } from "./dates.ts";
import { isolated } from "./legible.ts";
import { wordsOf } from "./people.ts";

/** All that is known of a filing, a line for each thing. Of the mail it has the subject only. */
export function jobDetails(job: JobView, place: DateLocale): string {
  const { id, subject, record, link, createdAt, triedAt, nextAt, finishedAt, attempts } = job;
  const { problem, files, mayHaveArrived, state } = job;
  const time = (at: number | undefined) => (at === undefined ? undefined : timeWithZone(at, place));
  const lines: readonly (readonly [string, string | undefined])[] = [
    ["Email", isolated(wordsOf(subject))],
    ["Record", named(record)],
    ["Linked", link && named(link)],
    ["State", states[state]],
    ["Put into the outbox", time(createdAt)],
    ["Last try", time(triedAt)],
    ["Next try", time(nextAt)],
    ["Ended", time(finishedAt)],
    ["Failed tries", attempts?.toString()],
    ["Files sent", files.total === 0 ? undefined : `${files.uploaded} of ${files.total}`],
    ["Answer lost", mayHaveArrived && "yes: Zoho may have the email"],
    ["Problem", problem && isolated(problemText(problem))],
    [
      "Code",
      problem && [problem.code, problem.kind].filter((part) => part !== undefined).join("."),
    ],
    ["Zoho’s answer", problem?.support && isolated(problem.support)],
    ["Filing", id],
  ];
  return lines
    .flatMap(([name, value]) => (value === undefined || value === "" ? [] : [`${name}: ${value}`]))
    .join("\n");
}

const states: Readonly<Record<JobState, string>> = {
  held: "on hold, to be undone",
  waiting: "waiting",
  uploading: "sending attachments",
  associating: "filing in Zoho",
  filed: "filed",
  duplicate: "already there",
  "needs-you": "needs you",
  cancelled: "taken back",
};

const named = ({ module, id, title }: JobView["record"]): string =>
  `${isolated(title)} (${module} ${id})`;
