import type { Person } from "../../contract/email.ts";
import type { ExportFormat, Receipt } from "../../contract/history.ts";
import type { Seen } from "../../contract/job.ts";
import { byteOrderMark, csvLine } from "../../text/csv.ts";

/** How a list of receipts is written: `between` stands before each one but the first. */
export type Writing = {
  readonly head: string;
  readonly between: string;
  readonly foot: string;
  readonly write: (receipt: Receipt) => string;
};

/** How the CRM shows the mail. */
const seenWords: Readonly<Record<Seen, string>> = {
  whole: "Yes",
  other: "Differently",
  incomplete: "Without files",
};

/**
 * Columns of the CSV file. They have the same names and values in each language, so that formulas
 * and programs that read the file find them. Ids stand behind their module: of bare digits Excel
 * keeps only 15.
 */
const columns: readonly (readonly [name: string, of: (receipt: Receipt) => string])[] = [
  ["Filed at", ({ finishedAt }) => localTime(finishedAt)],
  ["Time zone", ({ finishedAt }) => zoneOf(finishedAt)],
  ["State", ({ state }) => (state === "filed" ? "Filed" : "Already there")],
  ["Seen in the CRM", ({ seen }) => (seen === undefined ? "" : seenWords[seen])],
  ["Subject", ({ subject }) => subject],
  ["Direction", ({ direction = "" }) => direction],
  ["From", ({ mail }) => named(mail?.from === undefined ? [] : [mail.from])],
  ["To", ({ mail }) => named(mail?.to)],
  ["Cc", ({ mail }) => named(mail?.cc)],
  ["Bcc", ({ mail }) => named(mail?.bcc)],
  ["Date of the mail", ({ mail }) => mail?.date ?? ""],
  ["Module", ({ record }) => record.module],
  ["Record", ({ record }) => record.title],
  ["Record id", ({ record }) => `${record.module}/${record.id}`],
  ["Linked record", ({ link }) => link?.title ?? ""],
  ["Linked record id", ({ link }) => (link === undefined ? "" : `${link.module}/${link.id}`)],
  ["Files", ({ fileCount }) => String(fileCount)],
  ["Names of files", ({ files }) => files.map(({ name }) => name).join("; ")],
  ["Size of files in bytes", ({ files }) => String(files.reduce((sum, { size }) => sum + size, 0))],
  ["Message-ID", ({ messageId }) => messageId],
  ["Zoho's id", ({ crmMessageId = "" }) => crmMessageId],
  ["SHA-256 of the original", ({ originalSha256 }) => originalSha256],
];

const csv: Writing = {
  head: byteOrderMark + csvLine(columns.map(([name]) => name)),
  between: "",
  foot: "",
  write: (receipt) => csvLine(columns.map(([, of]) => of(receipt))),
};

const json: Writing = {
  head: "[\n",
  between: ",\n",
  foot: "\n]\n",
  write: ({ id, finishedAt, state, subject, record, link, mail, ...receipt }) =>
    JSON.stringify({
      ...{
        job: id,
        filedAt: new Date(finishedAt).toISOString(),
        state,
        subject,
        record,
        link,
        mail,
      },
      ...{ messageId: receipt.messageId, originalSha256: receipt.originalSha256 },
      ...{ crmMessageId: receipt.crmMessageId, user: receipt.account },
      ...{ fileCount: receipt.fileCount, files: receipt.files },
    }),
};

export const writings: Readonly<Record<ExportFormat, Writing>> = { csv, json };

const named = (people: readonly Person[] = []): string => people.map(nameAndAddress).join("; ");

function nameAndAddress({ name, address }: Person): string {
  if (address === undefined) return name;
  return name === undefined ? address : `${name} <${address}>`;
}

const twoDigits = (value: number): string => String(Math.trunc(value)).padStart(2, "0");

/** `2026-03-02 10:00:00` on this computer's clock: the one form that Excel reads in any language. */
function localTime(ms: number): string {
  const local = ms - new Date(ms).getTimezoneOffset() * 60_000;
  return new Date(local).toISOString().slice(0, 19).replace("T", " ");
}

/** `UTC+01:00`: its distance then. */
function zoneOf(ms: number): string {
  const minutes = -new Date(ms).getTimezoneOffset();
  const sign = minutes < 0 ? "-" : "+";
  return `UTC${sign}${twoDigits(Math.abs(minutes) / 60)}:${twoDigits(Math.abs(minutes) % 60)}`;
}
