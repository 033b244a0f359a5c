import type { Messages } from "../pattern.ts";

/** The list of addresses and domains of which no mail may be filed. */
export const neverFile = {
  title: "Never file",
  help: "An email from or to one of these is not filed. A domain stands for everybody there.",
  entry: "Address or domain",
  example: "ana@client.example or client.example",
  add: "Add",
  list: "Never filed",
  remove: "Remove { $entry }",
} as const satisfies Messages;
