import { createHash } from "node:crypto";
import type { Attachment, Direction, Email } from "../../contract/email.ts";
import { attachmentLimitBytes, attachmentLimitCount } from "../../contract/limits.ts";
import type { Prepared } from "../../mail/prepared-mail.ts";
import { ProblemError } from "../../contract/problem.ts";
import type { RecordRef } from "../../contract/record.ts";
import { contentOf, nameInNote, type LeftOutFile } from "./content.ts";
import { withAddresses } from "./content-images.ts";
import { longestNote, longestSubject, longestValue, missingSubject } from "../api-decisions.ts";
import { peopleOf, type Me } from "./people.ts";
import type { FilingFile, FilingRequest } from "./request.ts";
import { madeId, ownId } from "./own-id.ts";
import { oneLine } from "../../text/printable.ts";
import { shortened } from "../../text/shorten.ts";
import { listedShort } from "../../language/lists.ts";
import { text } from "../../language/text.ts";

export type ToCompose = {
  readonly email: Email;
  /** The result of prepareMail, which the process that read the mail has made. */
  readonly prepared: Omit<Prepared, "fit">;
  /** Of the file that the mail came in. */
  readonly sha256: string;
  readonly record: RecordRef;
  readonly direction: Direction;
  /** Positions in `email.attachments` that are left out. */
  readonly without: readonly number[];
  /** Whether these are named at the end of the text. */
  readonly nameLeftOut?: boolean;
  /** The file that the mail came in, as far as it is kept. Size in bytes. */
  readonly original?: { readonly name: string; readonly size: number } | undefined;
  /**
   * Whether it is to be attached in any case; otherwise only if Zoho refuses the text as too long.
   */
  readonly attachOriginal?: boolean;
  /** A second record for the same mail, with the id of its module. */
  readonly link?: RecordRef & { readonly moduleId: string };
  /** The user whose mail it is, if that is somebody else; for administrators only. */
  readonly owner?: string;
  readonly me: Me;
  /** When the mail was opened, ms since the epoch: its date, if it has none. */
  readonly openedAt: number;
};

/**
 * The associate_email call for a mail, complete except for the file ids. The same input always
 * gives the same request.
 *
 * @throws ProblemError `sender-unknown`, `recipient-unknown`, `attachments-too-large`,
 *   `too-many-attachments`
 * @see https://www.zoho.com/crm/developer/docs/api/v8/associate-email.html
 */
export function composeRequest(given: ToCompose): FilingRequest {
  const { email, record, direction, link, owner } = given;
  const { notes: peopleNotes, ...people } = peopleOf(email, direction, given.me);

  const positions = [...email.attachments.keys()].filter(
    (position) => !given.without.includes(position),
  );
  const going = positions.filter((position) => (email.attachments[position]?.size ?? 0) > 0);
  const kept = originalFile(given);
  const original = given.attachOriginal === true ? kept : [];

  const { bodies, pictures = [] } = given.prepared;
  const all = [...email.attachments, ...pictures];
  const goes = (image: number) =>
    going.includes(image) || (image >= email.attachments.length && image < all.length);
  const notes = [...peopleNotes, ...emptyNote(email, positions), ...originalNote(original)];
  const leftOut = given.nameLeftOut === true ? leftOutFiles(given) : [];
  const { content, mail_format, shown } = contentOf(bodies, goes, notes, leftOut);
  const order = [...going, ...[...shown].filter((image) => image >= email.attachments.length)];
  const files = [
    ...order.flatMap((position) => inRequest(all[position], shown.has(position))),
    ...original.flatMap((file) => inRequest(file, false)),
  ];
  checkSum(files);
  checkCount(files);

  return {
    record: { module: record.module, id: record.id, title: record.title },
    email: {
      ...people,
      subject: subjectOf(email.subject),
      content: withAddresses(content, (image) =>
        shown.has(image) ? `cid:${order.indexOf(image)}` : undefined,
      ),
      mail_format,
      date_time: email.date ?? `${new Date(given.openedAt).toISOString().slice(0, 19)}+00:00`,
      sent: direction === "sent",
      original_message_id: messageIdOf(given),
      ...(link !== undefined && {
        linked_record: {
          id: link.id,
          name: link.title,
          module: { api_name: link.module, id: link.moduleId },
        },
      }),
      ...(owner !== undefined && { owner: { id: owner } }),
    },
    files,
    ...spare(files, original.length === 0 ? kept : []),
  };
}

/** The subject as it is filed: Zoho refuses an empty one, and one that is too long. */
export function subjectOf(subject: string | undefined): string {
  const line = oneLine(subject ?? "");
  return line === "" ? missingSubject : shortened(line, longestSubject);
}

/**
 * Zoho recognises a mail by this id, so it must always come out the same: the header with its
 * brackets, or an id made from what all copies of the mail share, so that it is not filed once for
 * each person who has it.
 */
function messageIdOf(mail: Identified): string {
  const { messageId } = mail.email;
  if (messageId === undefined) return ownIdOf(mail);
  const bracketed = /^<.*>$/s.test(messageId) ? messageId : `<${messageId}>`;
  if (bracketed.length <= longestValue) return bracketed;
  return madeId(createHash("sha256").update(bracketed).digest("hex"));
}

type Identified = {
  readonly email: Pick<Email, "messageId" | "fingerprint">;
} & Pick<ToCompose, "sha256">;

/**
 * The id of a mail that has none, or that is filed under one of its own because another mail has
 * the same Message-ID.
 */
export const ownIdOf = ({ email, sha256 }: Identified): string => ownId(email.fingerprint, sha256);

/**
 * The ids under which this mail may have been filed: its own; the one of its own although another
 * mail has its Message-ID; and that of earlier versions, made from the file.
 */
export const possibleIds = (mail: Identified): readonly string[] => [
  ...new Set([
    messageIdOf(mail),
    ...(mail.email.fingerprint === undefined ? [] : [madeId(mail.email.fingerprint)]),
    ...(mail.email.messageId === undefined ? [madeId(mail.sha256)] : []),
  ]),
];

function inRequest(
  file: (OriginalFile & Pick<Attachment, "contentId">) | undefined,
  inline: boolean,
): FilingFile[] {
  if (file === undefined) return [];
  const { name, size, sha256, contentId } = file;
  return [{ name, size, sha256, inline, ...(contentId !== undefined && { contentId }) }];
}

/** Zoho's upload refuses empty files. */
function emptyNote({ attachments }: Email, positions: readonly number[]): string[] {
  const names = positions
    .flatMap((position) => attachments[position] ?? [])
    .flatMap(({ name, size }) => (size === 0 ? [nameInNote(name)] : []));
  return names.length === 0
    ? []
    : [text("filedMail.empty-files", { files: shortened(listedShort(names), longestNote) })];
}

/** Empty files are no loss. */
const leftOutFiles = ({ email, without }: ToCompose): LeftOutFile[] =>
  [...email.attachments.entries()]
    .filter(([position, { size }]) => size > 0 && without.includes(position))
    .map(([position, { name, size }]) => ({ position, name, size }));

type OriginalFile = Pick<Attachment, "name" | "size" | "sha256">;

/** The mail's own file as one more attachment, with a name that no other has. */
function originalFile({ original, email, sha256 }: ToCompose): OriginalFile[] {
  if (original === undefined) return [];
  const taken = new Set(email.attachments.map(({ name }) => name.toLowerCase()));
  const { name } = original;
  const dot = name.lastIndexOf(".");
  const other = `${name.slice(0, dot)} (original)${name.slice(dot)}`;
  return [{ name: taken.has(name.toLowerCase()) ? other : name, size: original.size, sha256 }];
}

const originalNote = ([file]: readonly OriginalFile[]): string[] =>
  file === undefined ? [] : [text("filedMail.original-attached", { file: nameInNote(file.name) })];

/** The original in reserve, where Zoho's limits leave room for it. */
function spare(
  files: readonly FilingFile[],
  [original]: readonly OriginalFile[],
): Pick<FilingRequest, "original"> {
  if (original === undefined || excessBytes([...files, original]) > 0 || excessCount(files) >= 0)
    return {};
  return { original };
}

const excessBytes = (files: readonly OriginalFile[]): number =>
  files.reduce((sum, { size }) => sum + size, 0) - attachmentLimitBytes;
const excessCount = (files: readonly FilingFile[]): number =>
  files.filter(({ inline }) => !inline).length - attachmentLimitCount;

/** Whether images in the text count is not documented; counting them is the safe reading. */
function checkSum(files: readonly OriginalFile[]): void {
  const tooMuch = excessBytes(files);
  if (tooMuch <= 0) return;
  throw new ProblemError({
    code: "attachments-too-large",
    kind: "excess",
    values: { excess: asShown(tooMuch) },
    remedy: "choose-attachments",
  });
}

function checkCount(files: readonly FilingFile[]): void {
  const tooMany = excessCount(files);
  if (tooMany <= 0) return;
  throw new ProblemError({
    code: "too-many-attachments",
    values: { count: tooMany, limit: attachmentLimitCount },
    remedy: "choose-attachments",
  });
}

/** Bytes, up to the next that are shown otherwise: leaving out as much as is said is enough. */
function asShown(bytes: number): number {
  const step = bytes < mebibyte / 10 ? kibibyte : mebibyte / 10;
  return Math.round(Math.ceil(bytes / step) * step);
}

const kibibyte = 1024;
const mebibyte = kibibyte * kibibyte;
