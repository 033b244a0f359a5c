import type { Messages } from "../pattern.ts";

/**
 * How to register a client in Zoho's API console. The values are what the console shows, which is
 * in English: names of buttons, tabs and kinds of clients.
 */
export const clientHelp = {
  title: "Why a client, and where do I get one?",
  why: "Zoho gives access only to clients that are registered with it. Your company registers its own client for Mailpin once, so that nobody else knows its secret.",
  open: "Open { $site } and sign in.",

  "self.choose": "Choose { $kind }. Its { $tab } tab shows the ID and the secret.",
  "self.scopes": "On the { $tab } tab, enter these scopes, ten minutes and any description.",
  scopes: "Scopes",
  "self.create":
    "Choose { $button } and your organisation, and copy the code that appears into the field below.",

  choose: "Choose { $button }, then { $kind }.",
  "device.name": "Name it Mailpin, and enter your company’s website as its home page.",
  "browser.name":
    "Name it Mailpin, enter your company’s website as its home page, and add all of these redirect URIs.",
  "redirect-uri": "Redirect URI { $number }",
  create: "Choose { $button }, and copy the client ID and the client secret into the fields above.",
} as const satisfies Messages;
