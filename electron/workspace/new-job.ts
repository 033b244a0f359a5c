import { randomUUID } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import type { Input } from "../contract/calls.ts";
import type { JobView } from "../contract/job.ts";
import { ProblemError } from "../contract/problem.ts";
import type { DraftStore } from "../drafts/drafts.ts";
import type { NewJob } from "../outbox/job.ts";
import type { OutboxReader } from "../outbox/reader.ts";
import { moduleIdOf } from "../records/modules.ts";
import { composeRequest } from "../zoho/filing/compose.ts";
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

/**
 * Creates the job that files a draft. The exact body of the call is composed here once and stored.
 *
 * @param holdMs how long it can be undone before it is sent
 * @throws ProblemError if the user must decide or change something first
 */
export function newJob(
  sources: JobSources,
  mail: FileMailsInput["mails"][number],
  filing: FileMailsInput,
  holdMs: number,
): NewJob {
  const { record, link, owner } = filing;
  const draft = sources.drafts.whole(mail.draftId);
  const profile = sources.profile.read();
  if (draft === undefined)
    throw new ProblemError(
      sources.drafts.file(mail.draftId) === undefined ? draftGone : draftUnread,
    );
  if (profile === undefined) throw new ProblemError(unknownUser);
  const request = composeRequest({
    ...draft,
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
  const messageId = request.email.original_message_id;
  refuseDuplicate(sources.outbox.alreadyFiled(messageId, record));
  return {
    id: randomUUID(),
    draftId: mail.draftId,
    account: profile.me.id,
    subject: request.email.subject,
    record,
    link,
    messageId,
    originalSha256: draft.sha256,
    request,
    files: request.files,
    ...(holdMs > 0 ? { heldUntil: sources.now() + holdMs } : {}),
  };
}

function moduleIdOrThrow(db: DatabaseSync, module: string): string {
  const id = moduleIdOf(db, module);
  if (id === undefined) throw new ProblemError(moduleUnknown);
  return id;
}

/** Refuses a duplicate without a call, even offline. Zoho would answer DUPLICATE_DATA. */
function refuseDuplicate(earlier: JobView | undefined): void {
  if (earlier === undefined) return;
  const where = `“${earlier.record.title}”`;
  if (earlier.state === "needs-you") throw new ProblemError(needsYou(where));
  throw new ProblemError(
    earlier.finishedAt === undefined
      ? { code: "being-filed", message: `This mail is already on its way to ${where}.` }
      : {
          code: "already-filed",
          message: `This mail is already filed to ${where}. Choose another record, or remove it from the tray.`,
        },
  );
}

const needsYou = (where: string) => ({
  code: "needs-you",
  message: `This mail is already in the outbox for ${where} and needs you there. Open the outbox to see why and what you can do.`,
});

const draftUnread = {
  code: "draft-unread",
  message: "Mailpin has to read this email again. Try again in a moment, or drop the email again.",
};
export const draftGone = { code: "draft-gone", message: "This mail is no longer in the tray." };
const moduleUnknown = {
  code: "module-unknown",
  message: "You have no access to this kind of record in your CRM. Choose another record to link.",
};
const unknownUser = {
  code: "not-connected-yet",
  message:
    "Mailpin has not reached your CRM yet, so it cannot file. The mail stays in the tray. Connect to the network and try again.",
};
