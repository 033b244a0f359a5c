import type { neverFile as english } from "../en/never-file.ts";

export const neverFile = {
  title: "Nunca arquivar",
  help: "Um e-mail cujo remetente ou destinatário esteja aqui não é arquivado. Um domínio vale para todos os endereços dele.",
  entry: "Endereço ou domínio",
  example: "ana@client.example ou client.example",
  add: "Adicionar",
  list: "Nunca arquivados",
  remove: "Remover { $entry }",
} satisfies Record<keyof typeof english, string>;
