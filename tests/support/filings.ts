import type { DatabaseSync } from "node:sqlite";
import { migrations as outboxMigrations } from "../../electron/outbox/migrations.ts";
import { openDatabase } from "../../electron/storage/database.ts";
import type { Us } from "../../electron/people/us.ts";
import { FilingHistory, type Ref } from "../../electron/suggestions/filing-history.ts";
import type { MailToPlace } from "../../electron/suggestions/mail.ts";
import { migrations } from "../../electron/suggestions/migrations.ts";

export const emptyHistory = (): DatabaseSync =>
  openDatabase(":memory:", [...outboxMigrations, ...migrations]);

export type Filed = {
  readonly mail: MailToPlace;
  readonly to: Ref;
  readonly link?: Ref;
  /** When it was filed, ms since the epoch. */
  readonly at?: number;
  /** The user wanted later mails of the conversation there, too. */
  readonly follow?: true;
};

/** A history in which these mails were filed, in this order. */
export function historyOf(us: Us, ...filings: readonly Filed[]): DatabaseSync {
  const db = emptyHistory();
  const history = new FilingHistory(db);
  for (const [index, { mail, to: record, link, follow, at = index + 1 }] of filings.entries()) {
    const jobId = `job-${index}`;
    const messageId = mail.messageId ?? `<${index}@filed.example>`;
    const traits = { ...history.traitsOf(mail, us), ...(follow && { follow }) };
    history.note({ jobId, messageId, record, link, mail: traits });
    history.settle(jobId, "filed", at);
  }
  return db;
}
