import { randomUUID } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import type { Input } from "../contract/calls.ts";
import { stopProblem } from "../contract/never-file.ts";
import { ProblemError, type Problem } from "../contract/problem.ts";
import type { DraftStore } from "../drafts/drafts.ts";
import type { NewJob } from "../outbox/job.ts";
import type { OutboxReader } from "../outbox/reader.ts";
import { moduleIdOf } from "../records/modules.ts";
import { composeRequest, possibleIds } from "../zoho/filing/compose.ts";
import { namesakeOf, sameId, type Namesake } from "./filed-before.ts";
import type { ProfileStore } from "./profile.ts";

export type JobSources = {
  readonly db: DatabaseSync;
  readonly drafts: DraftStore;
  readonly outbox: OutboxReader;
  readonly profile: ProfileStore;
  /** ms since the epoch. */
  readonly now: () => number;
};

type FileMailsInput = Input<"fileMails">;
type MailToFile = FileMailsInput["mails"][number];

/**
 * Creates the jobs that file drafts, all or none.
 *
 * @param holdMs how long they can be undone before they are sent
 * @throws ProblemError if the user must decide or change something first
 */
export function newJobs(sources: JobSources, filing: FileMailsInput, holdMs: number): NewJob[] {
  const jobs: NewJob[] = [];
  const namesakes: Namesake[] = [];
  for (const mail of filing.mails) {
    const made = newJob(sources, mail, filing, jobs);
    if ("request" in made)
      jobs.push({ ...made, ...(holdMs > 0 && { heldUntil: sources.now() + holdMs }) });
    else namesakes.push(made);
  }
  const [first, ...others] = namesakes;
  if (first !== undefined) throw new ProblemError(sameId([first, ...others], filing.record));
  return jobs;
}

/**
 * The job that files a draft. The exact body of the call is composed here once and stored.
 *
 * @param together jobs that are made with this one
 * @returns the other mail with its Message-ID where the user has to decide about it
 * @throws ProblemError if the user must decide or change something first
 */
function newJob(
  sources: JobSources,
  mail: MailToFile,
  filing: FileMailsInput,
  together: readonly NewJob[],
): NewJob | Namesake {
  const { record, link, owner } = filing;
  const { draft, profile } = partsOf(sources, mail.draftId);
  const stop = sources.profile.neverFile().reasonToStop(draft.email);
  if (stop !== undefined) throw new ProblemError(stopProblem(stop));
  const request = (asAnother: boolean) =>
    composeRequest({
      ...draft,
      asAnother,
      attachOriginal: mail.original === true,
      record,
      direction: mail.direction,
      without: mail.without,
      me: profile.colleagues?.list.find(({ id }) => id === owner) ?? profile.me,
      ...(link === undefined
        ? {}
        : { link: { ...link, moduleId: moduleIdOrThrow(sources.db, link.module) } }),
      // Zoho accepts the key from administrators only, even for their own id (docs/zoho-api.md,
      // "Email keys").
      ...(owner === undefined || owner === profile.me.id ? {} : { owner }),
    });
  const usual = request(false);
  const known = {
    originalSha256: draft.sha256,
    fingerprint: draft.email.fingerprint,
    subject: usual.email.subject,
  };
  const asked = { mail: known, ids: possibleIds(draft), record };
  const namesake = namesakeOf(sources.outbox, asked, together);
  if (namesake !== undefined && mail.asAnother !== true)
    return { draftId: mail.draftId, subject: namesake };
  const chosen = namesake === undefined ? usual : request(true);
  return {
    id: randomUUID(),
    draftId: mail.draftId,
    account: profile.me.id,
    record,
    link,
    messageId: chosen.email.original_message_id,
    ...known,
    request: chosen,
    files: chosen.files,
  };
}

/** @throws ProblemError when the draft or the user is not known well enough */
function partsOf({ drafts, profile }: JobSources, draftId: string) {
  const draft = drafts.whole(draftId);
  const known = profile.read();
  if (draft === undefined)
    throw new ProblemError(drafts.file(draftId) === undefined ? draftGone : draftUnread);
  if (known === undefined) throw new ProblemError(unknownUser);
  return { draft, profile: known };
}

function moduleIdOrThrow(db: DatabaseSync, module: string): string {
  const id = moduleIdOf(db, module);
  if (id === undefined) throw new ProblemError(moduleUnknown);
  return id;
}

const draftUnread: Problem = { code: "draft-unread" };
export const draftGone: Problem = { code: "draft-gone" };
const moduleUnknown: Problem = { code: "module-unknown" };
const unknownUser: Problem = { code: "not-connected-yet" };
