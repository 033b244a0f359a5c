import type { Problem } from "../contract/problem.ts";

/** What the outbox itself has to tell its user. What Zoho refuses comes with its own sentences. */

export const gone: Problem = {
  code: "job-gone",
  message: "This filing is no longer in the outbox.",
};

export const tooLate: Problem = {
  code: "too-late",
  message:
    "This email is already on its way to Zoho or filed there, so it can no longer be taken back.",
};

export const mayHaveArrived: Problem = {
  code: "may-have-arrived",
  message:
    "This email may already be in Zoho, whose answer was lost, so it can no longer be taken back. Try again to find out.",
  remedy: "retry",
};

/** @param title of the record that has the mail */
export const elsewhere = (title: string): Problem => ({
  code: "already-elsewhere",
  message: `Zoho has this mail already, with “${title}”, and does not take it for a second record. Link it to this one in Zoho, or leave it where it is.`,
});

export const unreadable: Problem = {
  code: "job-unreadable",
  message: "What was kept of this filing can no longer be read. File the email once more.",
};

export const fromBackup: Problem = {
  code: "from-backup",
  message:
    "Mailpin's data was damaged, and this filing comes out of a backup: it may have reached Zoho since. Try again to find out; Zoho does not take it twice.",
  remedy: "retry",
};

export const internal: Problem = {
  code: "internal",
  message:
    "Something went wrong inside Mailpin while it filed this email. Try again; nothing was lost.",
  remedy: "retry",
};

/** @param disk what is wrong with it */
export const outboxUnwritable = (disk: Problem): Problem => ({
  code: "outbox-unwritable",
  message: `${disk.message} Until then Mailpin sends nothing; what waits in the outbox goes on by itself.`,
});

/** @param file that must be locked before anything is sent */
export const lockUnusable = (file: string): Problem => ({
  code: "lock-unusable",
  message: `Mailpin cannot send anything, because it cannot lock the file “${file}”. Make sure that you may write to its folder and that the disk is not full. Mailpin then goes on by itself; what you file waits in the outbox.`,
});
