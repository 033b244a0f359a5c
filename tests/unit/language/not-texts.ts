/** Strings that look like texts and are none, by file. */
export const notTexts: Readonly<Record<string, readonly string[]>> = {
  // Modules, as Zoho's API names them.
  "renderer/components/filing/NewPersonDialog.svelte": ["Contacts", "Leads"],
  "renderer/state/new-person.svelte.ts": ["Contacts", "Leads"],
  // Keys, and endings of files.
  "renderer/ui/Menu.svelte": ["Tab", "Escape"],
  "renderer/lib/keys.ts": [
    ...["Enter", "Escape", "Home", "End", "Delete", "Mod", "Meta", "Control", "Shift", "Backspace"],
    "button, a[href], summary, select, textarea, [aria-expanded=true], [data-enter=keep]",
  ],
  "renderer/lib/key-caps.ts": [
    ...["Mod", "Command", "Control", "Alt", "Shift", "Space", "Enter", "Escape", "Delete"],
    ...["Backspace", "Home", "End", "Down", "Up", "Left", "Right"],
  ],
  "renderer/lib/hotkey.ts": [
    ...["Control", "Alt", "Shift", "Meta", "Command", "Space", "Tab", "Escape", "Backspace"],
  ],
  // What browsers call it.
  "renderer/lib/platform.ts": ["Macintosh"],
  "renderer/components/tray/Welcome.svelte": ["Enter", "(.eml, .msg, .oft, .emlx, .mbox)"],
  // A type of a drag.
  "renderer/drop/drag-advice.ts": ["Files"],
  // A media query.
  "renderer/components/mail/Body.svelte": [
    "(prefers-color-scheme: dark) and (forced-colors: none)",
  ],
  // Its name is the same in every language.
  "renderer/components/mail/Header.svelte": ["Mailpin"],
  "renderer/components/settings/SupportGroup.svelte": ["Mailpin"],
  "renderer/strip/Strip.svelte": ["Mailpin", "ArrowUp", "ArrowDown"],
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
    "    [--link MODULE/ID] [--sent | --received] [--without NAME]… [--add-left-out] [--original]",
    "    [--as-another] [--owner USER-ID] [--wait]",
    "mailpin history [TEXT] [--module MODULE]",
    "mailpin status [--json]",
    "--organisation NAME",
  ],
  // The log is for developers.
  "electron/desktop/log.ts": ["line was", "lines were", " lost"],
  // A file that the installer leaves.
  "electron/desktop/updates.ts": ["Uninstall Mailpin.exe"],
  "electron/desktop/pages.ts": ["connect-src ", "sandbox allow-same-origin", "Not here"],
  // In the system's list of processes.
  "electron/desktop/processes.ts": [
    ...["Mailpin mail reader", "Mailpin reader of sent mails", "Mailpin practice CRM"],
  ],
  "electron/desktop/drop-strip.ts": ["Mailpin"],
  "electron/desktop/window.ts": ["Mailpin"],
  "electron/drafts/drafts.ts": [
    "id, draft.rowid AS seq, file_name, opened_at, size, email, snippet, original_name, remote_images, fit, ",
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
  "electron/zoho/filing/find-filed.ts": ["Owner"],
  // A message chooses its own word by them.
  "electron/zoho/filing/people.ts": ["To", "Cc", "Bcc"],
  // The process that reads mails speaks no language.
  "electron/zoho/filing/prepare.ts": ["(no text)"],
};

/** Files whose texts are not in the catalogs yet. */
export const remaining: readonly string[] = [];
