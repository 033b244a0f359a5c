import type { Messages } from "../pattern.ts";

/** The list of what was filed, and its search. */
export const history = {
  title: "History",
  "column.mail": "Email",
  "column.with": "With",
  "column.record": "Record",
  "column.state": "State",
  "column.when": "When",
  "sent-to": "to { $name }",
  "linked-with": "with { $record }",
  "nothing-matches": "Nothing that was filed matches.",
  "nothing-yet": "Nothing has been filed yet.",

  search: "Search the history",
  "search-in": "Subject, person, record, attachment",
  period: "Period",
  "period.any": "Any time",
  "period.today": "Today",
  "period.week": "Last 7 days",
  "period.month": "Last 30 days",
  "period.year": "Last 12 months",
  "period.days": "Choose days…",
  "day.first": "First day",
  "day.last": "Last day",
  kind: "Kind of record",
  "all-kinds": "All records",
  count: `{ $count ->
    [one] { $count } email
   *[other] { $count } emails
  }`,
  "more-than": `{ $count ->
    [one] more than { $count } email
   *[other] more than { $count } emails
  }`,

  /** The format is “CSV” or “JSON”. */
  export: "Export { $format }…",
  exporting: "Exporting…",
  exported: `{ $count ->
    [one] Exported { $count } email
   *[other] Exported { $count } emails
  }`,
  "export-failed": "The history was not exported",
  "read-failed": "The history could not be read",
} as const satisfies Messages;
