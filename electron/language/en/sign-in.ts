import type { Messages } from "../pattern.ts";

/** The dialog that connects a company. */
export const signIn = {
  title: "Connect to Zoho",
  continue: "Continue",
  "to-proxy": "Sign in to the proxy",

  "data-centre": "Data centre",
  "data-centre-help": "The end of the web address that your browser shows for Zoho CRM.",
  how: "How to sign in",
  "by.browser": "In the browser",
  "note.browser": "Zoho asks you there to allow access",
  "by.self-client": "With a code from the API console",
  "note.self-client": "if you have registered a self client",
  "by.device": "On another device",
  "note.device": "with a short code that you enter there",
  "console-code": "Code from the API console",

  "known-client": "Mailpin has saved the secret of client { $client }",
  "managed-client": "Mailpin signs in with your organisation's client { $client }",
  "use-another": "Use another",
  "client-id": "Client ID",
  "client-secret": "Client secret",

  "no-key-ring":
    "This computer has no key ring that Mailpin can use. Mailpin keeps this sign-in only until it is closed, unless you agree to keep it in a file that only you can read.",
  "keeps-in-file":
    "This computer has no key ring that Mailpin can use. As you agreed, Mailpin keeps sign-ins in a file that only you can read.",
  "keep-in-file": "Keep it in a file",

  "in-browser": "Continue in your browser",
  "in-browser-help":
    "Zoho asks you there to allow access. If no browser opened, copy this address into one.",
  "on-device": "Continue on another device",
  "on-device-help":
    "Open the address on your phone or another computer, sign in to Zoho there, and enter or confirm this code.",
  "device-code": "Code",
  address: "Address",
  "time-left": "{ $time } left",
  "under-way": "Signing you in…",
} as const satisfies Messages;
