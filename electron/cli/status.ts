import type { JobState, JobView } from "../contract/job.ts";
import { problemText } from "../contract/messages/problems.ts";
import type { RecordCopyView } from "../contract/record-copy.ts";
import { formatSize, text, type MessageId } from "../language/text.ts";
import type { Organisation } from "../workspace/organisation.ts";
import { printedProblem } from "./printed-problem.ts";

const states = {
  held: "commandLine.held",
  waiting: "commandLine.waiting",
  uploading: "commandLine.filing",
  associating: "commandLine.filing",
  filed: "commandLine.filed",
  duplicate: "commandLine.duplicate",
  "needs-you": "commandLine.needs-you",
  cancelled: "commandLine.cancelled",
} as const satisfies Readonly<Record<JobState, MessageId>>;

/**
 * Prints the outbox and the copy of the records: with `json` one object, else a line for each job of
 * the last day, and one for the copy.
 */
export async function statusLines(
  organisation: Organisation,
  json: boolean,
  out: (line: string) => void,
): Promise<number> {
  const jobs = organisation.jobs();
  const records = await organisation.copy.view();
  if (json) {
    out(JSON.stringify({ drafts: organisation.inTray, jobs: jobs.map(printed), records }));
    return 0;
  }
  const column = Math.max(...Object.values(states).map((id) => text(id).length));
  if (jobs.length === 0) out(text("commandLine.outbox-empty"));
  else
    for (const job of jobs)
      out(
        [
          text(states[job.state]).padEnd(column),
          job.subject,
          `→ ${job.record.title}`,
          ...(job.problem === undefined ? [] : [problemText(job.problem)]),
        ].join("  "),
      );
  out(copyLine(records));
  return 0;
}

function copyLine({ isKept, records, bytes, syncedAt }: RecordCopyView): string {
  const values = { count: records, size: formatSize(bytes) };
  if (!isKept) return text("commandLine.copy-not-kept", values);
  if (syncedAt === undefined) return text("commandLine.copy-incomplete", values);
  const time = new Date(syncedAt).toISOString();
  return text("commandLine.copy-complete", { ...values, time });
}

const printed = ({ problem, ...job }: JobView) =>
  problem === undefined ? job : { ...job, problem: printedProblem(problem) };
