import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { Email } from "../../../electron/contract/email.ts";
import { UsageError } from "../../support/command.ts";

const list = z.array(z.string()).optional();

/**
 * The consensus of independent readers; a field without consensus is missing, `null` means they
 * agree that there is none.
 */
const consensus = z.object({
  subject: z.string().nullish(),
  from: z.string().nullish(),
  to: list,
  cc: list,
  date: z.string().nullish(),
  message_id: z.string().nullish(),
  att_count: z.number().optional(),
  att_names: list,
  att_sha: list,
  has_html: z.boolean().optional(),
});
export type Consensus = z.output<typeof consensus>;

export const fieldNames = [
  "subject",
  "from",
  "to",
  "cc",
  "date",
  "messageId",
  "attachmentCount",
  "attachmentNames",
  "attachmentHashes",
  "hasHtml",
] as const;
export type FieldName = (typeof fieldNames)[number];

export type ReferenceFile = { readonly file: string; readonly consensus: Consensus };
const line = z.object({ file: z.string(), consensus });

/**
 * Reads `reference.jsonl` of a folder of mails: a JSON object a line.
 *
 * @throws UsageError when it is missing or invalid
 */
export function readReference(folder: string): ReferenceFile[] {
  const file = path.join(folder, "reference.jsonl");
  try {
    return readFileSync(file, "utf8")
      .split("\n")
      .filter((text) => text.trim() !== "")
      .map((text) => line.parse(JSON.parse(text)));
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${(error as Error).message}`, { cause: error });
  }
}

/** White space has no meaning. */
const oneLine = (text: string | null | undefined): string =>
  (text ?? "").normalize("NFC").replaceAll(/\s+/g, " ").trim();

const addresses = (people: Email["to"]): string[] =>
  people
    .flatMap(({ address }) => (address === undefined ? [] : [address.toLowerCase()]))
    .toSorted();

/** @returns the items of `all` that are not in `some`; undefined when `all` lacks one of `some` */
function beyond(all: readonly string[], some: readonly string[]): string[] | undefined {
  const rest = [...all];
  for (const one of some) {
    const at = rest.indexOf(one);
    if (at < 0) return undefined;
    rest.splice(at, 1);
  }
  return rest;
}

type Field = {
  /** Undefined without consensus. */
  readonly theirs: (reference: Consensus) => unknown;
  readonly ours: (email: Email) => unknown;
  /** If it is not plain equality. */
  readonly agree?: (email: Email, reference: Consensus) => boolean;
};

/** The fields that are compared: theirs and ours, in the same form. */
export const fields: Readonly<Record<FieldName, Field>> = {
  subject: {
    theirs: ({ subject }) => (subject === undefined ? undefined : oneLine(subject)),
    ours: ({ subject }) => oneLine(subject),
  },
  from: {
    theirs: ({ from }) => (from === undefined ? undefined : (from ?? "")),
    ours: ({ from }) => from?.address?.toLowerCase() ?? "",
  },
  to: { theirs: ({ to }) => to?.toSorted(), ours: ({ to }) => addresses(to) },
  cc: { theirs: ({ cc }) => cc?.toSorted(), ours: ({ cc }) => addresses(cc) },
  date: {
    theirs: ({ date }) => (date === undefined ? undefined : date === null ? "" : dateInUtc(date)),
    ours: ({ date }) => (date === undefined ? "" : dateInUtc(date)),
  },
  messageId: {
    theirs: ({ message_id }) => (message_id === undefined ? undefined : (message_id ?? "")),
    ours: ({ messageId }) => messageId?.replace(/^<(.*)>$/, "$1") ?? "",
  },
  attachmentCount: {
    theirs: ({ att_count }) => att_count,
    ours: ({ attachments }) => attachments.length,
  },
  attachmentNames: {
    theirs: ({ att_names }) => att_names?.toSorted(),
    ours: ({ attachments }) => attachments.map(({ name }) => oneLine(name)).toSorted(),
    // An attachment without a name in the mail is named by us; the others have "".
    agree: ({ attachments }, { att_names = [] }) => {
      const named = att_names.filter((name) => name !== "").map(oneLine);
      const names = attachments.map(({ name }) => oneLine(name));
      return beyond(names, named)?.length === att_names.length - named.length;
    },
  },
  attachmentHashes: {
    theirs: ({ att_sha }) => att_sha?.toSorted(),
    ours: ({ attachments }) => attachments.map(({ sha256 }) => sha256).toSorted(),
    // The others count attached messages and reports, and do not compare their bytes.
    agree: ({ attachments }, { att_sha = [], att_names }) => {
      const hashes = attachments.map(({ sha256 }) => sha256);
      return beyond(hashes, att_sha)?.length === (att_names ?? att_sha).length - att_sha.length;
    },
  },
  hasHtml: { theirs: ({ has_html }) => has_html, ours: ({ html }) => html !== undefined },
};

const dateInUtc = (date: string): string => new Date(date).toISOString();
