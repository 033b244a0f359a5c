import type { ProblemMessage } from "../contract/messages/problems.ts";
import type { Problem } from "../contract/problem.ts";

/** The problems of the outbox itself. What Zoho refuses is in `zoho/errors/`. */

export const gone: Problem = { code: "job-gone" };
export const tooLate: Problem = { code: "too-late" };
export const mayHaveArrived: Problem = { code: "may-have-arrived", remedy: "retry" };
export const unreadable: Problem = { code: "job-unreadable" };
export const fromBackup: Problem = { code: "from-backup", remedy: "retry" };
export const internal: Problem = { code: "internal", kind: "filing", remedy: "retry" };

/** @param title of the record that has the mail */
export const elsewhere = (title: string): Problem => ({
  code: "already-elsewhere",
  values: { title },
});

/**
 * @param title of the record that has a mail with the Message-ID of this one
 * @param kind its content is another, or it cannot be seen
 */
export const sameIdThere = (title: string, kind: "other" | "unseen"): Problem => ({
  code: "same-id-there",
  kind,
  values: { title },
  remedy: "file-as-another",
});

/** @param disk what is wrong with it */
export const outboxUnwritable = (disk: Problem): Problem => ({
  code: "outbox-unwritable",
  values: { disk: [disk] },
});

/** @param file that must be locked before anything is sent */
export const lockUnusable = (file: string): Problem => ({
  code: "lock-unusable",
  values: { file },
});

/** What keeps a file from the record's Attachments. */
export type NotAdded = Extract<ProblemMessage, { readonly code: "not-added" }>["kind"];

/** The list of the record cannot tell whether the file is there. */
export const unclear = { code: "not-added", kind: "unclear" } as const;

/** @param subject of the mail whose file of the same name and size holds this one back */
export const heldBack = (name: string, subject: string): Problem => ({
  code: "not-added",
  kind: "held-back",
  values: { name, subject },
});

export const notAdded = (name: string, kind: NotAdded, support?: string): Problem => ({
  ...{ code: "not-added", kind, values: { name }, support },
  remedy: kind === "scope" ? "sign-in" : "retry",
});
