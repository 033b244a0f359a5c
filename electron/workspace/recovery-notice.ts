import type { Notice } from "../contract/notice.ts";
import type { Restored } from "../storage/restore.ts";

export type Recovery = {
  /** Set when the database was damaged or lost. */
  readonly restored: Restored | undefined;
  /** Mails that were in the spool and in no list, and are back in the tray. */
  readonly back: number;
  /** Files in the spool that may be mails and cannot be read; `folder` is where they are now. */
  readonly unreadable: number;
  readonly folder: string;
};

/**
 * Says what was damaged or lost, what came back, and what to look at before something is filed
 * again.
 */
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
      : ["Before you file one again, check in your CRM whether it is there already."]),
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
    return "There was no backup: the history and the outbox begin anew.";
  const time = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" }).format(
    backupFrom,
  );
  return `Mailpin went back to its backup of ${time}; what waits in the outbox needs your word before it goes on.`;
}

/** Names that are told; the others are counted. */
const mostNamed = 10;

/**
 * @param fileNames of drafts whose row cannot be read, and whose file is gone or cannot be read
 *   either
 */
export function lostNotice(fileNames: readonly string[]): Notice {
  const named = fileNames.slice(0, mostNamed).map((name) => `“${name}”`);
  const all =
    fileNames.length > named.length ? [...named, `${fileNames.length - named.length} more`] : named;
  return {
    code: "drafts-unreadable",
    title: `${emails(fileNames.length)} must be dropped once more`,
    message: `Mailpin can no longer read ${new Intl.ListFormat("en").format(all)}. Drop the email from your mail program once more.`,
  };
}
