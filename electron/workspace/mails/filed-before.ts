import type { RecordRef } from "../../contract/record.ts";
import { ProblemError, type Problem } from "../../contract/problem.ts";
import type { NewJob } from "../../outbox/job.ts";
import { possibleIds } from "../../zoho/filing/compose.ts";
import { isMadeId } from "../../zoho/filing/own-id.ts";
import {
  isCopy,
  isFiledAs,
  isSameMail,
  type FiledAs,
  type FiledMail,
  type KnownMail,
} from "../../outbox/same-mail.ts";

/** A mail to be filed, and a different one that the record has under one of its ids. */
export type Namesake = { readonly draftId: string; readonly subject: string };

type Asked = { readonly mail: KnownMail; readonly filedAs: FiledAs };

/** By what the jobs of a mail are found, whichever copy of it they filed. */
export const filedAsOf = (mail: Parameters<typeof possibleIds>[0]): FiledAs => ({
  ids: possibleIds(mail),
  ...(mail.email.messageId === undefined && { fingerprint: mail.email.fingerprint }),
});

/**
 * Looks for a mail among what was filed to a record, without a call, even offline. Zoho would
 * answer DUPLICATE_DATA, also for another mail with the same Message-ID.
 *
 * @param filed with the record, in the order of `OutboxReader.filedWith`
 * @param together jobs that are made with this one
 * @returns the subject of another mail with its id; undefined when there is none
 * @throws ProblemError when the mail itself is there, or on its way
 */
export function namesakeOf(
  filed: readonly FiledMail[],
  { mail, filedAs }: Asked,
  together: readonly NewJob[],
): string | undefined {
  const here = filed.filter((one) => isFiledAs(filedAs, one));
  const found = here.find((one) => isSameMail(one, mail) && !one.isUnsure && !isUnseen(one));
  if (found !== undefined) throw new ProblemError(alreadyFiled(found));
  const others = here.filter((one) => !one.isUnsure || !isSameMail(one, mail));
  const beside = together.find((job) => isFiledAs(filedAs, job) && !isCopy(job, mail));
  return others[0]?.subject ?? beside?.subject;
}

/**
 * The id under which this mail may be with the record already, as only Zoho knows: it takes an id
 * only once, whichever copy of the mail is filed now.
 */
export const unsureId = (
  filed: readonly FiledMail[],
  { mail, filedAs }: Asked,
): string | undefined =>
  filed.find((one) => one.isUnsure && isFiledAs(filedAs, one) && isSameMail(one, mail))?.messageId;

/**
 * Zoho said that it has the id, and we never saw the mail: a colleague may have filed this one, or
 * another one. An id that Mailpin made is no other mail's.
 */
const isUnseen = ({ view, messageId }: FiledMail): boolean =>
  view.state === "duplicate" && !isMadeId(messageId);

function alreadyFiled({ view }: FiledMail): Problem {
  const { state, finishedAt, record } = view;
  const ended = finishedAt === undefined ? "being-filed" : "already-filed";
  const code = state === "needs-you" ? "needs-you" : ended;
  return { code, values: { title: record.title } };
}

/** Says that records have mails with the ids of these, and offers to file them nevertheless. */
export function sameId(
  namesakes: readonly [Namesake, ...Namesake[]],
  { title }: RecordRef,
): Problem {
  const [{ subject }] = namesakes;
  return {
    code: "same-id",
    values: { count: namesakes.length, title, subject },
    remedy: "file-as-another",
    draftIds: namesakes.map(({ draftId }) => draftId),
  };
}
