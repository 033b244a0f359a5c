import type { Messages } from "../pattern.ts";

/** The connected companies, and Mailpin's access to them. */
export const organisations = {
  menu: "Organisations",
  "sign-in-again": "Sign in again to { $name }…",
  connect: "Connect to Zoho…",
  "never-file": "Never file…",
  "record-copy": "Records on this computer…",
  "sign-out": "Sign out of { $name }…",

  /** A tag beside the company's name. */
  "type.practice": "Practice",
  "type.sandbox": "Sandbox",
  "type.developer": "Developer edition",
  "type.bigin": "Bigin",

  "access.none": "signed out",
  "access.outdated": "needs a new permission",
  waiting: "{ $count } waiting",

  /**
   * What Mailpin calls the practice company's CRM. All other companies have “Zoho”. Where a message
   * has `$crm`, it is one of the two: a language that needs other words around it chooses by
   * `{ $crm -> [Zoho] … *[other] … }`.
   */
  crm: "the CRM",

  "banner.signed-out": "You are signed out of { $name }.",
  "banner.what-waits": "What you file waits in the outbox until you sign in.",
  "banner.sign-in": "Sign in",
  "banner.outdated": "Mailpin needs a new permission in Zoho.",
  "banner.why-again": "Sign in again to grant it. Until then, some functions do not work.",
  "banner.sign-in-again": "Sign in again",

  "switch-failed": "{ $name } could not be shown",
  "sign-out-failed": "You are still signed in to { $name }",
  "signed-out": "Signed out of { $name }",
  "signed-out-here": "Signed out of { $name } on this computer",
  "not-confirmed":
    "Zoho did not confirm it. To end Mailpin’s access there as well, remove Mailpin from the connected apps in your Zoho account.",
} as const satisfies Messages;
