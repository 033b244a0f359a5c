import type { Email } from "../../contract/email.ts";
import { recordKey } from "../../contract/record-key.ts";
import type { RecordRef } from "../../contract/record.ts";
import type { OutboxReader } from "../../outbox/reader.ts";
import { isSameMail } from "../../outbox/same-mail.ts";
import { subjectOf } from "../../zoho/filing/compose.ts";
import { filedAsOf } from "../mails/filed-before.ts";
import type { Finding } from "./filed-in-crm.ts";

export type OwnFiling = { readonly record: RecordRef; readonly finding: Finding };

/**
 * The records to which this mail, or a copy of it, was filed from here or is on its way, by their
 * keys. Nobody has to ask the CRM for that.
 */
export function ownFilings(
  outbox: Pick<OutboxReader, "filingsOf">,
  { sha256, email }: { readonly sha256: string; readonly email: Omit<Email, "text" | "html"> },
): ReadonlyMap<string, OwnFiling> {
  const { fingerprint } = email;
  const mail = { originalSha256: sha256, fingerprint, subject: subjectOf(email.subject) };
  const found = new Map<string, OwnFiling>();
  // A copy may have an id of its own, as a list or a gateway makes it: that is said, not refused.
  const filedAs = {
    ...filedAsOf({ sha256, email }),
    ...(fingerprint !== undefined && { fingerprint }),
  };
  for (const filed of outbox.filingsOf(filedAs)) {
    const { record, finishedAt } = filed.view;
    const key = recordKey(record);
    if (found.has(key) || !isSameMail(filed, mail)) continue;
    const isComing = finishedAt === undefined;
    found.set(key, { record, finding: { isSame: true, name: undefined, isComing } });
  }
  return found;
}
