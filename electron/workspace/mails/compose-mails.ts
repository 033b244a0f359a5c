import { randomUUID } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { setImmediate as turn } from "node:timers/promises";
import { leftOutToAdd } from "../../contract/additions.ts";
import type { Input } from "../../contract/calls.ts";
import type { Attachment, Direction, Email } from "../../contract/email.ts";
import { ProblemError, type Problem } from "../../contract/problem.ts";
import type { DraftStore } from "../../drafts/drafts.ts";
import { asFiled } from "../../drafts/shrunk-photos.ts";
import { jobMail, type AddedLater, type JobMail, type NewJob } from "../../outbox/job.ts";
import type { FiledAs } from "../../outbox/same-mail.ts";
import type { Us } from "../../people/us.ts";
import { moduleIdOf } from "../../records/modules.ts";
import type { FilingHistory, MailTraits } from "../../suggestions/filing-history.ts";
import { composeRequest, ownIdOf, type ToCompose } from "../../zoho/filing/compose.ts";
import type { FilingRequest } from "../../zoho/filing/request.ts";
import type { ProfileStore } from "../data/profile.ts";
import type { OrganisationSettings } from "../organisation-settings.ts";
import { filedAsOf } from "./filed-before.ts";

/** A mail that is ready to be filed, before a look at what was filed. */
export type ComposedMail = {
  /** Of the mail under its usual id. */
  readonly job: NewJob & { readonly request: FilingRequest };
  readonly email: Email;
  /** For suggestions, which learn from the filing when it has ended well. */
  readonly traits: MailTraits;
  readonly filedAs: FiledAs;
  /** The user agrees to file it under this one, where another mail has its Message-ID. */
  readonly ownId: string | undefined;
};

export type MailSources = {
  /** The copy of the CRM's records. */
  readonly records: DatabaseSync;
  readonly drafts: DraftStore;
  readonly history: FilingHistory;
  readonly profile: ProfileStore;
  readonly settings: () => Pick<OrganisationSettings, "nameLeftOut">;
};

type FileMailsInput = Input<"fileMails">;
type MailToFile = FileMailsInput["mails"][number];

/** Each takes about 1 ms. */
const composedAtOnce = 10;

/**
 * Composes the exact bodies of the calls that file drafts, once: they are stored. Hundreds take
 * several turns of main, in which anything may change.
 *
 * @throws ProblemError if the user must change something first
 */
export async function composeMails(
  sources: MailSources,
  filing: FileMailsInput,
): Promise<ComposedMail[]> {
  const given = givenFor(sources, filing);
  const composed: ComposedMail[] = [];
  for (const [at, mail] of filing.mails.entries()) {
    if (at > 0 && at % composedAtOnce === 0) await turn();
    composed.push(compose(sources, mail, filing, given));
  }
  return composed;
}

type Given = Pick<ToCompose, "record" | "link" | "owner" | "me"> & {
  readonly account: string;
  readonly us: Us;
};

/** What all mails of a filing share. */
function givenFor({ records, profile }: MailSources, filing: FileMailsInput): Given {
  const { record, link, owner } = filing;
  const known = profile.read();
  if (known === undefined) throw new ProblemError(unknownUser);
  const { me, colleagues } = known;
  const colleague = colleagues?.list.find(({ id }) => id === owner);
  return {
    account: me.id,
    us: colleague === undefined ? profile.us() : profile.usWith(colleague.email),
    record,
    me: colleague ?? me,
    ...(link && { link: { ...link, moduleId: moduleIdOrThrow(records, link.module) } }),
    // Zoho accepts the key from administrators only, even for their own id (docs/zoho-api.md,
    // "Email keys").
    ...(owner === undefined || owner === me.id ? {} : { owner }),
  };
}

function compose(
  { drafts, history, settings }: MailSources,
  { draftId, direction, without, original, addLeftOut, asAnother }: MailToFile,
  { record, link, follow }: FileMailsInput,
  { account, us, ...given }: Given,
): ComposedMail {
  const draft = drafts.whole(draftId);
  if (draft === undefined)
    throw new ProblemError(drafts.file(draftId) === undefined ? draftGone : draftUnread);
  const attachOriginal = original === true;
  const attachments = asFiled(draft.email.attachments, draft.shrunk);
  const request = composeRequest({
    ...{ ...draft, ...given, attachOriginal, direction, without },
    email: { ...draft.email, attachments },
    nameLeftOut: settings().nameLeftOut,
  });
  const job = {
    ...{ id: randomUUID(), draftId, account, record, link },
    messageId: request.email.original_message_id,
    originalSha256: draft.sha256,
    fingerprint: draft.email.fingerprint,
    mail: detailsOf(draft.email, direction),
    subject: request.email.subject,
    request,
    files: request.files,
    ...(addLeftOut && { additions: leftOut(draft.email, without) }),
  };
  return {
    job,
    email: draft.email,
    traits: { ...history.traitsOf({ ...draft.email, direction }, us), ...(follow && { follow }) },
    filedAs: filedAsOf(draft),
    ownId: asAnother === true ? ownIdOf(draft) : undefined,
  };
}

/** As they came in the mail: the limit is another one, and no photo has to be made smaller. */
const leftOut = ({ attachments }: Email, without: readonly number[]): AddedLater[] =>
  leftOutToAdd(attachments, new Set(without)).map(({ name, size, sha256 }) => ({
    name,
    size,
    sha256,
  }));

/** The history knows people by the names that the mail gives them. */
const detailsOf = (email: Email, direction: Direction): JobMail =>
  jobMail.parse({ ...email, direction });

function moduleIdOrThrow(records: DatabaseSync, module: string): string {
  const id = moduleIdOf(records, module);
  if (id === undefined) throw new ProblemError(moduleUnknown);
  return id;
}

/**
 * An attachment of a draft's mail.
 *
 * @throws ProblemError `draft-gone`, `attachment-unknown`
 */
export function attachmentOf(
  drafts: Pick<DraftStore, "get">,
  draftId: string,
  position: number,
): Attachment {
  const draft = drafts.get(draftId);
  if (draft === undefined) throw new ProblemError(draftGone);
  const file = draft.email.attachments[position];
  if (file === undefined) throw new ProblemError(attachmentUnknown);
  return file;
}

const draftUnread: Problem = { code: "draft-unread" };
export const draftGone: Problem = { code: "draft-gone" };
export const attachmentUnknown: Problem = { code: "attachment-unknown" };
const moduleUnknown: Problem = { code: "module-unknown" };
const unknownUser: Problem = { code: "not-connected-yet" };
