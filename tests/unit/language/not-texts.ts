/** Strings that look like texts and are none, by file. */
export const notTexts: Readonly<Record<string, readonly string[]>> = {
  // Modules, as Zoho's API names them.
  "renderer/components/filing/NewPersonDialog.svelte": ["Contacts", "Leads"],
  "renderer/state/new-person.svelte.ts": ["Contacts", "Leads"],
  // Keys.
  "renderer/components/organisations/Organisations.svelte": ["Tab", "Escape"],
  // Its name is the same in every language.
  "renderer/lib/organisations.ts": ["Zoho"],
  // What Zoho's API console shows, which is in English.
  "renderer/components/organisations/ClientHelp.svelte": [
    "Self Client",
    "Client Secret",
    "Generate Code",
    "Add Client",
    "Non-browser Applications",
    "Server-based Applications",
    "Create",
  ],
  "renderer/lib/copy.ts": ["position: fixed; opacity: 0"],
  // What is typed.
  "electron/cli/usage.ts": [
    "mailpin parse FILE…",
    "mailpin find [TEXT] [--module MODULE]",
    "mailpin file FILE… --to MODULE/ID",
    "    [--link MODULE/ID] [--sent | --received] [--without NAME]… [--original] [--as-another]",
    "    [--owner USER-ID] [--wait]",
    "mailpin history [TEXT] [--module MODULE]",
    "mailpin status [--json]",
    "--organisation NAME",
  ],
  // The log is for developers.
  "electron/desktop/log.ts": ["line was", "lines were", " lost"],
  "electron/desktop/pages.ts": ["connect-src ", "sandbox allow-same-origin", "Not here"],
  // In the system's list of processes.
  "electron/desktop/processes.ts": ["Mailpin mail reader", "Mailpin practice CRM"],
  "electron/desktop/window.ts": ["Mailpin"],
  "electron/drafts/drafts.ts": [
    "id, draft.rowid AS seq, file_name, opened_at, size, email, snippet, original_name, remote_images, fit",
  ],
  "electron/workspace/data/data-folder.ts": [
    ...["Local", "Mailpin", "Library", "Application Support"],
  ],
  // The same in each language, for formulas and programs.
  "electron/workspace/history/export-formats.ts": [
    ...["Yes", "Differently", "Without files", "Filed at", "Time zone", "State", "Filed"],
    ...["Already there", "Seen in the CRM", "Subject", "Direction", "From", "To", "Cc", "Bcc"],
    ...["Date of the mail", "Module", "Record", "Record id", "Linked record", "Linked record id"],
    ...["Files", "Names of files", "Size of files in bytes", "SHA-256 of the original"],
  ],
  // Zoho's names of modules.
  "electron/workspace/records/new-people.ts": ["Leads", "Contacts"],
  "electron/workspace/records/refresh.ts": ["sync ", "from addresses"],
  // Messages of schemas and of an abort, which no person reads.
  "electron/workspace/sign-in/practice-account.ts": ["a practice CRM is on this machine"],
  "electron/zoho/accounts/address.ts": ["an address of Zoho is https"],
  "electron/zoho/accounts/problems.ts": ["the sign-in was cancelled"],
  "electron/zoho/accounts/callback-page.ts": [
    " setTimeout(() => close(), 2000);",
    ' – Mailpin</title>\n<style nonce="',
  ],
  // Names of places, which a part that speaks turns into words: see placeOf.
  "electron/zoho/accounts/data-centres.ts": [
    ...["United States", "Europe", "India", "Australia", "Japan", "Canada", "Saudi Arabia"],
    ...["United Kingdom", "China", "United Arab Emirates"],
  ],
  // Units of a value that is kept in the database.
  "electron/zoho/filing/compose.ts": [" KB", " MB"],
  "electron/zoho/filing/content-images.ts": [" alt=", " src="],
  // A message chooses its own word by them.
  "electron/zoho/filing/people.ts": ["To", "Cc", "Bcc"],
  // The process that reads mails speaks no language.
  "electron/zoho/filing/prepare.ts": ["(no text)"],
};

/** Files whose texts are not in the catalogs yet. */
export const remaining: readonly string[] = [
  "electron/desktop/processes.ts",
  "electron/desktop/sent-watch.ts",
  "electron/drafts/drafts.ts",
  "electron/zoho/filing/content.ts",
  "renderer/App.svelte",
  "renderer/components/filing/FavouriteStar.svelte",
  "renderer/components/filing/FileAllDialog.svelte",
  "renderer/components/filing/FileFor.svelte",
  "renderer/components/filing/FileTo.svelte",
  "renderer/components/filing/FindRecord.svelte",
  "renderer/components/filing/GroupToFile.svelte",
  "renderer/components/filing/LinkedRecordPicker.svelte",
  "renderer/components/filing/RecordLink.svelte",
  "renderer/components/filing/Scope.svelte",
  "renderer/components/filing/Suggestions.svelte",
  "renderer/components/mail/Attachments.svelte",
  "renderer/components/mail/Body.svelte",
  "renderer/components/mail/Direction.svelte",
  "renderer/components/mail/FitPlan.svelte",
  "renderer/components/mail/Gauge.svelte",
  "renderer/components/mail/Header.svelte",
  "renderer/components/mail/Latest.svelte",
  "renderer/components/mail/Limits.svelte",
  "renderer/components/mail/MailCard.svelte",
  "renderer/components/mail/People.svelte",
  "renderer/components/mail/PhotosDialog.svelte",
  "renderer/components/mail/SentAt.svelte",
  "renderer/components/sent/SentDialog.svelte",
  "renderer/components/sent/SentLine.svelte",
  "renderer/components/sent/SentSettings.svelte",
  "renderer/components/shared/Notices.svelte",
  "renderer/components/shared/SettingsDialog.svelte",
  "renderer/components/shared/ShortcutsDialog.svelte",
  "renderer/components/tray/GroupRow.svelte",
  "renderer/components/tray/ReadingLine.svelte",
  "renderer/components/tray/Tray.svelte",
  "renderer/components/tray/TrayRow.svelte",
  "renderer/components/tray/Welcome.svelte",
  "renderer/drop/DropOverlay.svelte",
  "renderer/drop/arrivals.ts",
  "renderer/drop/drag-advice.ts",
  "renderer/lib/attachments.ts",
  "renderer/lib/fit-plan.ts",
  "renderer/lib/groups.ts",
  "renderer/lib/keys.ts",
  "renderer/lib/platform.ts",
  "renderer/lib/reading.ts",
  "renderer/lib/sent.ts",
  "renderer/lib/size.ts",
  "renderer/state/app-store.svelte.ts",
  "renderer/state/favourites.svelte.ts",
  "renderer/state/file-all.svelte.ts",
  "renderer/state/filing.svelte.ts",
  "renderer/state/mail-import.svelte.ts",
  "renderer/state/notices.svelte.ts",
  "renderer/state/photos.svelte.ts",
  "renderer/state/reading.svelte.ts",
  "renderer/state/sent.svelte.ts",
];
