import type { Messages } from "../pattern.ts";

/** Finding records, and what is said of one wherever it stands. */
export const records = {
  kind: "Kind of record",
  "all-kinds": "All",
  list: "Matching records",
  "section.favourites": "Favourites",
  "section.used": "Filed to recently",
  "section.changed": "Changed recently",
  count: `{ $count ->
    [one] { $count } record
   *[other] { $count } records
  }`,
  "none-yet": "No records yet",
  "no-match": "No record matches “{ $words }”",
  "no-match-in": "Nothing in { $crm } matches “{ $words }”",
  searching: "Searching { $crm }…",
  search: "Search { $crm } for “{ $words }”",

  /** Read behind the title of a record. */
  "is-favourite": ", favourite",
  favourite: "Favourite: { $record }",
  star: "Add to your favourites",
  unstar: "Remove from your favourites",
  "star-failed": "The star of { $record } was not changed",

  open: "Open in { $crm }",
  "open-record": "Open { $record } in { $crm }",
} as const satisfies Messages;
