import type { Messages } from "../pattern.ts";

/** What the window offers where Mailpin was never used before. */
export const firstSteps = {
  title: "First steps",
  place: "{ $step } of { $count }",
  leave: "Leave the first steps",
  again: "You find them again in the settings.",
  skip: "Skip",
  later: "Later",
  next: "Next",
  practice: "Try it with the practice company",
  "practice.help":
    "It is on this computer alone, so nothing can go wrong. Open the sample emails, look at the record that Mailpin suggests, and press Enter.",
  connect: "Connect Zoho CRM",
  "connect.help":
    "Your emails then go to your own records. The practice company stays for another try.",
  addresses: "Which addresses are yours?",
  modules: "Where do you file emails?",
  open: "First steps…",
  "go-on": "Go on",
} as const satisfies Messages;
