import type { JobView } from "../../electron/contract/job.ts";
import { problemText } from "../../electron/contract/messages/problems.ts";
import { keyOf } from "../../electron/contract/messages/sentence.ts";
import type { Problem } from "../../electron/contract/problem.ts";
import { text } from "../../electron/language/text.ts";
import { timeWithZone, type DateLocale } from "./dates.ts";
import { isolated } from "./legible.ts";
import { wordsOf } from "./people.ts";

/** All that is known of a filing, a line for each thing. Of the mail it has the subject only. */
export function jobDetails(job: JobView, place: DateLocale): string {
  const { id, subject, record, link, createdAt, triedAt, nextAt, finishedAt, attempts } = job;
  const { problem, files, additions, mayHaveArrived, state } = job;
  const time = (at: number) => timeWithZone(at, place);
  const lines = [
    text("job-details.mail", { subject: isolated(wordsOf(subject)) }),
    text("job-details.record", { record: named(record) }),
    link && text("job-details.link", { record: named(link) }),
    text(`job-details.state.${state}`),
    text("job-details.created", { time: time(createdAt) }),
    triedAt !== undefined && text("job-details.tried", { time: time(triedAt) }),
    nextAt !== undefined && text("job-details.next", { time: time(nextAt) }),
    finishedAt !== undefined && text("job-details.ended", { time: time(finishedAt) }),
    attempts !== undefined && text("job-details.attempts", { count: attempts }),
    files.total > 0 && text("job-details.files", { uploaded: files.uploaded, total: files.total }),
    additions && text("job-details.additions", { added: additions.added, total: additions.total }),
    mayHaveArrived === true && text("job-details.in-doubt"),
    ...[problem, additions?.problem].flatMap((one) => (one === undefined ? [] : problemLines(one))),
    text("job-details.id", { id }),
  ];
  return lines.filter((line) => typeof line === "string").join("\n");
}

const problemLines = (problem: Problem) => [
  text("job-details.problem", { problem: isolated(problemText(problem)) }),
  text("job-details.code", { code: keyOf(problem) }),
  problem.support && text("job-details.answer", { answer: isolated(problem.support) }),
];

const named = ({ module, id, title }: JobView["record"]): string =>
  `${isolated(title)} (${module} ${id})`;
