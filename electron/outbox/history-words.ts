import type { MailDetails } from "../contract/history.ts";
import type { NewJob } from "./job.ts";
import { indexTerms } from "../text/terms.ts";

export type WithWords = Pick<NewJob, "subject" | "record" | "link"> & {
  readonly mail?: MailDetails | undefined;
  readonly files: readonly { readonly name: string; readonly inline: boolean }[];
};

/** A circular goes to hundreds; one who looks for it remembers something else. */
const mostPeople = 100;

/** The terms under which the history finds a job, separated by blanks. */
export function historyWords({ subject, record, link, mail, files }: WithWords): string {
  const people = mail === undefined ? [] : [mail.from, ...mail.to, ...mail.cc, ...mail.bcc];
  const fields = [
    ...[subject, record.title, link?.title],
    ...people.slice(0, mostPeople).flatMap((person) => [person?.name, person?.address]),
    ...files.filter(({ inline }) => !inline).map(({ name }) => name),
  ];
  return [...new Set(fields.flatMap((field) => indexTerms(field ?? "")))].join(" ");
}
