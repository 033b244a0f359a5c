import type { JobState, JobView } from "../contract/job.ts";
import { problemText } from "../contract/messages/problems.ts";
import type { RecordCopyView } from "../contract/record-copy.ts";
import { formatSize } from "../language/text.ts";
import type { Organisation } from "../workspace/organisation.ts";
import { printedProblem } from "./printed-problem.ts";

const words: Readonly<Record<JobState, string>> = {
  held: "held",
  waiting: "waiting",
  uploading: "filing",
  associating: "filing",
  filed: "filed",
  duplicate: "already there",
  "needs-you": "needs you",
  cancelled: "cancelled",
};

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
  if (jobs.length === 0) out("The outbox is empty.");
  else
    for (const job of jobs)
      out(
        [
          words[job.state].padEnd(13),
          job.record.title,
          job.problem === undefined ? "" : problemText(job.problem),
        ]
          .join("  ")
          .trimEnd(),
      );
  out(copyLine(records));
  return 0;
}

function copyLine({ isKept, records, bytes, syncedAt }: RecordCopyView): string {
  const size = `${records} ${records === 1 ? "record" : "records"}, ${formatSize(bytes)}`;
  if (!isKept) return `No copy of the records is kept; found so far: ${size}.`;
  const when = syncedAt === undefined ? "not complete yet" : new Date(syncedAt).toISOString();
  return `Copy of the records: ${size}, ${syncedAt === undefined ? when : `synchronised ${when}`}.`;
}

const printed = ({ problem, ...job }: JobView) =>
  problem === undefined ? job : { ...job, problem: printedProblem(problem) };
