import type { neverFile as english } from "../en/never-file.ts";

export const neverFile = {
  title: "Ne jamais classer",
  help: "Un e-mail dont l’expéditeur ou un destinataire figure ici n’est pas classé. Un domaine vaut pour toutes ses adresses.",
  entry: "Adresse ou domaine",
  example: "ana@client.example ou client.example",
  add: "Ajouter",
  list: "Jamais classés",
  remove: "Retirer { $entry }",
} satisfies Record<keyof typeof english, string>;
