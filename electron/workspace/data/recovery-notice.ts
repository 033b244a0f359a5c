import type { Notice } from "../../contract/notice.ts";
import type { Restored } from "../../storage/restore.ts";

export type Recovery = {
  /** Set when the database was damaged or lost. */
  readonly restored: Restored | undefined;
  /** Number of mails without a row that are back in the tray. */
  readonly back: number;
  /** Number of files that may be mails and cannot be read; they were moved to `folder`. */
  readonly unreadable: number;
  readonly folder: string;
};

/** Tells what was damaged or lost, what was recovered, and what to check before filing again. */
export function recoveryNotice({ restored, back, unreadable, folder }: Recovery): Notice {
  const sentences = [
    ...(restored === undefined ? [] : [backupSentence(restored)]),
    ...(back === 0
      ? []
      : [`${emails(back)} found on this computer ${back === 1 ? "is" : "are"} back in the tray.`]),
    ...(unreadable === 0
      ? []
      : [`${emails(unreadable)} could not be read; the files are in “${folder}”.`]),
    ...(restored === undefined
      ? []
      : ["Before you file an email again, check in your CRM whether it is there already."]),
  ];
  return {
    code: restored === undefined ? "mails-brought-back" : "data-restored",
    title:
      restored === undefined
        ? "Emails from an interrupted start are back"
        : "Mailpin's data on this computer was damaged",
    message: sentences.join(" "),
  };
}

const emails = (count: number): string => (count === 1 ? "1 email" : `${count} emails`);

function backupSentence({ backupFrom }: Restored): string {
  if (backupFrom === undefined)
    return "There was no backup, so the history and the outbox are empty.";
  const time = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" }).format(
    backupFrom,
  );
  return `Mailpin restored its backup of ${time}. Emails in the outbox wait until you confirm them.`;
}

/** Files listed by name; the others are counted. */
const maxNamed = 10;

/**
 * @param fileNames of drafts whose row is unreadable, and whose file is missing or unreadable, too
 */
export function lostNotice(fileNames: readonly string[]): Notice {
  const named = fileNames.slice(0, maxNamed).map((name) => `“${name}”`);
  const all =
    fileNames.length > named.length ? [...named, `${fileNames.length - named.length} more`] : named;
  return {
    code: "drafts-unreadable",
    title: `${emails(fileNames.length)} must be dropped again`,
    message: `Mailpin can no longer read ${new Intl.ListFormat("en").format(all)}. Drop the email from your mail program again.`,
  };
}
