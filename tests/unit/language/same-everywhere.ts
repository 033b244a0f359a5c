import type { LanguageTag } from "../../../electron/language/languages.ts";

/** Messages that read as in English in every language: values, names and units. */
export const sameEverywhere: ReadonlySet<string> = new Set([
  "sizes.kilobytes",
  "sizes.megabytes",
  ...["dates.seconds", "dates.minutes", "dates.hours", "dates.with-zone"],
  ...["organisations.type.bigin", "receipts.message-id", "people.field.cc", "people.field.bcc"],
  ...["gmail", "apple-mail", "thunderbird", "mailspring"].map((name) => `mail-help.client.${name}`),
  ...["never-file.example", "systemDialogs.json", "trayIcon.says-counts"],
  "shortcuts.key.alt",
]);

/** Keys whose caps are in English where keyboards have no words of the language. */
const englishCaps = ["control", "shift", "enter", "escape", "backspace", "home", "end"].map(
  (key) => `shortcuts.key.${key}`,
);

/** Messages whose translation happens to be the English word. */
export const sameIn: Readonly<Partial<Record<LanguageTag, readonly string[]>>> = {
  ar: englishCaps,
  de: [
    "shortcuts.key.escape",
    ...["warnings.link.onedrive", "warnings.link.sharepoint"],
    ...["warnings.link.google-drive", "warnings.link.dropbox"],
    ...["client-help.scopes", "job-details.problem", "job-details.code", "sign-in.device-code"],
    ...["jobs.connection.online", "jobs.connection.offline", "new-person.kind.Leads"],
    ...["organisations.type.sandbox", "outbox.details", "trayIcon.says-offline"],
    "latest.time-left",
  ],
  es: ["sizes.bytes", "shortcuts.key.control", "shortcuts.key.escape"],
  fr: [
    "shortcuts.key.control",
    ...["exceptions.title", "new-person.kind.Contacts", "new-person.kind.Leads"],
    "file-to.suggestions",
    ...["organisations.menu", "outbox.column.actions", "sign-in.device-code"],
    ...["appMenu.substitutions", "appMenu.services", "mail-card.message"],
  ],
  hi: englishCaps,
  ja: englishCaps,
  pt: [
    ...englishCaps,
    ...["sizes.bytes", "jobs.connection.online", "jobs.connection.offline"],
    ...["new-person.kind.Leads", "organisations.type.sandbox", "trayIcon.says-offline"],
    "latest.undo-keys-on-mac",
  ],
};
