import { createHash } from "node:crypto";
import type { Attachment, Direction, Email } from "../contract/email.ts";
import { attachmentLimitBytes, attachmentLimitCount } from "../contract/limits.ts";
import { ProblemError } from "../contract/problem.ts";
import type { RecordRef } from "../contract/record.ts";
import { contentOf } from "./content.ts";
import { peopleOf, type Me } from "./people.ts";
import type { FilingFile, FilingRequest } from "./request.ts";
import { printable, shortened } from "./text.ts";

export type ToCompose = {
  readonly email: Email;
  /** Of the file that the mail came in. */
  readonly sha256: string;
  readonly record: RecordRef;
  readonly direction: Direction;
  /** Positions in `email.attachments` that stay behind. */
  readonly without: readonly number[];
  /** A second record for the same mail, with the id of its module. */
  readonly link?: RecordRef & { readonly moduleId: string };
  /** The user whose mail it is, if that is somebody else; only administrators may. */
  readonly owner?: string;
  readonly me: Me;
  /** When the mail was opened, ms since the epoch: its date, if it has none. */
  readonly openedAt: number;
};

/** Zoho's older OpenAPI files and its SDK say 250, the newer ones 500. */
const longestSubject = 250;
const longestMessageId = 255;

/**
 * The associate_email call for a mail, complete but for the file ids. The same input always gives the same request.
 *
 * @throws ProblemError `sender-unknown`, `recipient-unknown`, `attachments-too-large`, `too-many-attachments`
 * @see https://www.zoho.com/crm/developer/docs/api/v8/associate-email.html
 */
export function composeRequest(given: ToCompose): FilingRequest {
  const { email, record, direction, link, owner } = given;
  const { notes: peopleNotes, ...people } = peopleOf(email, direction, given.me);

  const going = email.attachments.filter((_, position) => !given.without.includes(position));
  const files = going.filter(({ size }) => size > 0);
  checkSum(files);

  const content = contentOf(email, imageFinder(files), [...peopleNotes, ...emptyNote(going)]);
  const filed = files.map((file, position): FilingFile => inRequest(file, content.shown.has(position)));
  checkCount(filed);

  return {
    record: { module: record.module, id: record.id, title: record.title },
    email: {
      ...people,
      subject: subjectOf(email.subject),
      content: content.content,
      mail_format: content.mail_format,
      date_time: email.date ?? `${new Date(given.openedAt).toISOString().slice(0, 19)}+00:00`,
      sent: direction === "sent",
      original_message_id: messageIdOf(email.messageId, given.sha256),
      ...(link !== undefined && {
        linked_record: { id: link.id, name: link.title, module: { api_name: link.module, id: link.moduleId } },
      }),
      ...(owner !== undefined && { owner: { id: owner } }),
    },
    files: filed,
  };
}

/** Zoho refuses an empty subject. */
function subjectOf(subject: string | undefined): string {
  const line = printable(subject ?? "")
    .replace(/\s+/g, " ")
    .trim();
  return line === "" ? "(no subject)" : shortened(line, longestSubject);
}

/**
 * What makes a mail the same mail for Zoho, so it must never come out differently: the header with its brackets, or a name made from the
 * file (RFC 2606 reserves `.invalid`, so nobody else can have given it).
 */
function messageIdOf(messageId: string | undefined, sha256: string): string {
  if (messageId === undefined) return `<${sha256}@mailpin.invalid>`;
  const bracketed = /^<.*>$/s.test(messageId) ? messageId : `<${messageId}>`;
  if (bracketed.length <= longestMessageId) return bracketed;
  return `<${createHash("sha256").update(bracketed).digest("hex")}@mailpin.invalid>`;
}

/** Content ids are compared exactly, then without regard to case: some mail systems change it. */
function imageFinder(files: readonly Attachment[]): (contentId: string) => number | undefined {
  const find = (wanted: (contentId: string) => boolean) => {
    const position = files.findIndex((file) => file.contentId !== undefined && wanted(file.contentId));
    return position < 0 ? undefined : position;
  };
  return (contentId) => find((one) => one === contentId) ?? find((one) => one.toLowerCase() === contentId.toLowerCase());
}

const inRequest = ({ name, size, sha256, contentId }: Attachment, inline: boolean): FilingFile => ({
  name,
  size,
  sha256,
  inline,
  ...(contentId !== undefined && { contentId }),
});

/** Zoho's upload refuses empty files. */
function emptyNote(attachments: readonly Attachment[]): string[] {
  const names = attachments.filter(({ size }) => size === 0).map(({ name }) => name);
  return names.length === 0 ? [] : [`Not attached because there is nothing in it: ${names.join(", ")}.`];
}

/** Whether images in the text count is not documented; counting them is the safe reading. */
function checkSum(files: readonly Attachment[]): void {
  const tooMuch = files.reduce((sum, { size }) => sum + size, 0) - attachmentLimitBytes;
  if (tooMuch <= 0) return;
  throw new ProblemError({
    code: "attachments-too-large",
    message: `The attachments are ${megabytes(tooMuch)} too large: Zoho takes 10 MB with one mail. Leave some out.`,
    remedy: "choose-attachments",
  });
}

function checkCount(files: readonly FilingFile[]): void {
  const tooMany = files.filter(({ inline }) => !inline).length - attachmentLimitCount;
  if (tooMany <= 0) return;
  throw new ProblemError({
    code: "too-many-attachments",
    message: `These are ${tooMany} attachments too many: Zoho takes ${attachmentLimitCount} with one mail. Leave some out.`,
    remedy: "choose-attachments",
  });
}

/** Rounded up, so that leaving out what is named is always enough. */
function megabytes(bytes: number): string {
  const kibibytes = Math.ceil(bytes / 1024);
  return kibibytes < 1024 ? `${kibibytes} KB` : `${(Math.ceil((kibibytes / 1024) * 10) / 10).toFixed(1)} MB`;
}
