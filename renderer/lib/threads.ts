import type { Draft } from "../../electron/contract/draft.ts";

/** The ids that connect a mail with its thread (RFC 5322, section 3.6.4). */
const idsOf = ({ email }: Draft): string[] =>
  [email.messageId, email.inReplyTo, ...email.references].filter(
    (id): id is string => id !== undefined,
  );

/** The other mails of the same thread: those that reference each other or a common ancestor. */
export function threadOf(draft: Draft, all: readonly Draft[]): Draft[] {
  const ids = new Set(idsOf(draft));
  return all.filter((other) => other.id !== draft.id && idsOf(other).some((id) => ids.has(id)));
}
