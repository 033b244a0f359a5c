import type { LanguageTag } from "../../../electron/language/languages.ts";

/** Messages that read as in English in every language: values, names and units. */
export const sameEverywhere: ReadonlySet<string> = new Set([
  "sizes.kilobytes",
  "sizes.megabytes",
  ...["dates.seconds", "dates.minutes", "dates.hours", "dates.with-zone"],
  ...["organisations.type.bigin", "receipts.message-id", "receipts.cc", "receipts.bcc"],
  ...["never-file.example", "systemDialogs.json", "trayIcon.says-counts"],
]);

/** Messages whose translation happens to be the English word. */
export const sameIn: Readonly<Partial<Record<LanguageTag, readonly string[]>>> = {
  de: [
    ...["warnings.link.onedrive", "warnings.link.sharepoint"],
    ...["warnings.link.google-drive", "warnings.link.dropbox"],
    ...["client-help.scopes", "job-details.problem", "job-details.code", "sign-in.device-code"],
    ...["jobs.connection.online", "jobs.connection.offline", "new-person.kind.Leads"],
    ...["organisations.type.sandbox", "outbox.details", "trayIcon.says-offline"],
  ],
  es: ["sizes.bytes"],
  fr: [
    ...["exceptions.title", "new-person.kind.Contacts", "new-person.kind.Leads"],
    ...["organisations.menu", "outbox.column.actions", "sign-in.device-code"],
    ...["appMenu.substitutions", "appMenu.services"],
  ],
  pt: [
    ...["sizes.bytes", "jobs.connection.online", "jobs.connection.offline"],
    ...["new-person.kind.Leads", "organisations.type.sandbox", "trayIcon.says-offline"],
  ],
};
