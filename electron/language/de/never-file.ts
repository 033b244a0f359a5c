import type { neverFile as english } from "../en/never-file.ts";

export const neverFile = {
  title: "Nie ablegen",
  help: "E-Mails, deren Absender oder Empfänger hier steht, werden nicht abgelegt. Eine Domain steht für alle Adressen dort.",
  entry: "Adresse oder Domain",
  example: "ana@client.example oder client.example",
  add: "Hinzufügen",
  list: "Nie abgelegt",
  remove: "{ $entry } entfernen",
} satisfies Record<keyof typeof english, string>;
