import type { RecordRef } from "../../contract/record.ts";
import { ProblemError, type Problem } from "../../contract/problem.ts";
import type { NewJob } from "../../outbox/job.ts";
import { isMadeId } from "../../zoho/filing/compose.ts";
import { isCopy, isSameMail, type FiledMail, type KnownMail } from "../../outbox/same-mail.ts";

/** A mail to be filed, and a different one that the record has under one of its ids. */
export type Namesake = { readonly draftId: string; readonly subject: string };

/** @param ids under which the mail may have been filed */
type Asked = { readonly mail: KnownMail; readonly ids: readonly string[] };

/**
 * Looks for a mail among what was filed to a record, without a call, even offline. Zoho would
 * answer DUPLICATE_DATA, also for another mail with the same Message-ID.
 *
 * @param filed with the record, in the order of `OutboxReader.filedUnder`
 * @param together jobs that are made with this one
 * @returns the subject of another mail with its id; undefined when there is none
 * @throws ProblemError when the mail itself is there, or on its way
 */
export function namesakeOf(
  filed: readonly FiledMail[],
  { mail, ids }: Asked,
  together: readonly NewJob[],
): string | undefined {
  const here = filed.filter(({ messageId }) => ids.includes(messageId));
  const found = here.find((one) => isSameMail(one, mail) && !isUnseen(one));
  if (found !== undefined) throw new ProblemError(alreadyFiled(found));
  const beside = together.find((job) => ids.includes(job.messageId) && !isCopy(job, mail));
  return here[0]?.subject ?? beside?.subject;
}

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
