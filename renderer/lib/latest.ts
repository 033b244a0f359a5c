import type { JobView, Seen } from "../../electron/contract/job.ts";
import { text } from "../../electron/language/text.ts";
import { isolated } from "./legible.ts";
import { wordsOf } from "./people.ts";
import { onMac } from "./platform.ts";
import { formatShare } from "./size.ts";

/** The message about a mail that is being sent. */
export type SendingId =
  "latest.sending" | "latest.uploading" | "latest.uploading-bytes" | "latest.associating";

export function sendingId({ state, files }: JobView): SendingId {
  if (state === "associating") return "latest.associating";
  if (files.progress !== undefined) return "latest.uploading-bytes";
  return files.total === 0 ? "latest.sending" : "latest.uploading";
}

/** The message about a mail that is in the CRM. */
export type InCrmId = "latest.duplicate" | "latest.filed" | `latest.filed-${Seen}`;

export function inCrmId({ state, seen }: JobView): InCrmId {
  if (state === "duplicate") return "latest.duplicate";
  return seen === undefined ? "latest.filed" : `latest.filed-${seen}`;
}

/** The bytes of all uploads together, "1.2 of 3.4 MB"; undefined where none is known. */
export function progressOf(sending: readonly JobView[]): string | undefined {
  const known = sending.flatMap(({ files }) => files.progress ?? []);
  const sum = (of: "sent" | "total") => known.reduce((all, one) => all + one[of], 0);
  return known.length === 0 ? undefined : formatShare(sum("sent"), sum("total"));
}

type Held = {
  /** The newest of the filings on hold. */
  readonly first: JobView;
  readonly count: number;
  /** To how many records they go. */
  readonly records: number;
};

/** What is said when the time to undo begins. */
export function undoBegins({ first, count, records }: Held, holdMs: number): string {
  const seconds = Math.round(holdMs / 1000);
  const keys = text(onMac ? "latest.undo-keys-on-mac" : "latest.undo-keys");
  if (records > 1) return text("latest.undo-begins-records", { count, records, keys, seconds });
  const values = { ...namesOf(first), keys, seconds };
  if (count === 1) return text("latest.undo-begins-one", values);
  return text("latest.undo-begins-more", { ...values, count: count - 1 });
}

/** The names in a sentence about a filing. */
export const namesOf = ({ subject, record }: JobView) => ({
  subject: isolated(wordsOf(subject)),
  record: isolated(record.title),
});
