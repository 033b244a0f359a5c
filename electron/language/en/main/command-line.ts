import type { Messages } from "../../pattern.ts";

/** What the command line says to people. Words in capitals and with `--` are typed as they are. */
export const commandLine = {
  usage: "Usage:",
  parse: "prints what Mailpin reads in each email, one JSON line each",
  find: "prints records to file to, one JSON line each; without TEXT the most recent",
  file: "files emails to a record",
  history: "prints what was filed, one JSON line each, the latest first",
  status: "prints what is in the outbox, and the size of the copy of the records",
  which:
    "find, file, history and status use the organisation that Mailpin's window shows. If it shows the practice company and others are connected, name the one you mean:",
  practice: "the built-in practice company",
  organisation: "one of the connected organisations, by its name or id",
  "data-folder": "keep all data in DIR",
  version: "print the version of Mailpin",

  "no-command": 'There is no command "{ $word }".',
  "no-record": "Name the record to file to, e.g. { $example }.",
  "one-direction": "An email is either --sent or --received.",
  "owner-id": "--owner takes the id of a user, which has only digits.",
  "one-organisation": "Use either --practice or --organisation, not both.",
  "record-word": "{ $option } takes MODULE/ID, e.g. { $example }.",
  "no-file": "Name at least one file.",
  "data-folder-word":
    "Name the data folder with an equals sign: { $word }. Nothing was done in { $folder }.",

  /** `connected` is one of the two sentences that follow. */
  "no-such-organisation": "No connected organisation has this name. { $connected }",
  "none-connected": "None is connected.",
  "these-connected": "These are connected: { $names }.",
  "connect-one":
    "No Zoho organisation is connected. Connect one in Mailpin's window, or add --practice to use the built-in practice company.",
  "name-one":
    "Mailpin's window shows the practice company. Name the organisation that you mean with --organisation, or add --practice. { $connected }",

  "needs-display":
    "This command needs your sign-in, which only the desktop's key ring can open, and there is no display here. Run it in a desktop session, or use --practice.",
  "not-started": "Mailpin could not be started ({ $program }): { $reason }",
  "went-wrong": "Something went wrong inside Mailpin. Nothing was lost; please report this:",
  "runs-already": "Mailpin is already running; its window comes to the front.",
  notice: "{ $title }. { $message }",

  held: "held",
  waiting: "waiting",
  filing: "filing",
  filed: "filed",
  duplicate: "already there",
  "needs-you": "needs you",
  cancelled: "cancelled",
  "outbox-empty": "The outbox is empty.",
  "copy-not-kept": `{ $count ->
    [one] No copy of the records is kept; found so far: { $count } record, { $size }.
   *[other] No copy of the records is kept; found so far: { $count } records, { $size }.
  }`,
  "copy-incomplete": `{ $count ->
    [one] Copy of the records: { $count } record, { $size }, not complete yet.
   *[other] Copy of the records: { $count } records, { $size }, not complete yet.
  }`,
  "copy-complete": `{ $count ->
    [one] Copy of the records: { $count } record, { $size }, synchronised { $time }.
   *[other] Copy of the records: { $count } records, { $size }, synchronised { $time }.
  }`,
} as const satisfies Messages;
