import type { Problem } from "../contract/problem.ts";

/** The problems of the outbox itself. Zoho's refusals have sentences of their own. */

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
    "Zoho's answer was lost, so this email may already be in Zoho. It can no longer be taken back. Try again to find out.",
  remedy: "retry",
};

/** @param title of the record that has the mail */
export const elsewhere = (title: string): Problem => ({
  code: "already-elsewhere",
  message: `Zoho already has this mail with “${title}”, and does not accept it for a second record. Link it to this record in Zoho, or leave it where it is.`,
});

export const unreadable: Problem = {
  code: "job-unreadable",
  message: "Mailpin can no longer read its data about this filing. File the email again.",
};

export const fromBackup: Problem = {
  code: "from-backup",
  message:
    "Mailpin's data was damaged, and this filing was restored from a backup. It may have reached Zoho in the meantime. Try again to find out: Zoho does not accept it twice.",
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
  message: `${disk.message} Until then Mailpin sends nothing. Afterwards the outbox continues by itself.`,
});

/** @param file that must be locked before anything is sent */
export const lockUnusable = (file: string): Problem => ({
  code: "lock-unusable",
  message: `Mailpin cannot send anything, because it cannot lock the file “${file}”. Make sure that you have permission to write to its folder, and that the disk is not full. Mailpin then continues by itself. Until then, mails that you file wait in the outbox.`,
});
