import type { JobState, JobView } from "../contract/job.ts";
import { problemText } from "../contract/messages/problems.ts";
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

/** Prints the outbox: with `json` one object, else a line for each job of the last day. */
export function statusLines(
  organisation: Organisation,
  json: boolean,
  out: (line: string) => void,
): Promise<number> {
  const jobs = organisation.jobs();
  if (json) out(JSON.stringify({ drafts: organisation.inTray, jobs: jobs.map(printed) }));
  else if (jobs.length === 0) out("The outbox is empty.");
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
  return Promise.resolve(0);
}

const printed = ({ problem, ...job }: JobView) =>
  problem === undefined ? job : { ...job, problem: printedProblem(problem) };
