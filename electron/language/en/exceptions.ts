import type { Messages } from "../pattern.ts";

/** The mails that do not simply go along when several are filed with one decision. */
export const exceptions = {
  title: "Exceptions",
  "all-go": `{ $count ->
    [one] All of { $count } email goes along
   *[other] All of { $count } emails go along
  }`,
  "some-stay": `{ $staying ->
    [one] { $staying } of { $count } emails stays in the tray
   *[other] { $staying } of { $count } emails stay in the tray
  }`,
  leave: "Leave these",
  "file-too": "File these { $count }, too",
  more: "and { $count } more",

  "filed-by": "It is in the CRM already, filed by { $name }.",
  "filed-to": "It is filed to “{ $record }” already.",
  "belongs-elsewhere": "Mailpin is sure that it belongs to “{ $record }”.",
  guess: "Only the subject and a person connect it with the others.",
  "no-direction": "Nothing says whether it was sent or received.",
} as const satisfies Messages;
