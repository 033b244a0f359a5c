import type { Messages } from "../pattern.ts";

/** What the settings say of the account, the modules, the network and this computer. */
export const setup = {
  account: "Account",
  "signed-in": "You are signed in as { $person }.",
  practice: "The practice company is on this computer alone. Nobody is signed in.",
  organisations: "All organisations…",
  "own-addresses": "Your addresses",
  "own-addresses.help":
    "Emails from these count as sent by you, and a domain stands for your colleagues there. The domain of a public provider stands for nobody.",
  "own-addresses.example": "sam@seller.example or seller.example",
  "known-address": "Known from the CRM: { $address }",
  modules: "Modules",
  "modules.help": "Mailpin suggests and finds records of the ticked modules. One stays ticked.",
  "modules.none": "They are shown here once Mailpin has read them from the CRM.",
  "forget-history": "Forget the history now…",
  "history-forgotten": "The history is empty.",
  network: "Network",
  "route.direct": "Mailpin reaches the CRM directly, without a proxy.",
  "route.proxy": "Mailpin reaches the CRM through the proxy { $proxy }.",
  "route.done": "You are signed in to the proxy.",
  "route.wanted": "The proxy wants a user name and a password.",
  "route.help": "This follows the settings of your system.",
  support: "About and support",
  "folder.data": "Data folder",
  "folder.logs": "Log folder",
  show: "Show in folder",
  "show.data": "Show the data folder",
  "show.logs": "Show the log folder",
  details: "Details for support",
  "details.help": "Codes and counts only: no names, no addresses, nothing of an email.",
} as const satisfies Messages;
