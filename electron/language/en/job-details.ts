import type { Messages } from "../pattern.ts";

/** All that is known of a filing, for support: a line for each thing. */
export const jobDetails = {
  mail: "Email: { $subject }",
  record: "Record: { $record }",
  link: "Linked: { $record }",
  "state.held": "State: on hold, to be undone",
  "state.waiting": "State: waiting",
  "state.uploading": "State: sending attachments",
  "state.associating": "State: filing in Zoho",
  "state.filed": "State: filed",
  "state.duplicate": "State: already there",
  "state.needs-you": "State: needs you",
  "state.cancelled": "State: taken back",
  created: "Put into the outbox: { $time }",
  tried: "Last try: { $time }",
  next: "Next try: { $time }",
  ended: "Ended: { $time }",
  attempts: "Failed tries: { $count }",
  files: "Files sent: { $uploaded } of { $total }",
  additions: "Files added to the Attachments: { $added } of { $total }",
  "in-doubt": "Answer lost: yes: Zoho may have the email",
  problem: "Problem: { $problem }",
  code: "Code: { $code }",
  answer: "Zoho’s answer: { $answer }",
  id: "Filing: { $id }",
} as const satisfies Messages;
