import { stopProblem } from "../../contract/messages/never-file.ts";
import { ProblemError, type Problem } from "../../contract/problem.ts";
import type { RecordRef } from "../../contract/record.ts";
import type { NewJob } from "../../outbox/job.ts";
import type { OutboxReader } from "../../outbox/reader.ts";
import { isCopy, type FiledAs } from "../../outbox/same-mail.ts";
import type { ProfileStore } from "../data/profile.ts";
import type { ComposedMail } from "./compose-mails.ts";
import { namesakeOf, sameId, type Namesake } from "./filed-before.ts";

/** Which mails may be filed, and where to. */
type FilingRules = Pick<ProfileStore, "neverFile" | "mayFileTo">;

export const moduleNotAllowed: Problem = { code: "module-not-allowed", remedy: "choose-record" };
const linkNotAllowed: Problem = { ...moduleNotAllowed, kind: "link", remedy: "choose-link" };

/**
 * The jobs of composed mails of one record, in their order; copies of a mail are one job. Call it in
 * the transaction that writes them: nothing can be filed between this look and that.
 *
 * @throws ProblemError if one of them may not be filed, was filed, or the user has to decide
 */
export function newJobs(
  mails: readonly ComposedMail[],
  { outbox, profile }: { readonly outbox: OutboxReader; readonly profile: FilingRules },
): NewJob[] {
  const record = mails[0]?.job.record;
  if (record === undefined) return [];
  checkRules(mails, record, profile);
  const filed = outbox.filedWith(
    mails.map(({ filedAs }) => filedAs),
    record,
  );
  const jobs: NewJob[] = [];
  const jobsWith = new Map<string, NewJob[]>();
  const copies: { readonly draftId: string; readonly of: string }[] = [];
  const namesakes: Namesake[] = [];
  for (const { job, filedAs, ownId } of mails) {
    const together = keysOf(filedAs).flatMap((key) => jobsWith.get(key) ?? []);
    const namesake = namesakeOf(filed, { mail: job, filedAs }, together);
    const copied = together.find((other) => isCopy(other, job));
    if (copied !== undefined) copies.push({ draftId: job.draftId, of: copied.id });
    else if (namesake !== undefined && ownId === undefined)
      namesakes.push({ draftId: job.draftId, subject: namesake });
    else {
      const made = namesake === undefined || ownId === undefined ? job : underId(ownId, job);
      jobs.push(made);
      for (const key of keysOf({ ids: [made.messageId], fingerprint: made.fingerprint }))
        jobsWith.set(key, [...(jobsWith.get(key) ?? []), made]);
    }
  }
  const [first, ...others] = namesakes;
  if (first !== undefined) throw new ProblemError(sameId([first, ...others], record));
  const copiesOf = Map.groupBy(copies, ({ of }) => of);
  return jobs.map((job) => {
    const ofJob = copiesOf.get(job.id)?.map(({ draftId }) => draftId);
    return ofJob === undefined ? job : { ...job, copies: ofJob };
  });
}

function checkRules(mails: readonly ComposedMail[], record: RecordRef, profile: FilingRules): void {
  if (!profile.mayFileTo(record.module)) throw new ProblemError(moduleNotAllowed);
  const neverFile = profile.neverFile();
  for (const { job, email } of mails) {
    if (job.link !== undefined && !profile.mayFileTo(job.link.module))
      throw new ProblemError(linkNotAllowed);
    const stop = neverFile.reasonToStop(email);
    if (stop !== undefined) throw new ProblemError(stopProblem(stop));
  }
}

const keysOf = ({ ids, fingerprint }: FiledAs): readonly string[] =>
  fingerprint === undefined ? ids : [...ids, fingerprint];

const underId = (id: string, { request, ...job }: ComposedMail["job"]): NewJob => ({
  ...job,
  messageId: id,
  request: { ...request, email: { ...request.email, original_message_id: id } },
});
