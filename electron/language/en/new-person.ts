import type { Messages } from "../pattern.ts";

/** The form for a contact or a lead of somebody who is not in the CRM yet. */
export const newPerson = {
  title: "Not in { $crm } yet",
  creating: "Creating in { $crm }…",
  searching: "Searching { $crm } for this person…",
  offline: "You are offline. A contact or lead can only be created online.",
  "perhaps-the-same": "Perhaps the same person",
  use: "Use",
  "use-person": "Use { $name }",
  kind: "Kind of record",
  "kind.Contacts": "Contact",
  "kind.Leads": "Lead",
  "field.firstName": "First name",
  "field.lastName": "Last name",
  "field.email": "Email",
  "field.phone": "Phone",
  "field.company": "Company",
  account: "Account",
  "no-account": "No account",
  "missing.lastName": "Fill in the last name.",
  "missing.email": "Fill in the email address.",
  "missing.company": "Fill in the company.",
  create: "Create",
  "create-nevertheless": "Create nevertheless",
} as const satisfies Messages;
