import { ProblemError } from "../../contract/problem.ts";
import type { NewJob } from "../../outbox/job.ts";
import type { OutboxReader } from "../../outbox/reader.ts";
import { isCopy, type FiledAs } from "../../outbox/same-mail.ts";
import type { ComposedMail } from "./compose-mails.ts";
import { namesakeOf, sameId, unsureId, type Namesake } from "./filed-before.ts";
import { ruleAgainst, rulesOf, type RulesSource } from "./filing-rules.ts";

/**
 * The jobs of composed mails of one record, in their order; copies of a mail are one job. Call it in
 * the transaction that writes them: nothing can be filed between this look and that.
 *
 * @throws ProblemError if one of them may not be filed, was filed, or the user has to decide
 */
export function newJobs(
  mails: readonly ComposedMail[],
  { outbox, profile }: { readonly outbox: OutboxReader; readonly profile: RulesSource },
): NewJob[] {
  const record = mails[0]?.job.record;
  if (record === undefined) return [];
  const rules = rulesOf(profile);
  for (const { job, email } of mails) {
    const problem = ruleAgainst(job, email, rules);
    if (problem !== undefined) throw new ProblemError(problem);
  }
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
      const id = namesake === undefined ? unsureId(filed, { mail: job, filedAs }) : ownId;
      const made = id === undefined ? job : underId(id, job);
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

const keysOf = ({ ids, fingerprint }: FiledAs): readonly string[] =>
  fingerprint === undefined ? ids : [...ids, fingerprint];

const underId = (id: string, { request, ...job }: ComposedMail["job"]): NewJob => ({
  ...job,
  messageId: id,
  request: { ...request, email: { ...request.email, original_message_id: id } },
});
