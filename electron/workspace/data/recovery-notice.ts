import type { Notice } from "../../contract/notice.ts";
import type { Restored } from "../../storage/restore.ts";
import { listed } from "../../language/lists.ts";
import { spokenLanguage, text } from "../../language/text.ts";

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
    ...(back === 0 ? [] : [text("told.mails-back", { count: back })]),
    ...(unreadable === 0 ? [] : [text("told.mails-unreadable", { count: unreadable, folder })]),
    ...(restored === undefined ? [] : [text("told.check-crm")]),
  ];
  return {
    code: restored === undefined ? "mails-brought-back" : "data-restored",
    title: restored === undefined ? text("told.mails-brought-back") : text("told.data-damaged"),
    message: sentences.join(" "),
  };
}

function backupSentence({ backupFrom }: Restored): string {
  if (backupFrom === undefined) return text("told.no-backup");
  const language = spokenLanguage();
  const time = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    dateStyle: "medium",
    timeStyle: "short",
  }).format(backupFrom);
  return text("told.backup-restored", { time });
}

/** Files listed by name; the others are counted. */
const maxNamed = 10;

/**
 * @param fileNames of drafts whose row is unreadable, and whose file is missing or unreadable, too
 */
export function lostNotice(fileNames: readonly string[]): Notice {
  const named = fileNames.slice(0, maxNamed).map((name) => text("told.file-name", { name }));
  const others = fileNames.length - named.length;
  const all = others > 0 ? [...named, text("told.more-files", { count: others })] : named;
  return {
    code: "drafts-unreadable",
    title: text("told.drop-again", { count: fileNames.length }),
    message: text("told.drop-again-text", { files: listed(all) }),
  };
}
