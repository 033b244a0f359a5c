import type { neverFile as english } from "../en/never-file.ts";

export const neverFile = {
  title: "Ne jamais classer",
  help: "Un e-mail de ou vers l’une de ces adresses n’est pas classé. Un domaine vaut pour toutes ses adresses.",
  entry: "Adresse ou domaine",
  example: "ana@client.example ou client.example",
  add: "Ajouter",
  list: "Jamais classés",
  remove: "Retirer { $entry }",
} satisfies Record<keyof typeof english, string>;
