import type { Messages } from "../pattern.ts";

/** Why a record is suggested. */
export const reasons = {
  chosen: "You chose it",

  "same-thread": "An earlier email of this conversation is filed here",
  "thread-decided": "You decided that this conversation goes here",
  "on-its-way": "This email is on its way here",
  "in-crm.you": "This email is in the CRM here, filed by you",
  "in-crm.other": "This email is in the CRM here, filed by { $name }",
  "thread-in-crm.you": "You filed an email of this conversation here in the CRM",
  "thread-in-crm.other": "{ $name } filed an email of this conversation here in the CRM",
  "same-subject": "An email with this subject and { $name } is filed here",
  "like-subject": "An email with a similar subject is filed here",
  "same-word": "An email with “{ $word }” in its subject is filed here",
  "same-file": "A file with a name like “{ $name }” is filed here",
  "filed-with.all": `{ $count ->
    [one] You filed the last email with { $name } here
   *[other] You filed the last { $count } emails with { $name } here
  }`,
  "filed-with.some": "You filed { $part } of the last { $count } emails with { $name } here",
  "filed-last": "You filed other emails here lately",

  "has-number.subject": "The subject has its number",
  "has-number.text": "The text has its number",
  "has-number.file": "The name of a file has its number",
  "has-number-of.subject": "The subject has the number of “{ $paper }”",
  "has-number-of.text": "The text has the number of “{ $paper }”",
  "has-number-of.file": "The name of a file has the number of “{ $paper }”",
  "has-title.subject": "The subject names it",
  "has-title.text": "The text names it",
  "has-title.file": "The name of a file names it",
  "has-words.subject": "The subject has words of its name",
  "has-words.text": "The text has words of its name",
  "has-words.file": "The name of a file has words of its name",

  "names-company": "The email names { $company }",
  "deal-of-named": "Open deal of { $company }, which the email names",

  "has-address": "Its address is { $address }",
  person: "The email is with { $name }",
  "contact-of": "{ $name } is its contact",
  "contact-of.won": "{ $name } is its contact; the deal is won",
  "works-there": "{ $name } works there",
  "deal-of-company": "Open deal of { $company }, where { $name } works",
  "deal-of-company.unnamed": "Open deal of the company where { $name } works",
  "belongs-to-company": "Belongs to { $company }, where { $name } works",
  "belongs-to-company.unnamed": "Belongs to the company where { $name } works",
  "domain-of": "Emails from { $domain } belong to { $company }",
  "deal-of-domain": "Open deal of { $company }",

  /** `record` is the CRM's word for a kind of record, “Deal”: English writes it small. */
  "link.record": "from the { LOWERCASE($record) }",
  "link.mail": "in this email",
  "link.before": "linked before",
  "link.chosen": "you chose it",

  unknown: "It suits this email",
} as const satisfies Messages;
